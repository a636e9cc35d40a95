package io.github.seminal.explain;

import io.github.seminal.knowledge.rulebook.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A patient's facts, where a finding is derived only when a condition asks for it. For one thread. */
final class FactsOnDemand extends BoundFacts {

    private final RuleEvaluator evaluator;
    private final Map<String, Boolean> derived = new HashMap<>();

    FactsOnDemand(RuleEvaluator evaluator, List<?> facts) {
        super(new KnownFacts(facts));
        this.evaluator = evaluator;
    }

    @Override
    boolean isPresent(String code) {
        List<Rule> rules = evaluator.deriving(code);
        if (rules.isEmpty()) {
            return super.isPresent(code);
        }
        Boolean known = derived.get(code);
        if (known == null) {
            known = super.isPresent(code)
                    || rules.stream().anyMatch(rule -> rule.condition().holds(this));
            derived.put(code, known);
        }
        return known;
    }
}
