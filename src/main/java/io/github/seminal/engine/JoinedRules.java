package io.github.seminal.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Consequence;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.consequences.ConsequenceImpl;
import org.drools.model.functions.BlockN;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;
import org.drools.model.patterns.CompositePatterns;
import org.drools.model.patterns.PatternImpl;

/**
 * Compiled rules, those with the same condition joined. Rules whose whole condition is one and the same pattern become one
 * rule to Drools, with the right-hand sides of all of them: a session makes memories and a match for every rule that it
 * meets, which is most of what an answer costs, and most of the standard rules share their condition with others.
 *
 * @param models what Drools gets
 * @param conditions all rules, by the name of the one rule that they are to Drools
 */
record JoinedRules(List<Model> models, Map<String, List<Rule>> conditions) {

    /** Joins the rules of these models. */
    static JoinedRules of(Collection<Model> models) {
        Map<String, List<Rule>> conditions = new LinkedHashMap<>();
        List<Model> joined = new ArrayList<>();
        for (Model model : models) {
            joined.add(joined(model, conditions));
        }
        return new JoinedRules(joined, conditions);
    }

    private static Model joined(Model model, Map<String, List<Rule>> conditions) {
        Map<Object, List<Rule>> byCondition = new LinkedHashMap<>();
        for (Rule rule : model.getRules()) {
            byCondition
                    .computeIfAbsent(conditionOf(rule), condition -> new ArrayList<>(1))
                    .add(rule);
        }
        List<Rule> rules = new ArrayList<>(byCondition.size());
        for (List<Rule> same : byCondition.values()) {
            Rule first = same.get(0);
            rules.add(same.size() == 1 ? first : joined(first, same));
            conditions.merge(first.getName(), same, (one, other) -> {
                List<Rule> both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
        }
        return new ModelImpl(model.getName())
                .withGlobals(model.getGlobals())
                .withQueries(model.getQueries())
                .withRules(rules);
    }

    /** What is equal for two rules if their whole condition is the same pattern; otherwise the rule itself. */
    private static Object conditionOf(Rule rule) {
        if (rule.getView() instanceof CompositePatterns view
                && view.getSubConditions().size() == 2
                && view.getSubConditions().get(0) instanceof PatternImpl<?> pattern
                && pattern.getConstraint() instanceof SingleConstraint constraint
                && constraint != SingleConstraint.TRUE
                && constraint.getVariables().length == 1
                && pattern.getBindings().isEmpty()) {
            // The compiler names an expression by a hash of its text.
            return List.of(
                    pattern.getPatternVariable().getType(),
                    constraint.getExprId(),
                    rule.getAttribute(Rule.Attribute.SALIENCE));
        }
        return rule;
    }

    private static Rule joined(Rule first, List<Rule> same) {
        List<BlockN> rightSides = new ArrayList<>(same.size());
        for (Rule rule : same) {
            rightSides.add(rule.getDefaultConsequence().getBlock());
        }
        Consequence consequence = first.getDefaultConsequence();
        return new RuleImpl(
                first.getPackage(),
                first.getName(),
                null,
                first.getView(),
                new ConsequenceImpl(
                        new RightSides(rightSides),
                        consequence.getVariables(),
                        consequence.isUsingDrools(),
                        consequence.isBreaking(),
                        consequence.getLanguage()),
                Map.of(Rule.Attribute.SALIENCE, first.getAttribute(Rule.Attribute.SALIENCE)),
                Map.of());
    }

    /** The right-hand sides of several rules, one after the other. */
    private record RightSides(List<BlockN> rightSides) implements BlockN {
        @Override
        public void execute(Object... arguments) throws Exception {
            for (BlockN rightSide : rightSides) {
                rightSide.execute(arguments);
            }
        }
    }
}
