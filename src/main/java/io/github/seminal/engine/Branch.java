package io.github.seminal.engine;

import java.util.List;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ObjectSink;
import org.jspecify.annotations.Nullable;

/**
 * One way that a fact can take into the network of rules: the tests that it must pass by itself, and the node behind them,
 * where it meets other facts or matches alone.
 *
 * @param number its place among all branches of the network
 * @param tests what a fact must pass by itself
 * @param node where it goes then
 */
record Branch(int number, List<AlphaNodeFieldConstraint> tests, ObjectSink node) {

    /** True if the fact passes all tests. */
    boolean admits(InternalFactHandle fact, ReteEvaluator session) {
        for (int i = 0; i < tests.size(); i++) {
            if (!tests.get(i).isAllowed(fact, session)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The code that a fact must have to be admitted; null if no test asks for one code and no other.
     *
     * @param probe a fact with a code that no finding has
     * @param codeOfProbe its code
     */
    @Nullable
    String codeAskedOf(Object probe, String codeOfProbe) {
        for (AlphaNodeFieldConstraint test : tests) {
            if (test instanceof IndexableConstraint equality
                    && equality.getConstraintType() == ConstraintTypeOperator.EQUAL
                    && equality.getFieldExtractor() != null
                    && codeOfProbe.equals(equality.getFieldExtractor().getValue(probe))
                    && equality.getField().getValue() instanceof String code) {
                return code;
            }
        }
        return null;
    }
}
