package io.github.seminal.engine.drools;

import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.Objects;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/**
 * What Drools asks of facts. Classes instead of lambdas: Drools takes two of them for the same by {@link
 * #getExpressionHash()}, and shares the nodes of its network by that.
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
     * @param type the type of the one
     * @param other the type of the other
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
     * The field of a fact, for Drools' index.
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
