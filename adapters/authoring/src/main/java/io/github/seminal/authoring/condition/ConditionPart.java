package io.github.seminal.authoring.condition;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A part of a rule's condition, and what the whole becomes when the part is replaced.
 *
 * @param condition the part
 * @param isAlternative true when the part is a member of an OR
 * @param replacing gives the whole condition with another condition in place of the part
 */
public record ConditionPart(Condition condition, boolean isAlternative, UnaryOperator<Condition> replacing) {

    /** A condition that always holds. */
    public static final Condition ALWAYS = new AllOf(List.of());

    /** A condition that never holds. */
    public static final Condition NEVER = new AnyOf(List.of());

    /** Every part of the condition from left to right, each before its own parts; the first is the whole. */
    public static List<ConditionPart> of(Condition whole) {
        List<ConditionPart> parts = new ArrayList<>();
        new ConditionPart(whole, false, UnaryOperator.identity()).gather(parts);
        return parts;
    }

    /** The patterns and negated patterns of the condition: everything that is neither AND nor OR. */
    public static List<ConditionPart> leavesOf(Condition whole) {
        return of(whole).stream().filter(ConditionPart::isLeaf).toList();
    }

    private void gather(List<ConditionPart> parts) {
        parts.add(this);
        if (condition instanceof AllOf all) {
            gather(all.conditions(), false, AllOf::new, parts);
        } else if (condition instanceof AnyOf any) {
            gather(any.conditions(), true, AnyOf::new, parts);
        }
    }

    private void gather(
            List<Condition> members,
            boolean areAlternatives,
            Function<List<Condition>, Condition> joined,
            List<ConditionPart> parts) {
        for (int i = 0; i < members.size(); i++) {
            int place = i;
            new ConditionPart(
                            members.get(i),
                            areAlternatives,
                            other -> with(joined.apply(replaced(members, place, other))))
                    .gather(parts);
        }
    }

    /** True for a pattern or a negated pattern. */
    public boolean isLeaf() {
        return condition instanceof Pattern || isNegated();
    }

    /** True for a negated pattern. */
    public boolean isNegated() {
        return condition instanceof Not;
    }

    /** The pattern of a leaf, negated or not. */
    public Pattern pattern() {
        return condition instanceof Not not ? not.pattern() : (Pattern) condition;
    }

    /** The constraints of a leaf from left to right, each OR before its alternatives. */
    public List<ConstraintPart> constraints() {
        List<ConstraintPart> parts = new ArrayList<>();
        List<Constraint> constraints = pattern().constraints();
        for (int i = 0; i < constraints.size(); i++) {
            parts.add(new ConstraintPart(this, i, ConstraintPart.NO_ALTERNATIVE, constraints.get(i)));
            if (constraints.get(i) instanceof Constraint.Either either) {
                for (int j = 0; j < either.constraints().size(); j++) {
                    parts.add(
                            new ConstraintPart(this, i, j, either.constraints().get(j)));
                }
            }
        }
        return parts;
    }

    /** The whole condition with the other condition in place of the part. */
    public Condition with(Condition other) {
        return replacing.apply(other);
    }

    /** The whole condition with the other pattern in place of the leaf, which stays negated if it is. */
    public Condition withPattern(Pattern other) {
        return with(isNegated() ? new Not(other) : other);
    }

    /** The whole condition with other constraints in the leaf, which stays negated if it is. */
    public Condition withConstraints(List<Constraint> constraints) {
        return withPattern(withConstraints(pattern(), constraints));
    }

    /** The pattern with other constraints. */
    public static Pattern withConstraints(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(pattern.binding(), pattern.type(), constraints, pattern.line(), pattern.column());
    }

    /**
     * True when the leaf is the second of a pair that means "two different ones of these". The second has the same codes as
     * the pattern that it must differ from, so both must change together.
     */
    public boolean isSecondOfPair(Condition whole) {
        return whole.patterns()
                .anyMatch(first -> !first.binding().isEmpty()
                        && first.codes().equals(pattern().codes())
                        && pattern().constraints().contains(new Constraint.DiffersFrom(first.binding())));
    }

    /** The whole condition with other codes in the leaf and, when the leaf is the first of a pair, in the second as well. */
    public Condition withCodes(Condition whole, Constraint.Membership codes, Constraint.Membership others) {
        Condition changed = withConstraints(replaced(pattern().constraints(), codes, others));
        if (!pattern().binding().isEmpty()) {
            List<ConditionPart> leaves = leavesOf(whole);
            for (int i = 0; i < leaves.size(); i++) {
                List<Constraint> second = leaves.get(i).pattern().constraints();
                if (second.contains(new Constraint.DiffersFrom(pattern().binding())) && second.contains(codes)) {
                    changed = leavesOf(changed).get(i).withConstraints(replaced(second, codes, others));
                }
            }
        }
        return changed;
    }

    private static List<Constraint> replaced(List<Constraint> constraints, Constraint one, Constraint other) {
        return constraints.stream()
                .map(constraint -> constraint.equals(one) ? other : constraint)
                .toList();
    }

    /** The list with another element in this place. */
    public static <T> List<T> replaced(List<T> list, int place, T other) {
        List<T> changed = new ArrayList<>(list);
        changed.set(place, other);
        return changed;
    }

    /** The list without the element in this place. */
    public static <T> List<T> without(List<T> list, int place) {
        List<T> changed = new ArrayList<>(list);
        changed.remove(place);
        return changed;
    }
}
