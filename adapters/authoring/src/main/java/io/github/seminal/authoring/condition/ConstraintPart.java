package io.github.seminal.authoring.condition;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A constraint of a pattern, or one alternative of such a constraint, and what the whole condition becomes when it is
 * replaced or left out.
 *
 * @param leaf the pattern or negated pattern
 * @param place the place among the constraints of the pattern, from 0
 * @param alternative the place among the alternatives of that constraint, from 0; -1 for the constraint itself
 * @param constraint the constraint or alternative
 */
public record ConstraintPart(ConditionPart leaf, int place, int alternative, Constraint constraint) {

    static final int NO_ALTERNATIVE = -1;

    /** True for one alternative of a constraint. */
    public boolean isAlternative() {
        return alternative != NO_ALTERNATIVE;
    }

    /** True when the constraint names the codes of findings. */
    public boolean isCode() {
        return constraint instanceof Constraint.Membership membership
                && membership.field().equals("code");
    }

    /** The whole condition with another constraint in this place. */
    public Condition with(Constraint other) {
        return changed((list, at) -> ConditionPart.replaced(list, at, other));
    }

    /** The whole condition without the constraint. */
    public Condition without() {
        return changed((list, at) -> ConditionPart.without(list, at));
    }

    private Condition changed(BiFunction<List<Constraint>, Integer, List<Constraint>> change) {
        List<Constraint> all = leaf.pattern().constraints();
        if (!isAlternative()) {
            return leaf.withConstraints(change.apply(all, place));
        }
        List<Constraint> alternatives = ((Constraint.Either) all.get(place)).constraints();
        return leaf.withConstraints(
                ConditionPart.replaced(all, place, new Constraint.Either(change.apply(alternatives, alternative))));
    }
}
