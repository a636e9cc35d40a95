package io.github.seminal.authoring.condition;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A part of a rule's condition, and what the whole becomes when the part is replaced.
 *
 * @param condition the part
 * @param isAlternative true when the part is one of several of which one is enough
 * @param replacing the whole condition, with another condition in the place of the part
 */
public record Part(Condition condition, boolean isAlternative, UnaryOperator<Condition> replacing) {

    /** A condition that always holds. */
    public static final Condition ALWAYS = new AllOf(List.of());

    /** A condition that never holds. */
    public static final Condition NEVER = new AnyOf(List.of());

    /** Every part of the condition, from left to right, each before what it is made of; the first is the whole. */
    public static List<Part> of(Condition whole) {
        List<Part> parts = new ArrayList<>();
        gather(new Part(whole, false, UnaryOperator.identity()), parts);
        return parts;
    }

    /** The patterns and negated patterns of the condition: what is neither AND nor OR. */
    public static List<Part> leavesOf(Condition whole) {
        return of(whole).stream().filter(Part::isLeaf).toList();
    }

    private static void gather(Part part, List<Part> parts) {
        parts.add(part);
        if (part.condition instanceof AllOf all) {
            for (int i = 0; i < all.conditions().size(); i++) {
                int place = i;
                gather(
                        new Part(
                                all.conditions().get(i),
                                false,
                                other -> part.with(new AllOf(replaced(all.conditions(), place, other)))),
                        parts);
            }
        } else if (part.condition instanceof AnyOf any) {
            for (int i = 0; i < any.conditions().size(); i++) {
                int place = i;
                gather(
                        new Part(
                                any.conditions().get(i),
                                true,
                                other -> part.with(new AnyOf(replaced(any.conditions(), place, other)))),
                        parts);
            }
        }
    }

    /** True for a pattern or a negated pattern. */
    public boolean isLeaf() {
        return condition instanceof Pattern || condition instanceof Not;
    }

    /** The pattern of a leaf, whether it is negated or not. */
    public Pattern pattern() {
        return condition instanceof Not not ? not.pattern() : (Pattern) condition;
    }

    /** The whole condition, with the other condition in place of the part. */
    public Condition with(Condition other) {
        return replacing.apply(other);
    }

    /** The whole condition, with other constraints in the leaf, which stays negated if it is. */
    public Condition withConstraints(List<Constraint> constraints) {
        Pattern pattern = withConstraints(pattern(), constraints);
        return with(condition instanceof Not ? new Not(pattern) : pattern);
    }

    /** The pattern with other constraints. */
    public static Pattern withConstraints(Pattern pattern, List<Constraint> constraints) {
        return new Pattern(pattern.binding(), pattern.type(), constraints, pattern.line(), pattern.column());
    }

    /**
     * True when the leaf is the second of a pair that says "two different ones of these": it takes the same codes as the one
     * that it must differ from, so that a code means the same in both.
     */
    public static boolean isSecondOfPair(Part leaf, Condition whole) {
        return whole.patterns()
                .anyMatch(first -> !first.binding().isEmpty()
                        && first.codes().equals(leaf.pattern().codes())
                        && leaf.pattern().constraints().contains(new Constraint.DiffersFrom(first.binding())));
    }

    /** The whole condition, with other codes in the leaf, and in the second of the pair where the leaf is the first of one. */
    public Condition withCodes(Condition whole, Constraint.Membership codes, Constraint.Membership others) {
        Condition changed = withConstraints(pattern().constraints().stream()
                .map(one -> one.equals(codes) ? others : one)
                .toList());
        if (!pattern().binding().isEmpty()) {
            List<Part> leaves = leavesOf(whole);
            for (int i = 0; i < leaves.size(); i++) {
                Pattern second = leaves.get(i).pattern();
                if (second.constraints()
                                .contains(new Constraint.DiffersFrom(pattern().binding()))
                        && second.constraints().contains(codes)) {
                    changed = leavesOf(changed)
                            .get(i)
                            .withConstraints(second.constraints().stream()
                                    .map(one -> one.equals(codes) ? others : one)
                                    .toList());
                }
            }
        }
        return changed;
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
