package io.github.seminal.engine.drools;

import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.Objects;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/**
 * The tests on facts that Drools runs. They are classes instead of lambdas, because Drools shares nodes of its network
 * between tests with the same {@link #getExpressionHash()}.
 */
interface FactTest extends HashedExpression {

    /**
     * A constraint on one fact.
     *
     * @param type the type of the fact
     * @param constraint what must hold of it
     */
    record Holds(FactType type, Constraint constraint) implements FactTest, Predicate1<Object> {

        @Override
        public boolean test(Object fact) {
            return constraint.holds(type, fact);
        }

        @Override
        public String getExpressionHash() {
            return type + " " + constraint;
        }
    }

    /**
     * The two facts have different codes.
     *
     * @param type the type of the first fact
     * @param other the type of the second fact
     */
    record CodesDiffer(FactType type, FactType other) implements FactTest, Predicate2<Object, Object> {

        @Override
        public boolean test(Object fact, Object bound) {
            return !Objects.equals(type.value(fact, "code"), other.value(bound, "code"));
        }

        @Override
        public String getExpressionHash() {
            return type + " differs from " + other;
        }
    }

    /**
     * A field of a fact, for the index of Drools.
     *
     * @param type the type of the fact
     * @param field the field
     */
    record Field(FactType type, String field) implements FactTest, Function1<Object, String> {

        @Override
        public String apply(Object fact) {
            return String.valueOf(type.value(fact, field));
        }

        @Override
        public String getExpressionHash() {
            return type + "." + field;
        }
    }
}
