package io.github.seminal.knowledge.rulebook;

import java.util.List;
import java.util.stream.Stream;

/** What must be so for a rule to match. */
public sealed interface Condition {

    /** Every pattern in the condition, negated ones too, from left to right. */
    Stream<Pattern> patterns();

    /**
     * All of these.
     *
     * @param conditions at least one; a bound pattern binds for those behind it
     */
    record AllOf(List<Condition> conditions) implements Condition {

        public AllOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Pattern> patterns() {
            return conditions.stream().flatMap(Condition::patterns);
        }
    }

    /**
     * At least one of these.
     *
     * @param conditions at least two
     */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public Stream<Pattern> patterns() {
            return conditions.stream().flatMap(Condition::patterns);
        }
    }

    /**
     * There is no fact that matches.
     *
     * @param pattern the pattern that nothing may match
     */
    record Not(Pattern pattern) implements Condition {

        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(pattern);
        }
    }

    /**
     * There is a fact of this type that meets every constraint.
     *
     * @param binding the name it is bound to, for instance {@code $one}; empty for none
     * @param type the type of the fact
     * @param constraints what must hold of its fields
     * @param line the line in the file, from 1 on
     * @param column the column in the line, from 1 on
     */
    record Pattern(String binding, FactType type, List<Constraint> constraints, int line, int column)
            implements Condition {

        public Pattern {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Stream<Pattern> patterns() {
            return Stream.of(this);
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
                if (constraint instanceof Constraint.Membership membership
                        && membership.field().equals("code")) {
                    return membership.values();
                }
            }
            return List.of();
        }
    }
}
