package io.github.seminal.authoring.mutate;

import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint.Membership;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Which name stands next to another: what an author could have written by mistake. */
final class Neighbours {

    private final Vocabulary vocabulary;

    Neighbours(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The next value that a constraint of the pattern could name instead; none that it names already. */
    Optional<String> of(Pattern pattern, Membership membership, String value) {
        return next(candidates(pattern, membership, value), value, membership.values());
    }

    /** The destination after this one in the table; after the last, the first. */
    Optional<String> ofDestination(String destination) {
        return next(vocabulary.destinations(), destination, List.of());
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

    /** Findings of the same kind: of the same group if there is another, or else of all. */
    private Collection<String> codes(String code) {
        Finding finding = vocabulary.findings().get(code);
        if (finding == null) {
            return vocabulary.derived();
        }
        List<String> ofGroup = new ArrayList<>();
        List<String> ofAll = new ArrayList<>();
        for (Finding other : vocabulary.findings().values()) {
            if (other.type() == finding.type()) {
                ofAll.add(other.code());
                if (Objects.equals(other.group(), finding.group())) {
                    ofGroup.add(other.code());
                }
            }
        }
        return ofGroup.size() > 1 ? ofGroup : ofAll;
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
