package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.facts.Patient;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the red flags, pathways and cautions that concern a cause: those that the findings which count for the cause can
 * raise, at an age at which the cause is considered, and those whose file has the name of the cause. No rule says so: red
 * flags do not depend on causes.
 */
final class CauseFlags {

    /** So many are shown at once. Beyond them, those that concern few causes come first. */
    private static final int SHOWN = 10;

    /** Findings of this group are circumstances: alone they raise nothing, so they are taken as given. */
    private static final String CIRCUMSTANCES = "demo";

    private static final int OLDEST = 120;

    private final Rulebook rulebook;
    private final Set<String> circumstances = new HashSet<>();
    private final Map<String, List<Rule>> flags = new LinkedHashMap<>();

    CauseFlags(Vocabulary vocabulary, Rulebook rulebook) {
        this.rulebook = rulebook;
        vocabulary.findings().values().stream()
                .filter(finding -> finding.group().equals(CIRCUMSTANCES))
                .forEach(finding -> circumstances.add(finding.code()));
        addDerivedCircumstances();
        vocabulary.causes().keySet().forEach(cause -> flags.put(cause, flagsOf(cause)));
    }

    /**
     * The flags of a cause, the most urgent first in both lists.
     *
     * @param first those to show at once
     * @param others the others, which concern more causes
     */
    record Concerning(List<Rule> first, List<Rule> others) {

        /** The most urgent of all; none when there are no flags. */
        List<Rule> mostUrgent() {
            List<Rule> all = new ArrayList<>(first);
            all.addAll(others);
            all.sort(BY_URGENCY);
            return all.stream().limit(1).toList();
        }
    }

    private static final Comparator<Rule> BY_URGENCY = Comparator.comparing(
                    Rule::urgency, Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    /** The flags by urgency, in their order. */
    static Map<Urgency, List<Rule>> byUrgency(List<Rule> flags) {
        return flags.stream().collect(Collectors.groupingBy(Rule::urgency, LinkedHashMap::new, Collectors.toList()));
    }

    Concerning of(Cause cause) {
        List<Rule> all = new ArrayList<>(flags.getOrDefault(cause.code(), List.of()));
        all.sort(Comparator.comparing(this::causesOf));
        int shown = all.size() <= SHOWN + 1 ? all.size() : SHOWN;
        return new Concerning(
                all.subList(0, shown).stream().sorted(BY_URGENCY).toList(),
                all.subList(shown, all.size()).stream().sorted(BY_URGENCY).toList());
    }

    private long causesOf(Rule flag) {
        return flags.values().stream().filter(some -> some.contains(flag)).count();
    }

    private void addDerivedCircumstances() {
        Map<String, Set<String>> inputs = rulebook.rules().stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .collect(Collectors.groupingBy(
                        Rule::target,
                        Collectors.flatMapping(
                                rule -> rule.condition().patterns().flatMap(pattern -> pattern.codes().stream()),
                                Collectors.toSet())));
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (Map.Entry<String, Set<String>> derived : inputs.entrySet()) {
                isNew |= !derived.getValue().isEmpty()
                        && circumstances.containsAll(derived.getValue())
                        && circumstances.add(derived.getKey());
            }
        }
    }

    private List<Rule> flagsOf(String cause) {
        Set<String> counting = new HashSet<>();
        List<Condition> gates = new ArrayList<>();
        for (Rule rule : rulebook.rulesOf(cause)) {
            if (rule.verb() == Verb.CONSIDERS || rule.verb() == Verb.SUPPORTS) {
                rule.condition().visit((pattern, isNegated, isAlternative) -> {
                    if (!isNegated && pattern.type() != FactType.ABSENT) {
                        counting.addAll(codes(pattern));
                    }
                });
            }
            if (rule.verb() == Verb.CONSIDERS) {
                gates.add(rule.condition());
            }
        }
        counting.removeAll(circumstances);
        List<Patient> patients = IntStream.rangeClosed(0, OLDEST)
                .mapToObj(age -> new Patient(age, true))
                .filter(patient -> gates.stream().anyMatch(gate -> isPossible(gate, patient)))
                .toList();
        addWhatFollows(counting, patients);
        return rulebook.rules().stream()
                .filter(rule -> rule.urgency() != null)
                .filter(rule -> patients.stream()
                        .anyMatch(patient -> isOfFile(rule, cause)
                                ? isPossible(rule.condition(), patient)
                                : reach(rule.condition(), patient, counting::contains) == Reach.RAISED))
                .toList();
    }

    private static boolean isOfFile(Rule rule, String cause) {
        return PageContent.topicOf(rule.file()).equals(cause);
    }

    private void addWhatFollows(Set<String> counting, List<Patient> patients) {
        boolean isNew = true;
        while (isNew) {
            isNew = false;
            for (Rule rule : rulebook.rules()) {
                isNew |= rule.verb() == Verb.INFER
                        && !counting.contains(rule.target())
                        && !circumstances.contains(rule.target())
                        && patients.stream()
                                .anyMatch(
                                        patient -> reach(rule.condition(), patient, counting::contains) == Reach.RAISED)
                        && counting.add(rule.target());
            }
        }
    }

    /** True when the condition can hold at the patient's age. */
    private boolean isPossible(Condition condition, Patient patient) {
        return reach(condition, patient, code -> true) != Reach.NONE;
    }

    /** How far the findings reach: the last is the farthest. */
    private enum Reach {
        /** The condition cannot hold with these findings alone. */
        NONE,
        /** It can hold, but not because of a finding. */
        POSSIBLE,
        /** One of the findings can make it hold. */
        RAISED
    }

    private Reach reach(Condition condition, Patient patient, Predicate<String> counting) {
        if (condition instanceof Condition.AllOf all) {
            Reach reach = Reach.POSSIBLE;
            for (Condition part : all.conditions()) {
                Reach ofPart = reach(part, patient, counting);
                if (ofPart == Reach.NONE) {
                    return Reach.NONE;
                }
                reach = ofPart == Reach.RAISED ? ofPart : reach;
            }
            return reach;
        }
        if (condition instanceof Condition.AnyOf any) {
            return any.conditions().stream()
                    .map(part -> reach(part, patient, counting))
                    .max(Comparator.naturalOrder())
                    .orElse(Reach.NONE);
        }
        if (!(condition instanceof Pattern pattern) || pattern.type() == FactType.ABSENT) {
            return Reach.POSSIBLE; // What must be unknown or denied may be so.
        }
        if (pattern.type() == FactType.PATIENT) {
            return pattern.admits(patient) ? Reach.POSSIBLE : Reach.NONE;
        }
        List<String> codes = codes(pattern);
        if (codes.stream().anyMatch(code -> counting.test(code) && !circumstances.contains(code))) {
            return Reach.RAISED;
        }
        return codes.stream().anyMatch(circumstances::contains) ? Reach.POSSIBLE : Reach.NONE;
    }

    private static List<String> codes(Pattern pattern) {
        return pattern.type() == FactType.MEDICATION ? List.of("medicines") : pattern.codes();
    }
}
