package io.github.seminal.knowledge.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What must be true for a rule to match. */
public sealed interface Condition {

    /** True when the condition holds for these facts. */
    boolean holds(Facts facts);

    /**
     * In how many ways the condition can be met: those of conditions that must all hold multiply, those of alternatives
     * add up.
     *
     * @param ofPattern in how many ways a pattern can match; a negated pattern can be met in one way
     */
    double ways(ToDoubleFunction<Pattern> ofPattern);

    /** Shows each pattern to the visitor, from left to right. */
    default void visit(Visitor visitor) {
        visit(visitor, false);
    }

    /**
     * Shows each pattern to the visitor, from left to right.
     *
     * @param isAlternative true when the condition is a member of an {@code or}
     */
    void visit(Visitor visitor, boolean isAlternative);

    /** Every pattern in the condition, negated ones too, from left to right. */
    default Stream<Pattern> patterns() {
        List<Pattern> patterns = new ArrayList<>();
        visit((pattern, isNegated, isAlternative) -> patterns.add(pattern));
        return patterns.stream();
    }

    /** Every code that the condition names, in negated patterns too. */
    default Set<String> findings() {
        Set<String> codes = new LinkedHashSet<>();
        visit((pattern, isNegated, isAlternative) -> codes.addAll(pattern.codes()));
        return codes;
    }

    /** Takes the patterns of a condition. */
    interface Visitor {
        /**
         * Takes one pattern.
         *
         * @param isNegated true when no fact may match it
         * @param isAlternative true when it stands in an {@code or}, at any depth
         */
        void visit(Pattern pattern, boolean isNegated, boolean isAlternative);
    }

    /** The facts that a condition is evaluated against. */
    interface Facts {

        /** True when a fact matches the pattern. */
        boolean match(Pattern pattern);

        /** True when the fact with this code, which is one of the pattern's, matches the pattern. */
        boolean match(Pattern pattern, String code);

        /** These facts, where the name is bound to the fact with this code. */
        Facts bind(String name, String code);
    }

    /**
     * All of these.
     *
     * @param conditions the conditions; a bound pattern binds for those after it
     */
    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            return holds(facts, 0);
        }

        private boolean holds(Facts facts, int from) {
            for (int i = from; i < conditions.size(); i++) {
                Condition condition = conditions.get(i);
                if (condition instanceof Pattern pattern && !pattern.binding().isEmpty()) {
                    for (String code : pattern.codes()) {
                        if (facts.match(pattern, code) && holds(facts.bind(pattern.binding(), code), i + 1)) {
                            return true;
                        }
                    }
                    return false;
                }
                if (!condition.holds(facts)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public double ways(ToDoubleFunction<Pattern> ofPattern) {
            double product = 1;
            for (Condition condition : conditions) {
                product *= condition.ways(ofPattern);
            }
            return product;
        }

        @Override
        public void visit(Visitor visitor, boolean isAlternative) {
            for (Condition condition : conditions) {
                condition.visit(visitor, isAlternative);
            }
        }
    }

    /**
     * At least one of these.
     *
     * @param conditions the alternatives
     */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Facts facts) {
            for (Condition condition : conditions) {
                if (condition.holds(facts)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public double ways(ToDoubleFunction<Pattern> ofPattern) {
            double sum = 0;
            for (Condition condition : conditions) {
                sum += condition.ways(ofPattern);
            }
            return sum;
        }

        @Override
        public void visit(Visitor visitor, boolean isAlternative) {
            for (Condition condition : conditions) {
                condition.visit(visitor, true);
            }
        }
    }

    /**
     * No fact matches the pattern.
     *
     * @param pattern the pattern
     */
    record Not(Pattern pattern) implements Condition {

        @Override
        public boolean holds(Facts facts) {
            return !facts.match(pattern);
        }

        @Override
        public double ways(ToDoubleFunction<Pattern> ofPattern) {
            return 1;
        }

        @Override
        public void visit(Visitor visitor, boolean isAlternative) {
            visitor.visit(pattern, true, isAlternative);
        }
    }

    /**
     * A fact of this type meets every constraint.
     *
     * @param binding the name it is bound to, for instance {@code $one}; empty for none
     * @param type the type of the fact
     * @param constraints what must hold of its fields
     * @param line the line in the file, from 1
     * @param column the column in the line, from 1
     */
    record Pattern(String binding, FactType type, List<Constraint> constraints, int line, int column)
            implements Condition {

        public Pattern {
            constraints = List.copyOf(constraints);
        }

        @Override
        public boolean holds(Facts facts) {
            return facts.match(this);
        }

        @Override
        public double ways(ToDoubleFunction<Pattern> ofPattern) {
            return ofPattern.applyAsDouble(this);
        }

        @Override
        public void visit(Visitor visitor, boolean isAlternative) {
            visitor.visit(this, false, isAlternative);
        }

        /** True when the fact is of this type and meets every constraint on one fact alone. */
        public boolean admits(Object fact) {
            if (!type.factClass().isInstance(fact)) {
                return false;
            }
            for (int i = 0; i < constraints.size(); i++) {
                if (!constraints.get(i).holds(type, fact)) {
                    return false;
                }
            }
            return true;
        }

        /** The codes that the pattern accepts; empty when it names none. */
        public List<String> codes() {
            for (Constraint constraint : constraints) {
                if (constraint instanceof Constraint.Membership membership && membership.isOfCode()) {
                    return membership.values();
                }
            }
            return List.of();
        }

        /** What its numbers are compared with, in alternatives too. */
        public List<Constraint.Comparison> comparisons() {
            return constraintsOf(Constraint.Comparison.class);
        }

        /** What its texts are compared with, in alternatives too. */
        public List<Constraint.Membership> memberships() {
            return constraintsOf(Constraint.Membership.class);
        }

        private <T extends Constraint> List<T> constraintsOf(Class<T> kind) {
            List<T> found = new ArrayList<>();
            for (Constraint constraint : constraints) {
                constraint.visit(one -> {
                    if (kind.isInstance(one)) {
                        found.add(kind.cast(one));
                    }
                });
            }
            return found;
        }
    }
}
