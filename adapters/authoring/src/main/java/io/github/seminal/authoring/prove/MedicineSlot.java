package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.logicng.formulas.Formula;
import org.logicng.formulas.FormulaFactory;
import org.logicng.formulas.Variable;

/**
 * A place for one medicine of the list, as logic. Conditions on medicines only ask whether there is one such; so one place
 * for each condition is enough: what a longer list can do, a list of one witness for each condition that holds can do.
 */
final class MedicineSlot {

    /** The most days that the door accepts, for a medicine. */
    private static final double MOST_DAYS = 36_500;

    private final FormulaFactory f;
    private final Variable taken;
    private final Map<MedicineKind, Variable> kinds = new LinkedHashMap<>();
    private final Thresholds started;
    private final Thresholds increased;
    private final Thresholds stopped;
    private final Thresholds leakOnset;
    private final Thresholds startedToLeak;
    private final Thresholds increasedToLeak;

    MedicineSlot(FormulaFactory f, int number, List<MedicineKind> kinds, Thresholds leakOnset) {
        this.f = f;
        this.leakOnset = leakOnset;
        String name = "medicine " + number;
        this.taken = f.variable(name);
        kinds.forEach(kind -> this.kinds.put(kind, f.variable(name + " is " + kind.name())));
        this.started = days(name + " started");
        this.increased = days(name + " increased");
        this.stopped = days(name + " stopped");
        this.startedToLeak = toLeak(name + " started to leak", started);
        this.increasedToLeak = toLeak(name + " increased to leak", increased);
    }

    private Thresholds days(String name) {
        return new Thresholds(f, name, f.variable(name), true, 0, MOST_DAYS);
    }

    private Thresholds toLeak(String name, Thresholds days) {
        return new Thresholds(
                f,
                name,
                f.and(days.known(), leakOnset.known()),
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY);
    }

    /** When there is a medicine in this place. */
    Variable taken() {
        return taken;
    }

    /** When there is a medicine here that meets the constraints of a pattern. */
    Formula meets(List<Constraint> constraints) {
        List<Formula> all = new ArrayList<>(List.of(taken));
        constraints.forEach(constraint -> all.add(meets(constraint)));
        return f.and(all);
    }

    private Formula meets(Constraint constraint) {
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "listed" -> is(MedicineKind::listed);
                case "current" -> current();
                case "stillTaken" -> f.not(stopped.known());
                case "retrogradeEjaculation" -> is(kind -> kind.medicineClass().retrogradeEjaculation());
                case "serotonergic" -> is(MedicineKind::serotonergic);
                case "psychotropic" -> is(kind -> kind.medicineClass().psychotropic());
                default -> f.falsum();
            };
        }
        if (constraint instanceof Constraint.Membership membership) {
            List<String> values = membership.values();
            return switch (membership.field()) {
                case "name" -> is(kind -> values.contains(kind.name()));
                case "medicineClass" ->
                    is(kind -> values.contains(kind.medicineClass().code()));
                case "leakEvidence" ->
                    is(kind -> values.contains(kind.medicineClass().leakEvidence()));
                default -> f.falsum();
            };
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return switch (comparison.field()) {
                case "startedDaysAgo" -> started.holds(comparison.operator(), comparison.limit());
                case "doseIncreasedDaysAgo" -> increased.holds(comparison.operator(), comparison.limit());
                default -> f.falsum();
            };
        }
        if (constraint instanceof Constraint.Either either) {
            return f.or(either.constraints().stream().map(this::meets).toList());
        }
        return f.falsum();
    }

    private Formula is(Predicate<MedicineKind> wanted) {
        List<Variable> those = new ArrayList<>();
        kinds.forEach((kind, atom) -> {
            if (wanted.test(kind)) {
                those.add(atom);
            }
        });
        return f.or(those);
    }

    private Formula current() {
        List<Formula> recently = new ArrayList<>();
        recently.add(f.not(stopped.known()));
        kinds.forEach((kind, atom) -> recently.add(f.and(
                atom,
                stopped.holds(Constraint.Operator.AT_MOST, kind.medicineClass().currentForDaysAfterStopping()))));
        return f.or(recently);
    }

    /** When a time from this medicine to the leak meets the constraints of a pattern. */
    Formula timeMeets(List<Constraint> constraints) {
        return f.and(
                taken,
                current(),
                f.or(
                        NumberConstraints.meet(f, startedToLeak, constraints),
                        NumberConstraints.meet(f, increasedToLeak, constraints)));
    }

    /** When this medicine, of a class that changes the PSA, is taken for long enough to do so. */
    Formula changesPsa(MedicineClass medicineClass, double afterDays) {
        return f.and(
                taken,
                current(),
                is(kind -> kind.medicineClass().equals(medicineClass)),
                started.beyond(afterDays, false));
    }

    /** Names the moments of the leak's onset that the times to the leak depend on. */
    void nameOnsets() {
        nameOnsets(started, startedToLeak);
        nameOnsets(increased, increasedToLeak);
    }

    private void nameOnsets(Thresholds days, Thresholds toLeak) {
        List<Thresholds.End> ends = new ArrayList<>(days.lowEnds());
        ends.addAll(days.highEnds());
        for (Thresholds.End end : ends) {
            for (Thresholds.Cut cut : toLeak.cuts().keySet()) {
                leakOnset.beyond(end.value() - cut.limit(), false);
                leakOnset.beyond(end.value() - cut.limit(), true);
            }
        }
    }

    /** What must hold of a medicine, once every limit is named. */
    List<Formula> constraints(Variable listGiven) {
        List<Formula> constraints = new ArrayList<>();
        constraints.add(f.implication(taken, listGiven));
        constraints.add(f.implication(taken, f.or(kinds.values())));
        constraints.add(f.amo(kinds.values()));
        for (Thresholds scale : List.of(started, increased, stopped, startedToLeak, increasedToLeak)) {
            constraints.addAll(scale.order());
        }
        constraints.addAll(arithmetic(started, startedToLeak));
        constraints.addAll(arithmetic(increased, increasedToLeak));
        return constraints;
    }

    /** The atoms on numbers, and which medicine they are about. */
    List<Variable> arithmetic() {
        List<Variable> atoms = new ArrayList<>(kinds.values());
        for (Thresholds scale : List.of(started, increased, stopped, startedToLeak, increasedToLeak)) {
            atoms.addAll(scale.cuts().values());
        }
        return atoms;
    }

    /** The time to the leak is the days of the medicine less those of the leak: what either end of both leaves of it. */
    private List<Formula> arithmetic(Thresholds days, Thresholds toLeak) {
        List<Formula> clauses = new ArrayList<>();
        for (Thresholds.End day : days.lowEnds()) {
            for (Thresholds.End onset : leakOnset.highEnds()) {
                double least = day.value() - onset.value();
                for (Map.Entry<Thresholds.Cut, Variable> cut :
                        toLeak.cuts().descendingMap().entrySet()) {
                    double limit = cut.getKey().limit();
                    if ((cut.getKey().strict() && !onset.open()) ? limit < least : limit <= least) {
                        clauses.add(f.implication(f.and(toLeak.known(), day.when(), onset.when()), cut.getValue()));
                        break;
                    }
                }
            }
        }
        for (Thresholds.End day : days.highEnds()) {
            for (Thresholds.End onset : leakOnset.lowEnds()) {
                double most = day.value() - onset.value();
                for (Map.Entry<Thresholds.Cut, Variable> cut : toLeak.cuts().entrySet()) {
                    double limit = cut.getKey().limit();
                    if ((cut.getKey().strict() || onset.open()) ? limit >= most : limit > most) {
                        clauses.add(
                                f.implication(f.and(toLeak.known(), day.when(), onset.when()), f.not(cut.getValue())));
                        break;
                    }
                }
            }
        }
        return clauses;
    }

    /**
     * The medicine that the true atoms describe, when the leak began so many days ago; null when no whole numbers of days
     * fit.
     */
    @Nullable
    Medicine read(Set<Variable> model, @Nullable Double onset) {
        MedicineKind kind = kinds.entrySet().stream()
                .filter(one -> model.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Medicine medicine = Medicine.named(kind.name());
        if (isKnown(started, model)) {
            Integer days = days(started, startedToLeak, model, onset);
            if (days == null) {
                return null;
            }
            medicine = medicine.startedDaysAgo(days);
        }
        if (isKnown(increased, model)) {
            Integer days = days(increased, increasedToLeak, model, onset);
            if (days == null) {
                return null;
            }
            medicine = medicine.doseIncreasedDaysAgo(days);
        }
        if (isKnown(stopped, model)) {
            Integer days = stopped.read(model).leastWhole();
            medicine = medicine.stoppedDaysAgo(days == null ? 0 : days);
        }
        return medicine;
    }

    private static boolean isKnown(Thresholds scale, Set<Variable> model) {
        return scale.known() instanceof Variable known && model.contains(known);
    }

    private static @Nullable Integer days(
            Thresholds days, Thresholds toLeak, Set<Variable> model, @Nullable Double onset) {
        Interval interval = days.read(model);
        if (onset != null) {
            interval = interval.and(toLeak.read(model).plus(onset));
        }
        return interval.leastWhole();
    }
}
