package io.github.seminal.explain;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** A rulebook evaluated for one patient: which rules match, and which findings they derive. For one thread. */
public final class RuleEvaluation {

    private final RuleEvaluator evaluator;
    private final KnownFacts known;
    private final BitSet matching;
    private final BoundFacts facts;

    private RuleEvaluation(RuleEvaluator evaluator, KnownFacts known, BitSet matching) {
        this.evaluator = evaluator;
        this.known = known;
        this.matching = matching;
        this.facts = new BoundFacts(known);
    }

    static RuleEvaluation of(RuleEvaluator evaluator, KnownFacts known) {
        return of(evaluator, known, evaluator.rules().size());
    }

    /** Evaluates only the first rules, in their order. */
    static RuleEvaluation of(RuleEvaluator evaluator, KnownFacts known, int rules) {
        RuleEvaluation evaluated = new RuleEvaluation(evaluator, known, new BitSet());
        for (int place = 0; place < rules; place++) {
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
        return condition.holds(facts);
    }
}
