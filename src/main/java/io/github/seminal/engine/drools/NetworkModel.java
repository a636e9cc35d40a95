package io.github.seminal.engine.drools;

import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Conjunction;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.DSL;
import org.drools.model.Index.ConstraintType;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.functions.Block0;
import org.drools.model.impl.ModelImpl;

/**
 * The rules as a model for Drools. A rule of the model is a conjunction, named by its number; what Drools calls its
 * consequence is empty, since the engine notes what the rules conclude ({@link Recorder}).
 */
final class NetworkModel {

    /** With rules in several packages, Drools can silently lose a rule. */
    private static final String PACKAGE = "io.github.seminal.rules";

    /** Inference rules run before all others. */
    private static final int SALIENCE_OF_INFERENCE = 100;

    private final List<Numbered> conjunctions;
    private final List<List<Rule>> groups;

    /**
     * A conjunction that is one rule to Drools.
     *
     * @param name its number, which is its name
     * @param conjunction the patterns
     * @param groups the numbers of the groups of rules that hold when it matches
     * @param derives the findings that these rules derive
     */
    record Numbered(String name, Conjunction conjunction, List<Integer> groups, List<String> derives) {}

    private NetworkModel(List<Numbered> conjunctions, List<List<Rule>> groups) {
        this.conjunctions = conjunctions;
        this.groups = groups;
    }

    /** The model of these rules. */
    static NetworkModel of(List<Rule> rules) {
        Map<String, List<Rule>> groups = new LinkedHashMap<>();
        Map<String, List<Conjunction>> conditions = new HashMap<>();
        for (Rule rule : rules) {
            List<Conjunction> condition = Conjunction.of(rule.condition());
            StringBuilder key = keyOf(rule);
            for (Conjunction conjunction : condition) {
                key.append(conjunction.text()).append('\n');
            }
            String text = key.toString();
            conditions.put(text, condition);
            groups.computeIfAbsent(text, one -> new ArrayList<>(1)).add(rule);
        }
        Map<String, Numbered> conjunctions = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, List<Rule>> group : groups.entrySet()) {
            Rule first = group.getValue().get(0);
            for (Conjunction conjunction : conditions.getOrDefault(group.getKey(), List.of())) {
                Numbered numbered = conjunctions.computeIfAbsent(
                        keyOf(first).append(conjunction.text()).toString(),
                        key -> new Numbered(
                                Integer.toString(conjunctions.size()),
                                conjunction,
                                new ArrayList<>(1),
                                new ArrayList<>(1)));
                if (!numbered.groups().contains(number)) {
                    numbered.groups().add(number);
                    if (first.verb() == Verb.INFER) {
                        group.getValue().forEach(rule -> numbered.derives().add(rule.target()));
                    }
                }
            }
            number++;
        }
        return new NetworkModel(List.copyOf(conjunctions.values()), List.copyOf(groups.values()));
    }

    /** Inference rules run before others, so they are not joined with others that have the same condition. */
    private static StringBuilder keyOf(Rule rule) {
        return new StringBuilder(rule.verb() == Verb.INFER ? "infer " : "");
    }

    /** The conjunctions, each at the place that is its name. */
    List<Numbered> conjunctions() {
        return conjunctions;
    }

    /** The rules, those with the same condition together. */
    List<List<Rule>> groups() {
        return groups;
    }

    /** The model as Drools takes it. */
    ModelImpl forDrools() {
        ModelImpl model = new ModelImpl(PACKAGE);
        Block0 nothing = new Nothing();
        for (Numbered numbered : conjunctions) {
            List<RuleItemBuilder<?>> items = new ArrayList<>();
            Map<String, Bound> bound = new HashMap<>();
            for (Conjunction.Part part : numbered.conjunction().parts()) {
                PatternDef<Object> pattern = pattern(part.pattern(), items.size(), bound);
                items.add(part.negated() ? DSL.not(pattern) : pattern);
            }
            items.add(DSL.execute(nothing));
            model.addRule(PatternDSL.rule(PACKAGE, numbered.name())
                    .attribute(
                            org.drools.model.Rule.Attribute.SALIENCE,
                            numbered.derives().isEmpty() ? 0 : SALIENCE_OF_INFERENCE)
                    .build(items.toArray(new RuleItemBuilder<?>[0])));
        }
        return model;
    }

    /** A fact that a pattern has bound to a name. */
    private record Bound(Variable<Object> variable, FactType type) {}

    @SuppressWarnings("unchecked") // The predicates know the type of their fact.
    private static PatternDef<Object> pattern(Pattern part, int number, Map<String, Bound> bound) {
        FactType type = part.type();
        Variable<Object> variable = DSL.declarationOf((Class<Object>) type.factClass(), "$" + number);
        if (!part.binding().isEmpty()) {
            bound.put(part.binding(), new Bound(variable, type));
        }
        PatternDef<Object> pattern = PatternDSL.pattern(variable);
        for (Constraint constraint : part.constraints()) {
            if (constraint instanceof Constraint.DiffersFrom differs) {
                Bound other = bound.get(differs.binding());
                if (other == null) {
                    throw new IllegalStateException("Nothing is bound to (" + differs.binding() + ").");
                }
                FactTest.CodesDiffer test = new FactTest.CodesDiffer(type, other.type());
                pattern = pattern.expr(test.getExpressionHash(), other.variable(), test);
            } else {
                FactTest.Holds test = new FactTest.Holds(type, constraint);
                pattern = constraint instanceof Constraint.Membership membership
                                && membership.values().size() == 1
                        ? pattern.expr(
                                test.getExpressionHash(),
                                test,
                                PatternDSL.alphaIndexedBy(
                                        String.class,
                                        ConstraintType.EQUAL,
                                        0,
                                        new FactTest.Field(type, membership.field()),
                                        membership.values().get(0)))
                        : pattern.expr(test.getExpressionHash(), test);
            }
        }
        return pattern;
    }

    /** The consequence of every rule: a class of its own, since the first lambda of a process costs as much as many rules. */
    private static final class Nothing implements Block0 {
        @Override
        public void execute() {}
    }
}
