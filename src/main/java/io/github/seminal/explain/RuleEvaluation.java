package io.github.seminal.explain;

import io.github.seminal.ConditionStatus;
import io.github.seminal.facts.Medicine;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.TimeToLeak;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One patient's facts, read against a rulebook: which rules match, and how every condition stands. For one thread.
 *
 * <p>What could still be is found by a second, optimistic reading, in which every open question is answered as a pattern
 * would like it. Negated patterns are always read by what is known: an open question has not tripped them yet.
 */
public final class RuleEvaluation {

    private static final String LEAK_ONSET = "leak-onset-days";

    private final RuleEvaluator evaluation;
    private final KnownFacts known;
    private final BitSet matching;
    private @Nullable Set<String> possible;

    private RuleEvaluation(RuleEvaluator evaluation, KnownFacts known, BitSet matching) {
        this.evaluation = evaluation;
        this.known = known;
        this.matching = matching;
    }

    static RuleEvaluation of(RuleEvaluator evaluation, KnownFacts known) {
        RuleEvaluation reading = new RuleEvaluation(evaluation, known, new BitSet());
        for (int place = 0; place < evaluation.rules().size(); place++) {
            reading.evaluate(place);
        }
        return reading;
    }

    /** The same patient, but with this finding present; only what it can change is evaluated again. */
    public RuleEvaluation withPresent(String finding) {
        return changed(finding, known.withPresent(finding));
    }

    /** The same patient, but with this finding denied; only what it can change is evaluated again. */
    public RuleEvaluation withAbsent(String finding) {
        return changed(finding, known.withAbsent(finding));
    }

    private RuleEvaluation changed(String finding, KnownFacts changed) {
        RuleEvaluator.Affected affected = evaluation.affectedBy(finding);
        changed.present().removeAll(affected.derived());
        RuleEvaluation reading = new RuleEvaluation(evaluation, changed, (BitSet) matching.clone());
        for (int place = 0; place < evaluation.inferenceRules(); place++) {
            Rule rule = evaluation.rules().get(place);
            if (affected.rules().get(place)) {
                reading.evaluate(place);
            } else if (matching.get(place)) {
                changed.present().add(rule.target());
            }
        }
        BitSet rules = affected.rules();
        for (int place = rules.nextSetBit(evaluation.inferenceRules());
                place >= 0;
                place = rules.nextSetBit(place + 1)) {
            reading.evaluate(place);
        }
        return reading;
    }

    private void evaluate(int place) {
        Rule rule = evaluation.rules().get(place);
        boolean matches = holds(rule.condition(), null, false);
        matching.set(place, matches);
        if (matches && rule.verb() == Verb.INFER) {
            known.present().add(rule.target());
        }
    }

    /** The rules that match. */
    public List<Rule> matching() {
        return matching.stream().mapToObj(evaluation.rules()::get).toList();
    }

    /** True when the rule matches. */
    public boolean matches(Rule rule) {
        return matching.get(evaluation.rules().indexOf(rule));
    }

    /** True when the finding, given or derived, is present. */
    public boolean isPresent(String finding) {
        return known.present().contains(finding);
    }

    /** The findings that are present, given or derived. */
    public Set<String> present() {
        return Set.copyOf(known.present());
    }

    /** True when the condition holds, whether it is a rule's or not; with this one question several threads may come. */
    public boolean holds(Condition condition) {
        return holds(condition, null, false);
    }

    /** How the condition stands. */
    public ConditionStatus status(Condition condition) {
        if (holds(condition, null, false)) {
            return ConditionStatus.HOLDS;
        }
        return holds(condition, null, true) ? ConditionStatus.UNKNOWN : ConditionStatus.FAILS;
    }

    /** The code of a fact that a pattern has bound to a name. */
    private record Bound(String name, String code, @Nullable Bound outer) {}

    private boolean holds(Condition condition, @Nullable Bound bound, boolean optimistic) {
        if (condition instanceof Pattern pattern) {
            return matches(pattern, bound, optimistic);
        }
        if (condition instanceof Not not) {
            return !matches(not.pattern(), bound, false);
        }
        if (condition instanceof AnyOf any) {
            for (Condition one : any.conditions()) {
                if (holds(one, bound, optimistic)) {
                    return true;
                }
            }
            return false;
        }
        return condition instanceof AllOf all && allHold(all.conditions(), 0, bound, optimistic);
    }

    private boolean allHold(List<Condition> conditions, int from, @Nullable Bound bound, boolean optimistic) {
        for (int i = from; i < conditions.size(); i++) {
            if (conditions.get(i) instanceof Pattern pattern
                    && !pattern.binding().isEmpty()) {
                for (String code : pattern.codes()) {
                    if (codeMatches(pattern, code, bound, optimistic)
                            && allHold(conditions, i + 1, new Bound(pattern.binding(), code, bound), optimistic)) {
                        return true;
                    }
                }
                return false;
            }
            if (!holds(conditions.get(i), bound, optimistic)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Pattern pattern, @Nullable Bound bound, boolean optimistic) {
        switch (pattern.type()) {
            case PRESENT, ABSENT, MEASURED, DESCRIBED -> {
                for (String code : pattern.codes()) {
                    if (codeMatches(pattern, code, bound, optimistic)) {
                        return true;
                    }
                }
                return false;
            }
            case PATIENT -> {
                for (Constraint constraint : pattern.constraints()) {
                    if (!patientMeets(constraint, optimistic)) {
                        return false;
                    }
                }
                return true;
            }
            case MEDICINE -> {
                for (Medicine medicine : known.medicines()) {
                    if (medicineMeets(medicine, pattern.constraints())) {
                        return true;
                    }
                }
                return optimistic && !known.patient().medicineListGiven();
            }
            case TIME_TO_LEAK -> {
                for (TimeToLeak time : known.times()) {
                    if (timeMeets(time, pattern.constraints())) {
                        return true;
                    }
                }
                return optimistic
                        && known.times().isEmpty()
                        && !(known.patient().medicineListGiven()
                                && known.medicines().isEmpty()
                                && known.measured().containsKey(LEAK_ONSET));
            }
        }
        throw new IllegalStateException("The fact type (" + pattern.type() + ") is not known.");
    }

    private boolean codeMatches(Pattern pattern, String code, @Nullable Bound bound, boolean optimistic) {
        for (Constraint constraint : pattern.constraints()) {
            if (constraint instanceof Constraint.DiffersFrom differs && code.equals(codeOf(differs.binding(), bound))) {
                return false;
            }
        }
        return switch (pattern.type()) {
            case PRESENT -> known.present().contains(code) || (optimistic && couldBePresent(code));
            case ABSENT ->
                known.absent().contains(code) || (optimistic && !known.present().contains(code));
            case MEASURED -> {
                Double value = known.measured().get(code);
                yield value == null ? optimistic : numberMeets(value, pattern.constraints());
            }
            case DESCRIBED -> {
                String value = known.described().get(code);
                yield value == null ? optimistic : valueMeets(value, pattern.constraints());
            }
            default -> false;
        };
    }

    private boolean couldBePresent(String code) {
        return evaluation.derivable().contains(code)
                ? possible().contains(code)
                : !known.absent().contains(code);
    }

    /** The derived findings that could still be derived. */
    private Set<String> possible() {
        Set<String> found = possible;
        if (found == null) {
            found = new HashSet<>();
            possible = found;
            for (Rule rule : evaluation.rules().subList(0, evaluation.inferenceRules())) {
                if (holds(rule.condition(), null, true)) {
                    found.add(rule.target());
                }
            }
        }
        return found;
    }

    private static @Nullable String codeOf(String binding, @Nullable Bound bound) {
        for (Bound one = bound; one != null; one = one.outer()) {
            if (one.name().equals(binding)) {
                return one.code();
            }
        }
        return null;
    }

    private boolean patientMeets(Constraint constraint, boolean optimistic) {
        Patient patient = known.patient();
        Integer age = patient.age();
        if (constraint instanceof Constraint.Either either) {
            for (Constraint one : either.constraints()) {
                if (patientMeets(one, optimistic)) {
                    return true;
                }
            }
            return false;
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return age == null ? optimistic : comparison.holds(age);
        }
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "ageUnknown" -> age == null;
                case "ageKnown" -> age != null || optimistic;
                case "medicineListGiven" -> patient.medicineListGiven() || optimistic;
                default -> false;
            };
        }
        return false;
    }

    private static boolean numberMeets(double value, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Comparison comparison && !comparison.holds(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean valueMeets(String value, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Membership membership
                    && membership.field().equals("value")
                    && !membership.values().contains(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean timeMeets(TimeToLeak time, List<Constraint> constraints) {
        return numberMeets(time.days(), constraints);
    }

    private static boolean medicineMeets(Medicine medicine, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            if (!medicineMeets(medicine, constraint)) {
                return false;
            }
        }
        return true;
    }

    private static boolean medicineMeets(Medicine medicine, Constraint constraint) {
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "listed" -> medicine.listed();
                case "current" -> medicine.current();
                case "stillTaken" -> medicine.stillTaken();
                case "retrogradeEjaculation" -> medicine.retrogradeEjaculation();
                case "serotonergic" -> medicine.serotonergic();
                case "psychotropic" -> medicine.psychotropic();
                default -> false;
            };
        }
        if (constraint instanceof Constraint.Membership membership) {
            return switch (membership.field()) {
                case "name" -> membership.values().contains(medicine.name());
                case "medicineClass" -> membership.values().contains(medicine.medicineClass());
                case "leakEvidence" -> membership.values().contains(medicine.leakEvidence());
                default -> false;
            };
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            Integer days = switch (comparison.field()) {
                case "startedDaysAgo" -> medicine.startedDaysAgo();
                case "doseIncreasedDaysAgo" -> medicine.doseIncreasedDaysAgo();
                default -> null;
            };
            return days != null && comparison.holds(days);
        }
        if (constraint instanceof Constraint.Either either) {
            for (Constraint one : either.constraints()) {
                if (medicineMeets(medicine, one)) {
                    return true;
                }
            }
        }
        return false;
    }
}
