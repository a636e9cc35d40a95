package io.github.seminal.engine;

import java.util.List;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ObjectSink;

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
}
