package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * One number as logic: for each limit in the rules, a variable that says whether the number is beyond it. The variables are
 * ordered, and all are false for an unknown number.
 */
final class Thresholds {

    private static final Comparator<Cut> ORDER =
            Comparator.comparingDouble(Cut::limit).thenComparing(Cut::strict);

    private final FormulaFactory f;
    private final String name;
    private final Formula known;
    private final boolean whole;
    private final double min;
    private final double max;
    private final NavigableMap<Cut, Variable> cuts = new TreeMap<>(ORDER);

    /**
     * The numbers beyond a limit.
     *
     * @param limit the limit
     * @param strict true for {@code > limit}, false for {@code >= limit}
     */
    record Cut(double limit, boolean strict) {}

    /**
     * A lower or upper bound of the number.
     *
     * @param value the bound
     * @param open true when the number cannot be the bound itself
     * @param when holds when the bound applies
     */
    record End(double value, boolean open, Formula when) {}

    Thresholds(FormulaFactory f, String name, Formula known, boolean whole, double min, double max) {
        this.f = f;
        this.name = name;
        this.known = known;
        this.whole = whole;
        this.min = min;
        this.max = max;
    }

    /** One whole number that is known. */
    static Thresholds fixed(FormulaFactory f, String name, int value) {
        return new Thresholds(f, name, f.verum(), true, value, value);
    }

    /** A second value of the same number, known when this one is. */
    Thresholds named(String other) {
        return new Thresholds(f, other, known, whole, min, max);
    }

    /** Holds when the number is known. */
    Formula known() {
        return known;
    }

    boolean isKnown(Set<Variable> model) {
        return known instanceof Variable variable && model.contains(variable);
    }

    /** Holds when the number is known and meets the comparisons. Constraints of another kind are ignored. */
    Formula meets(List<Constraint> constraints) {
        List<Formula> all = new ArrayList<>();
        all.add(known);
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Comparison comparison) {
                all.add(holds(comparison.operator(), comparison.limit()));
            } else if (constraint instanceof Constraint.Either either) {
                all.add(f.or(either.constraints().stream()
                        .map(one -> meets(List.of(one)))
                        .toList()));
            }
        }
        return f.and(all);
    }

    /** Holds when the number is known and on this side of the limit. */
    Formula holds(Constraint.Operator operator, double limit) {
        return switch (operator) {
            case AT_LEAST -> beyond(limit, false);
            case ABOVE -> beyond(limit, true);
            case AT_MOST -> f.and(known, f.not(beyond(limit, true)));
            case BELOW -> f.and(known, f.not(beyond(limit, false)));
        };
    }

    /** Holds when the number is known and at least the limit, or strictly above it. */
    Formula beyond(double limit, boolean strict) {
        Cut cut = new Cut(limit, strict);
        if (whole) {
            cut = new Cut(strict ? Math.floor(limit) + 1 : Math.ceil(limit), false);
        }
        if (cut.strict() ? cut.limit() < min : cut.limit() <= min) {
            return known;
        }
        if (cut.strict() ? cut.limit() >= max : cut.limit() > max) {
            return f.falsum();
        }
        return cuts.computeIfAbsent(cut, one -> f.variable(name + (one.strict() ? " > " : " >= ") + one.limit()));
    }

    /** The limits with their variables, the least first. */
    NavigableMap<Cut, Variable> cuts() {
        return cuts;
    }

    /** The order of the variables: a number beyond a limit is beyond every smaller one. */
    List<Formula> order() {
        List<Formula> order = new ArrayList<>();
        Formula weaker = known;
        for (Variable atom : cuts.values()) {
            order.add(f.implication(atom, weaker));
            weaker = atom;
        }
        return order;
    }

    /** Every lower bound that the number can have. */
    List<End> lowEnds() {
        List<End> ends = new ArrayList<>();
        ends.add(new End(min, false, f.verum()));
        cuts.forEach((cut, atom) -> ends.add(new End(cut.limit(), cut.strict(), atom)));
        return ends;
    }

    /** Every upper bound that the number can have. */
    List<End> highEnds() {
        List<End> ends = new ArrayList<>();
        ends.add(new End(max, false, f.verum()));
        cuts.forEach((cut, atom) -> ends.add(
                whole
                        ? new End(cut.limit() - 1, false, f.not(atom))
                        : new End(cut.limit(), !cut.strict(), f.not(atom))));
        return ends;
    }

    /** The numbers that the model allows. */
    Interval read(Set<Variable> model) {
        Interval interval = new Interval(min, false, max, false);
        for (Map.Entry<Cut, Variable> cut : cuts.entrySet()) {
            double limit = cut.getKey().limit();
            boolean strict = cut.getKey().strict();
            interval = interval.and(
                    model.contains(cut.getValue())
                            ? new Interval(limit, strict, max, false)
                            : new Interval(min, false, limit, !strict));
        }
        return interval;
    }
}
