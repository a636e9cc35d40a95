package io.github.seminal.knowledge.rulebook;

import java.util.List;
import java.util.function.Consumer;

/** What must hold of one fact's fields. */
public sealed interface Constraint {

    /**
     * True when the constraint holds of this fact. An unknown value meets no constraint.
     *
     * @param type the type of the fact
     * @param fact a fact of this type
     */
    boolean holds(FactType type, Object fact);

    /** Shows the constraint to the visitor; of alternatives, each one instead. */
    default void visit(Consumer<Constraint> visitor) {
        visitor.accept(this);
    }

    /**
     * The field has one of these values: {@code code == "x"} or {@code code in ( "x", "y" )}.
     *
     * @param field the field
     * @param values at least one value
     */
    record Membership(String field, List<String> values) implements Constraint {

        public Membership {
            values = List.copyOf(values);
        }

        /** True when the field is {@code code}. */
        public boolean isOfCode() {
            return field.equals("code");
        }

        @Override
        public boolean holds(FactType type, Object fact) {
            return values.contains(type.value(fact, field));
        }

        @Override
        public String toString() {
            return field + " in " + values;
        }
    }

    /**
     * The field is a number on this side of a limit. An unknown number is on neither side.
     *
     * @param field the field
     * @param operator the side of the limit
     * @param limit the limit
     */
    record Comparison(String field, Operator operator, double limit) implements Constraint {

        @Override
        public boolean holds(FactType type, Object fact) {
            return type.value(fact, field) instanceof Number number && holds(number.doubleValue());
        }

        @Override
        public String toString() {
            return field + " " + operator.sign() + " " + limit;
        }

        /** True when the value is on this side of the limit. */
        public boolean holds(double value) {
            return switch (operator) {
                case AT_LEAST -> value >= limit;
                case ABOVE -> value > limit;
                case AT_MOST -> value <= limit;
                case BELOW -> value < limit;
            };
        }
    }

    /** The side of a limit. */
    enum Operator {
        /** {@code >=}. */
        AT_LEAST(">="),
        /** {@code >}. */
        ABOVE(">"),
        /** {@code <=}. */
        AT_MOST("<="),
        /** {@code <}. */
        BELOW("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** The operator as a rule writes it. */
        public String sign() {
            return sign;
        }
    }

    /**
     * The field is true: {@code current}.
     *
     * @param field the field
     */
    record Flag(String field) implements Constraint {

        @Override
        public boolean holds(FactType type, Object fact) {
            return Boolean.TRUE.equals(type.value(fact, field));
        }

        @Override
        public String toString() {
            return field;
        }
    }

    /**
     * The code differs from that of a fact bound by another pattern: {@code code != $one.code}.
     *
     * @param binding the name that the other pattern is bound to, for instance {@code $one}
     */
    record DiffersFrom(String binding) implements Constraint {

        /** True: this constraint says nothing about one fact alone. */
        @Override
        public boolean holds(FactType type, Object fact) {
            return true;
        }

        @Override
        public String toString() {
            return "code != " + binding + ".code";
        }
    }

    /**
     * At least one of these: {@code ageUnknown || age >= 40}.
     *
     * @param constraints at least two
     */
    record Either(List<Constraint> constraints) implements Constraint {

        public Either {
            constraints = List.copyOf(constraints);
        }

        @Override
        public boolean holds(FactType type, Object fact) {
            for (Constraint constraint : constraints) {
                if (constraint.holds(type, fact)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void visit(Consumer<Constraint> visitor) {
            for (Constraint constraint : constraints) {
                constraint.visit(visitor);
            }
        }

        @Override
        public String toString() {
            return "any of " + constraints;
        }
    }
}
