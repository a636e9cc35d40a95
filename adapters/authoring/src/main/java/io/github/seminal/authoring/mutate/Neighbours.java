package io.github.seminal.authoring.mutate;

import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint.Membership;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the next name in a table: one that an author could have written by mistake. */
final class Neighbours {

    private final Vocabulary vocabulary;

    Neighbours(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The next value that the constraint could name instead; never one that it names already. */
    Optional<String> of(Pattern pattern, Membership membership, String value) {
        return next(candidates(pattern, membership, value), value, membership.values());
    }

    /** The destination after this one in the table; after the last, the first. */
    Optional<String> ofDestination(String destination) {
        return next(vocabulary.destinations().codes(), destination, List.of());
    }

    private Collection<String> candidates(Pattern pattern, Membership membership, String value) {
        return switch (membership.field()) {
            case "code" -> codes(value);
            case "value" ->
                pattern.codes().stream()
                        .flatMap(code -> vocabulary.finding(code).stream())
                        .findFirst()
                        .map(Finding::values)
                        .orElse(List.of());
            case "name" -> vocabulary.medicines().keySet();
            case "medicineClass" ->
                vocabulary.medicines().values().stream()
                        .map(entry -> entry.medicineClass().code())
                        .distinct()
                        .toList();
            case "leakEvidence" ->
                vocabulary.medicines().values().stream()
                        .map(MedicineEntry::medicineClass)
                        .map(one -> one.leakEvidence())
                        .filter(evidence -> !evidence.isEmpty())
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    /** Findings with the same kind of answer, from the same group if it has another one. */
    private Collection<String> codes(String code) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null) {
            return vocabulary.derived();
        }
        List<Finding> alike = vocabulary.findings().values().stream()
                .filter(other -> other.type() == finding.type())
                .toList();
        List<Finding> ofGroup = alike.stream()
                .filter(other -> other.group().equals(finding.group()))
                .toList();
        return (ofGroup.size() > 1 ? ofGroup : alike)
                .stream().map(Finding::code).toList();
    }

    private static Optional<String> next(Collection<String> candidates, String value, List<String> taken) {
        List<String> list = new ArrayList<>(candidates);
        int place = list.indexOf(value);
        for (int i = 1; i < list.size() && place >= 0; i++) {
            String other = list.get((place + i) % list.size());
            if (!taken.contains(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }
}
