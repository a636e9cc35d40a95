package io.github.seminal.explain;

import io.github.seminal.ConditionStatus;
import io.github.seminal.facts.Patient;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Facts;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rulebook evaluated for one patient: which rules match, and whether each condition holds, fails or is unknown. For one
 * thread.
 *
 * <p>A condition is unknown when it fails by what is known, but would hold if every open question were answered in its
 * favour. Negated patterns are always evaluated by what is known.
 */
public final class RuleEvaluation {

    private final RuleEvaluator evaluator;
    private final KnownFacts known;
    private final BitSet matching;
    private final Facts asKnown = new Reading(false, "", "", null);
    private @Nullable Set<String> possible;

    private RuleEvaluation(RuleEvaluator evaluator, KnownFacts known, BitSet matching) {
        this.evaluator = evaluator;
        this.known = known;
        this.matching = matching;
    }

    static RuleEvaluation of(RuleEvaluator evaluator, KnownFacts known) {
        RuleEvaluation evaluated = new RuleEvaluation(evaluator, known, new BitSet());
        for (int place = 0; place < evaluator.rules().size(); place++) {
            evaluated.evaluate(place);
        }
        return evaluated;
    }

    /** The same patient with this finding present. Only the rules that it can affect are evaluated again. */
    public RuleEvaluation withPresent(String finding) {
        return changed(finding, known.withPresent(finding));
    }

    /** The same patient with this finding denied. Only the rules that it can affect are evaluated again. */
    public RuleEvaluation withAbsent(String finding) {
        return changed(finding, known.withAbsent(finding));
    }

    /**
     * The same patient with other facts. Only the rules that the difference can affect are evaluated again.
     *
     * @param facts all facts, as {@link RuleEvaluator#read} takes them
     */
    RuleEvaluation with(List<?> facts) {
        KnownFacts changed = new KnownFacts(facts);
        BitSet rules = new BitSet();
        for (String what : known.differencesFrom(changed, evaluator.derivable())) {
            rules.or(evaluator.affectedBy(what).rules());
        }
        return changed(rules, changed);
    }

    private RuleEvaluation changed(String finding, KnownFacts changed) {
        RuleEvaluator.Affected affected = evaluator.affectedBy(finding);
        changed.present().removeAll(affected.derived());
        return changed(affected.rules(), changed);
    }

    private RuleEvaluation changed(BitSet rules, KnownFacts changed) {
        RuleEvaluation evaluated = new RuleEvaluation(evaluator, changed, (BitSet) matching.clone());
        for (int place = 0; place < evaluator.inferenceRules(); place++) {
            if (!rules.get(place) && matching.get(place)) {
                changed.present().add(evaluator.rules().get(place).target());
            }
        }
        for (int place = rules.nextSetBit(0); place >= 0; place = rules.nextSetBit(place + 1)) {
            evaluated.evaluate(place);
        }
        return evaluated;
    }

    private void evaluate(int place) {
        Rule rule = evaluator.rules().get(place);
        boolean matches = holds(rule.condition());
        matching.set(place, matches);
        if (matches && rule.verb() == Verb.INFER) {
            known.present().add(rule.target());
        }
    }

    /** The rules that match. */
    public List<Rule> matching() {
        return matching.stream().mapToObj(evaluator.rules()::get).toList();
    }

    /** True when the rule matches. */
    public boolean matches(Rule rule) {
        return matching.get(evaluator.rules().indexOf(rule));
    }

    /** True when the finding, given or derived, is present. */
    public boolean isPresent(String finding) {
        return known.present().contains(finding);
    }

    /** The findings that are present, given or derived. */
    public Set<String> present() {
        return Set.copyOf(known.present());
    }

    /** True when the condition holds, whether or not it belongs to a rule. Safe to call from several threads. */
    public boolean holds(Condition condition) {
        return condition.holds(asKnown);
    }

    /** Whether the condition holds, fails or is unknown. */
    public ConditionStatus status(Condition condition) {
        if (holds(condition)) {
            return ConditionStatus.HOLDS;
        }
        return couldHold(condition) ? ConditionStatus.UNKNOWN : ConditionStatus.FAILS;
    }

    private boolean couldHold(Condition condition) {
        return condition.holds(new Reading(true, "", "", null));
    }

    /** The derived findings that could still be derived. */
    private Set<String> possible() {
        Set<String> found = possible;
        if (found == null) {
            found = new HashSet<>();
            possible = found;
            for (Rule rule : evaluator.rules().subList(0, evaluator.inferenceRules())) {
                if (couldHold(rule.condition())) {
                    found.add(rule.target());
                }
            }
        }
        return found;
    }

    /** The patient's facts, for conditions. */
    private final class Reading implements Facts {

        /** True when every open question counts as answered in favour of the pattern that asks. */
        private final boolean isOptimistic;

        private final String name;
        private final String code;
        private final @Nullable Reading outer;

        private Reading(boolean isOptimistic, String name, String code, @Nullable Reading outer) {
            this.isOptimistic = isOptimistic;
            this.name = name;
            this.code = code;
            this.outer = outer;
        }

        @Override
        public Facts bind(String newName, String newCode) {
            return new Reading(isOptimistic, newName, newCode, this);
        }

        private boolean isBound(String binding, String other) {
            for (Reading one = this; one != null; one = one.outer) {
                if (one.name.equals(binding)) {
                    return one.code.equals(other);
                }
            }
            return false;
        }

        @Override
        public Facts known() {
            return isOptimistic ? new Reading(false, name, code, outer) : this;
        }

        @Override
        public boolean match(Pattern pattern) {
            return switch (pattern.type()) {
                case PRESENT, ABSENT, MEASURED, DESCRIBED -> {
                    for (String one : pattern.codes()) {
                        if (match(pattern, one)) {
                            yield true;
                        }
                    }
                    yield false;
                }
                case PATIENT -> {
                    for (Constraint constraint : pattern.constraints()) {
                        if (!constraint.holds(FactType.PATIENT, known.patient())
                                && !(isOptimistic && couldHold(constraint))) {
                            yield false;
                        }
                    }
                    yield true;
                }
                case MEDICINE -> known.anyAdmittedBy(pattern) || (isOptimistic && couldBeTaken(pattern));
            };
        }

        @Override
        public boolean match(Pattern pattern, String one) {
            for (Constraint constraint : pattern.constraints()) {
                if (constraint instanceof Constraint.DiffersFrom differs && isBound(differs.binding(), one)) {
                    return false;
                }
            }
            return switch (pattern.type()) {
                case PRESENT -> known.present().contains(one) || (isOptimistic && couldBePresent(one));
                case ABSENT ->
                    known.absent().contains(one)
                            || (isOptimistic && !known.present().contains(one));
                default -> {
                    Object fact = known.coded(pattern.type(), one);
                    yield fact == null ? isOptimistic : pattern.admits(fact);
                }
            };
        }
    }

    private boolean couldBePresent(String code) {
        return evaluator.derivable().contains(code)
                ? possible().contains(code)
                : !known.absent().contains(code);
    }

    /** Whether a constraint on the patient could hold once everything is known. */
    private boolean couldHold(Constraint constraint) {
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream().anyMatch(this::couldHold);
        }
        Patient patient = known.patient();
        return constraint.toString().equals("medicineListGiven")
                ? !patient.medicineListGiven()
                : patient.isAgeUnknown();
    }

    /** Whether a medicine could match once the list and all dates are known. */
    private boolean couldBeTaken(Pattern pattern) {
        return !known.patient().medicineListGiven()
                || known.all(FactType.MEDICINE).stream()
                        .anyMatch(medicine -> pattern.constraints().stream()
                                .allMatch(constraint -> couldHoldOfMedicine(constraint, medicine)));
    }

    private static boolean couldHoldOfMedicine(Constraint constraint, Object medicine) {
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream().anyMatch(one -> couldHoldOfMedicine(one, medicine));
        }
        return constraint.holds(FactType.MEDICINE, medicine)
                || (constraint instanceof Constraint.Comparison comparison
                        && FactType.MEDICINE.value(medicine, comparison.field()) == null);
    }
}
