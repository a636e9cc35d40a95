package io.github.seminal.engine.drools;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.ArrayList;
import java.util.List;

/**
 * Patterns that must all match, or must not match: a condition without {@code or}. A condition with {@code or} is several
 * conjunctions. Equal conjunctions of several rules are one to Drools.
 *
 * @param parts the patterns from left to right
 */
record Conjunction(List<Part> parts) {

    /**
     * A pattern wherever it is written.
     *
     * @param negated true when no fact may match
     * @param binding the name that the fact is bound to; empty for none
     * @param type the type of the fact
     * @param constraints what must hold of the fact
     */
    record Part(boolean negated, String binding, FactType type, List<Constraint> constraints) {

        /** True when the fact passes the constraints that concern one fact alone. */
        boolean admits(Object fact) {
            for (int i = 0; i < constraints.size(); i++) {
                if (!constraints.get(i).holds(type, fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The conjunctions of which at least one must hold for the condition to hold. */
    static List<Conjunction> of(Condition condition) {
        List<Conjunction> conjunctions = new ArrayList<>();
        for (List<Part> parts : alternatives(condition)) {
            conjunctions.add(new Conjunction(parts));
        }
        return conjunctions;
    }

    private static List<List<Part>> alternatives(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return List.of(List.of(part(pattern, false)));
        }
        if (condition instanceof Not not) {
            return List.of(List.of(part(not.pattern(), true)));
        }
        if (condition instanceof AnyOf any) {
            List<List<Part>> alternatives = new ArrayList<>();
            for (Condition one : any.conditions()) {
                alternatives.addAll(alternatives(one));
            }
            return alternatives;
        }
        List<List<Part>> alternatives = List.of(List.of());
        for (Condition one : ((AllOf) condition).conditions()) {
            List<List<Part>> longer = new ArrayList<>();
            for (List<Part> before : alternatives) {
                for (List<Part> after : alternatives(one)) {
                    List<Part> both = new ArrayList<>(before);
                    both.addAll(after);
                    longer.add(List.copyOf(both));
                }
            }
            alternatives = longer;
        }
        return alternatives;
    }

    private static Part part(Pattern pattern, boolean negated) {
        return new Part(negated, pattern.binding(), pattern.type(), pattern.constraints());
    }
}
