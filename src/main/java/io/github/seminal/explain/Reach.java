package io.github.seminal.explain;

import io.github.seminal.engine.PatientFacts;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which rules the open questions could still make match, and which questions to ask so that those rules either come within
 * one answer or are out of reach. A question that was asked in vain is not open; a negated pattern is evaluated by what is
 * known.
 */
final class Reach {

    private static final Optional<Set<String>> NOTHING = Optional.of(Set.of());
    private static final Optional<Set<String>> IMPOSSIBLE = Optional.empty();

    private final RuleEvaluator evaluator;
    private final RuleEvaluation known;
    private final Predicate<String> isOpen;
    private final Map<String, Optional<Set<String>>> toDerive = new HashMap<>();
    private final Set<String> decisive = new LinkedHashSet<>();

    /**
     * What is within reach of this patient.
     *
     * @param known the patient as known
     * @param isOpen whether the question for a finding may still be answered
     */
    Reach(RuleEvaluator evaluator, RuleEvaluation known, Predicate<String> isOpen) {
        this.evaluator = evaluator;
        this.known = known;
        this.isOpen = isOpen;
    }

    /**
     * The findings that decide whether any of these rules, none of which matches so far, can still match: if all of them are
     * denied, none can. Of several things that a rule needs, only the one with the fewest findings is asked for first.
     */
    Set<String> decisive(List<Rule> rules) {
        for (Rule rule : rules) {
            needed(rule.condition()).ifPresent(decisive::addAll);
        }
        return decisive;
    }

    /** The findings that decide whether the condition can still hold: none if it does, and empty if it cannot. */
    private Optional<Set<String>> needed(Condition condition) {
        if (condition instanceof AllOf all) {
            return neededForAll(all);
        }
        if (condition instanceof AnyOf any) {
            return union(any.conditions().stream().map(this::needed).toList());
        }
        if (condition instanceof Not) {
            return known.holds(condition) ? NOTHING : IMPOSSIBLE;
        }
        return needed((Pattern) condition);
    }

    private Optional<Set<String>> neededForAll(AllOf all) {
        Set<String> fewest = Set.of();
        for (Condition one : all.conditions()) {
            Set<String> findings = needed(one).orElse(null);
            if (findings == null) {
                return IMPOSSIBLE;
            }
            if (!findings.isEmpty() && (fewest.isEmpty() || newOnes(findings) < newOnes(fewest))) {
                fewest = findings;
            }
        }
        return Optional.of(fewest);
    }

    private long newOnes(Set<String> findings) {
        return findings.stream().filter(finding -> !decisive.contains(finding)).count();
    }

    /** What any of these needs: nothing if one of them needs nothing. */
    private static Optional<Set<String>> union(List<Optional<Set<String>>> alternatives) {
        Set<String> findings = new LinkedHashSet<>();
        for (Optional<Set<String>> one : alternatives) {
            if (one.equals(NOTHING)) {
                return NOTHING;
            }
            one.ifPresent(findings::addAll);
        }
        return findings.isEmpty() ? IMPOSSIBLE : Optional.of(findings);
    }

    private Optional<Set<String>> needed(Pattern pattern) {
        if (isSecondOfPair(pattern)
                ? pattern.codes().stream().filter(known::isPresent).count() > 1
                : known.holds(pattern)) {
            return NOTHING;
        }
        return union(askedFor(pattern).stream()
                .map(code -> known.isPresent(code) ? IMPOSSIBLE : needed(code))
                .toList());
    }

    private Optional<Set<String>> needed(String code) {
        List<Rule> deriving = evaluator.deriving(code);
        if (deriving.isEmpty()) {
            return isOpen.test(code) ? Optional.of(Set.of(code)) : IMPOSSIBLE;
        }
        Optional<Set<String>> before = toDerive.get(code);
        if (before == null) {
            before = union(
                    deriving.stream().map(rule -> needed(rule.condition())).toList());
            toDerive.put(code, before);
        }
        return before;
    }

    /** Two patterns of one list that must match different codes. */
    private static boolean isSecondOfPair(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(Constraint.DiffersFrom.class::isInstance);
    }

    /** The findings whose answers a pattern is about. */
    private static List<String> askedFor(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED ->
                pattern.codes().stream().map(PatientFacts::inputOf).toList();
            case PATIENT ->
                pattern.constraints().stream().anyMatch(one -> one.toString().equals("medicineListGiven"))
                        ? List.of(OpenAnswers.MEDICINES)
                        : List.of(OpenAnswers.AGE);
            case MEDICATION ->
                pattern.comparisons().stream().anyMatch(one -> one.field().equals("daysToLeak"))
                        ? List.of(PatientFacts.TIME_TO_LEAK, PatientFacts.LEAK_ONSET, OpenAnswers.MEDICINES)
                        : List.of(OpenAnswers.MEDICINES);
        };
    }
}
