package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.ArrayList;
import java.util.List;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;

/** Constraints on a number as logic. */
final class NumberConstraints {

    private NumberConstraints() {}

    /** When the number is known and meets the comparisons; constraints of another kind are no matter of the number. */
    static Formula meet(FormulaFactory f, Thresholds scale, List<Constraint> constraints) {
        List<Formula> all = new ArrayList<>();
        all.add(scale.known());
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Comparison comparison) {
                all.add(scale.holds(comparison.operator(), comparison.limit()));
            } else if (constraint instanceof Constraint.Either either) {
                all.add(f.or(either.constraints().stream()
                        .map(one -> meet(f, scale, List.of(one)))
                        .toList()));
            }
        }
        return f.and(all);
    }
}
