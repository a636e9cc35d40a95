package io.github.seminal.engine;

import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a conclusion rests on beside the facts that its rule matched. A negated pattern matches no fact, and mostly needs no
 * evidence: where nothing is known, it holds. Three kinds of rules need some all the same:
 *
 * <ul>
 *   <li>A rule of negations alone has no other evidence than what was denied, or is not known.
 *   <li>A rule that negates a derived finding, which something known keeps from being derived: without that, the finding
 *       would be derived, and the rule would not match.
 *   <li>A rule that asks whether the list of medicines is known, not how old the patient is.
 * </ul>
 *
 * Which rules these are is found out once. Immutable and thread-safe.
 */
public final class UnmatchedEvidence {

    /** For conclusions without evidence. */
    public static final UnmatchedEvidence NONE = new UnmatchedEvidence();

    private static final String LIST_GIVEN = "medicineListGiven";
    private static final String TIME_TO_LEAK = "daysToLeak";
    private static final String TIME_TO_LEAK_UNKNOWN = "timeToLeakUnknown";

    /** The rules that derive each finding. */
    private final Map<String, List<Rule>> inference = new HashMap<>();

    private final Map<String, Condition> withUnmatched = new HashMap<>();
    private final Map<String, Condition> ofNegations = new HashMap<>();
    private final Set<String> onlyListGiven = new HashSet<>();
    private final Set<String> onTimeToLeak = new HashSet<>();

    private UnmatchedEvidence() {}

    /** Finds the rules that need such evidence. */
    public static UnmatchedEvidence of(Rulebook rulebook) {
        UnmatchedEvidence evidence = new UnmatchedEvidence();
        List<Rule> rules = rulebook.rules();
        for (Rule rule : rules) {
            if (rule.verb() == Verb.INFER) {
                evidence.inference
                        .computeIfAbsent(rule.target(), target -> new ArrayList<>(2))
                        .add(rule);
            }
        }
        rules.forEach(evidence::add);
        return evidence;
    }

    private void add(Rule rule) {
        Condition condition = rule.condition();
        if (canHoldOnNegations(condition)) {
            ofNegations.put(rule.id(), condition);
        }
        boolean[] namesAge = new boolean[1];
        boolean[] namesList = new boolean[1];
        condition.visit((pattern, isNegated, isAlternative) -> {
            if (isNegated && pattern.type() == FactType.PRESENT && isUnstable(pattern, new HashSet<>())) {
                withUnmatched.put(rule.id(), condition);
            }
            for (Constraint constraint : pattern.constraints()) {
                constraint.visit(one -> {
                    if (pattern.type() == FactType.PATIENT && !isNegated) {
                        (one.toString().equals(LIST_GIVEN) ? namesList : namesAge)[0] = true;
                    } else if (isOnTimeToLeak(one)) {
                        onTimeToLeak.add(rule.id());
                    }
                });
            }
        });
        if (namesList[0]) {
            withUnmatched.put(rule.id(), condition);
            if (!namesAge[0]) {
                onlyListGiven.add(rule.id());
            }
        }
    }

    private static boolean isOnTimeToLeak(Constraint constraint) {
        return constraint instanceof Constraint.Comparison comparison
                ? comparison.field().equals(TIME_TO_LEAK)
                : constraint.toString().equals(TIME_TO_LEAK_UNKNOWN);
    }

    private static boolean canHoldOnNegations(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().allMatch(UnmatchedEvidence::canHoldOnNegations);
        }
        return condition instanceof AnyOf any
                ? any.conditions().stream().anyMatch(UnmatchedEvidence::canHoldOnNegations)
                : condition instanceof Not;
    }

    /** True when more knowledge can keep one of the findings from being derived. */
    private boolean isUnstable(Pattern pattern, Set<String> seen) {
        boolean[] unstable = new boolean[1];
        for (String code : pattern.codes()) {
            if (seen.add(code)) {
                for (Rule rule : inference.getOrDefault(code, List.of())) {
                    rule.condition()
                            .visit((part, isNegated, isAlternative) -> unstable[0] |= isNegated
                                    || (part.type() == FactType.PRESENT
                                            ? isUnstable(part, seen)
                                            : asksForUnknown(part)));
                }
            }
        }
        return unstable[0];
    }

    /** True when the pattern can match because something is not known. */
    private static boolean asksForUnknown(Pattern pattern) {
        boolean[] asks = new boolean[1];
        for (Constraint constraint : pattern.constraints()) {
            constraint.visit(one -> asks[0] |= isUnknown(one));
        }
        return asks[0];
    }

    private static boolean isUnknown(Constraint constraint) {
        return constraint instanceof Constraint.Flag flag && flag.field().endsWith("Unknown");
    }

    /** False when the rule speaks of the patient, but not of the age. */
    boolean isOnAge(String rule) {
        return !onlyListGiven.contains(rule);
    }

    /** True when the rule speaks of the time from a medicine to the leak. */
    boolean isOnTimeToLeak(String rule) {
        return onTimeToLeak.contains(rule);
    }

    /** Something that a rule rests on and that is not known. */
    record Unknown(String code) {}

    /** The list of medicines, known to be empty. */
    record NoMedicines() {}

    /**
     * What else the conclusion of this rule rests on.
     *
     * @param derived the findings that rules have derived
     * @param matchedNothing true when it has no other evidence
     */
    List<Object> of(String rule, PatientFacts patient, Set<String> derived, boolean matchedNothing) {
        Condition unmatched = withUnmatched.get(rule);
        Condition negations = matchedNothing ? ofNegations.get(rule) : null;
        if (unmatched == null && negations == null) {
            return List.of();
        }
        Search search = new Search(patient, derived);
        if (unmatched != null) {
            unmatched.visit((pattern, isNegated, isAlternative) -> {
                if (isNegated && pattern.type() == FactType.PRESENT) {
                    pattern.codes().forEach(search::addWhatKeepsBack);
                } else if (!isNegated && asksForList(pattern)) {
                    search.addMedicines();
                }
            });
        }
        if (negations != null) {
            negations.visit((pattern, isNegated, isAlternative) -> {
                if (isNegated && !search.matches(pattern)) {
                    search.addNegated(pattern);
                }
            });
        }
        return search.found;
    }

    private static boolean asksForList(Pattern pattern) {
        boolean[] asks = new boolean[1];
        for (Constraint constraint : pattern.constraints()) {
            constraint.visit(one -> asks[0] |= one.toString().equals(LIST_GIVEN));
        }
        return asks[0];
    }

    /** The search for the evidence of one conclusion. */
    private final class Search {

        private final PatientFacts patient;
        private final Set<String> derived;
        private final List<Object> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();

        private Search(PatientFacts patient, Set<String> derived) {
            this.patient = patient;
            this.derived = derived;
        }

        private List<Object> matching(Pattern pattern) {
            List<Object> matching = new ArrayList<>();
            for (Object fact : patient.facts()) {
                if (pattern.admits(fact)) {
                    matching.add(fact);
                }
            }
            if (pattern.type() == FactType.PRESENT) {
                pattern.codes().stream()
                        .filter(derived::contains)
                        .map(Present::new)
                        .forEach(matching::add);
            }
            return matching;
        }

        private boolean matches(Pattern pattern) {
            return !matching(pattern).isEmpty();
        }

        /** Adds what keeps a finding from being derived that would be derived if less were known. */
        private void addWhatKeepsBack(String finding) {
            if (derived.contains(finding) || !seen.add(finding)) {
                return;
            }
            for (Rule rule : inference.getOrDefault(finding, List.of())) {
                List<Object> keepBack = new ArrayList<>();
                if (couldHold(rule.condition(), keepBack)) {
                    found.addAll(keepBack);
                }
            }
        }

        /**
         * True when the condition holds, or would if less were known.
         *
         * @param keepBack takes the facts that keep it from holding
         */
        private boolean couldHold(Condition condition, List<Object> keepBack) {
            if (condition instanceof AllOf all) {
                for (Condition one : all.conditions()) {
                    if (!couldHold(one, keepBack)) {
                        return false;
                    }
                }
                return true;
            }
            if (condition instanceof AnyOf any) {
                boolean could = false;
                for (Condition one : any.conditions()) {
                    List<Object> ofThis = new ArrayList<>();
                    if (couldHold(one, ofThis)) {
                        keepBack.addAll(ofThis);
                        could = true;
                    }
                }
                return could;
            }
            if (condition instanceof Not not) {
                keepBack.addAll(matching(not.pattern()));
                return true;
            }
            Pattern pattern = (Pattern) condition;
            if (matches(pattern)) {
                return true;
            }
            if (asksForUnknown(pattern)) {
                for (Object fact : patient.facts()) {
                    if (pattern.type().factClass().isInstance(fact)) {
                        keepBack.add(fact);
                    }
                }
                return true;
            }
            if (pattern.type() == FactType.PRESENT && isUnstable(pattern, new HashSet<>())) {
                pattern.codes().forEach(this::addWhatKeepsBack);
                return true;
            }
            return false;
        }

        private void addMedicines() {
            List<Object> medicines = patient.medicines();
            if (medicines == null) {
                found.add(new Unknown(EvidenceOfFacts.MEDICINES));
            } else if (medicines.isEmpty()) {
                found.add(new NoMedicines());
            } else {
                found.addAll(medicines);
            }
        }

        private void addNegated(Pattern pattern) {
            switch (pattern.type()) {
                case PRESENT, ABSENT, MEASURED, DESCRIBED -> pattern.codes().forEach(this::addWhatIsKnown);
                case PATIENT ->
                    patient.facts().stream().filter(Patient.class::isInstance).forEach(found::add);
                default -> addMedicines();
            }
        }

        private void addWhatIsKnown(String code) {
            boolean isKnown = false;
            for (Object fact : patient.facts()) {
                FactType type = FactType.of(fact);
                if (type.isCoded() && code.equals(type.value(fact, "code"))) {
                    found.add(fact);
                    isKnown = true;
                }
            }
            if (derived.contains(code)) {
                found.add(new Present(code));
            } else if (!isKnown) {
                found.add(new Unknown(code));
            }
        }
    }
}
