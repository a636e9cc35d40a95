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
 * One number as logic: for each limit that a rule names, an atom that says whether the number lies beyond it. The atoms
 * are ordered; of an unknown number none holds.
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
     * Beyond a limit.
     *
     * @param limit the limit
     * @param strict true for {@code > limit}, false for {@code >= limit}
     */
    record Cut(double limit, boolean strict) {}

    /**
     * The end of the numbers that an atom leaves.
     *
     * @param value the least or the greatest number
     * @param open true when the number itself is not in
     * @param when when the end holds
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

    /** When the number is known. */
    Formula known() {
        return known;
    }

    /** When the number is known and on this side of the limit. */
    Formula holds(Constraint.Operator operator, double limit) {
        return switch (operator) {
            case AT_LEAST -> beyond(limit, false);
            case ABOVE -> beyond(limit, true);
            case AT_MOST -> f.and(known, f.not(beyond(limit, true)));
            case BELOW -> f.and(known, f.not(beyond(limit, false)));
        };
    }

    /** When the number is known and at least, or strictly above, the limit. */
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

    /** The cuts with their atoms, from the least on. */
    NavigableMap<Cut, Variable> cuts() {
        return cuts;
    }

    /** What must hold of the atoms among themselves. */
    List<Formula> order() {
        List<Formula> order = new ArrayList<>();
        Formula weaker = known;
        for (Variable atom : cuts.values()) {
            order.add(f.implication(atom, weaker));
            weaker = atom;
        }
        return order;
    }

    /** Every lower end that the number may have. */
    List<End> lowEnds() {
        List<End> ends = new ArrayList<>();
        ends.add(new End(min, false, f.verum()));
        cuts.forEach((cut, atom) -> ends.add(new End(cut.limit(), cut.strict(), atom)));
        return ends;
    }

    /** Every upper end that the number may have. */
    List<End> highEnds() {
        List<End> ends = new ArrayList<>();
        ends.add(new End(max, false, f.verum()));
        cuts.forEach((cut, atom) -> ends.add(
                whole
                        ? new End(cut.limit() - 1, false, f.not(atom))
                        : new End(cut.limit(), !cut.strict(), f.not(atom))));
        return ends;
    }

    /** What the true atoms leave of the number. */
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
