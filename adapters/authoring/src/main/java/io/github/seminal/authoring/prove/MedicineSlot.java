package io.github.seminal.authoring.prove;

import io.github.seminal.Medicine;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
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
 * One place on the list of medicines, as logic. Conditions on medicines only ask whether there is such a medicine, so one place
 * for each condition is enough: from any longer list, one witness for each condition that holds can be kept.
 */
final class MedicineSlot {

    /** The most days that a presentation may give for a medicine. */
    private static final double MOST_DAYS = 36_500;

    private final FormulaFactory f;
    private final Variable taken;
    private final Map<MedicineEntry, Variable> kinds = new LinkedHashMap<>();
    private final Thresholds started;
    private final Thresholds increased;
    private final Thresholds stopped;
    private final Thresholds leakOnset;
    private final Thresholds askedToLeak;
    private final Thresholds startedToLeak;
    private final Thresholds increasedToLeak;

    /**
     * A place on the list.
     *
     * @param number its number, from 1
     * @param kinds medicines that stand for all others that the rules cannot distinguish from them
     * @param leakOnset how many days ago the leak began
     * @param askedToLeak the days from a medicine to the leak, as asked
     */
    MedicineSlot(
            FormulaFactory f, int number, List<MedicineEntry> kinds, Thresholds leakOnset, Thresholds askedToLeak) {
        this.f = f;
        this.leakOnset = leakOnset;
        this.askedToLeak = askedToLeak;
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

    /** Holds when there is a medicine in this place. */
    Variable taken() {
        return taken;
    }

    /** Holds when there is a medicine in this place that was not stopped. */
    Formula stillTaken() {
        return f.and(taken, f.not(stopped.known()));
    }

    /** Holds when the medicine in this place meets the constraints of a pattern. */
    Formula meets(List<Constraint> constraints) {
        List<Formula> all = new ArrayList<>(List.of(taken));
        constraints.forEach(constraint -> all.add(meets(constraint)));
        return f.and(all);
    }

    private Formula meets(Constraint constraint) {
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "listed" -> is(kind -> kind.medicineClass().hasKnownEffect());
                case "current" -> current();
                case "stillTaken" -> f.not(stopped.known());
                case "retrogradeEjaculation" -> is(kind -> kind.medicineClass().retrogradeEjaculation());
                case "serotonergic" -> is(MedicineEntry::serotonergic);
                case "psychotropic" -> is(kind -> kind.medicineClass().psychotropic());
                case "timeToLeakUnknown" -> f.and(f.not(fromDates()), f.not(askedToLeak.known()));
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
                case "daysToLeak" -> daysToLeak(comparison.operator(), comparison.limit());
                default -> f.falsum();
            };
        }
        if (constraint instanceof Constraint.Either either) {
            return f.or(either.constraints().stream().map(this::meets).toList());
        }
        return f.falsum();
    }

    private Formula is(Predicate<MedicineEntry> wanted) {
        return f.or(kinds.entrySet().stream()
                .filter(kind -> wanted.test(kind.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private Formula current() {
        List<Formula> recently = new ArrayList<>();
        recently.add(f.not(stopped.known()));
        kinds.forEach((kind, atom) -> recently.add(f.and(
                atom,
                stopped.holds(Constraint.Operator.AT_MOST, kind.medicineClass().currentForDaysAfterStopping()))));
        return f.or(recently);
    }

    /** Holds when the medicine's own dates tell its time to the leak. */
    private Formula fromDates() {
        return f.or(raisedBeforeLeak(), startedToLeak.known());
    }

    private Formula raisedBeforeLeak() {
        return increasedToLeak.beyond(0, false);
    }

    /** The time is that of a dose rise before the leak, otherwise that of the start, otherwise what was asked. */
    private Formula daysToLeak(Constraint.Operator operator, double limit) {
        return f.or(
                f.and(raisedBeforeLeak(), increasedToLeak.holds(operator, limit)),
                f.and(f.not(raisedBeforeLeak()), startedToLeak.holds(operator, limit)),
                f.and(f.not(fromDates()), askedToLeak.holds(operator, limit)));
    }

    /** Holds when the medicine is of this class and has been taken for long enough, or for an unknown time, to change the PSA. */
    Formula changesPsa(MedicineClass medicineClass) {
        Double afterDays = medicineClass.psaFactorAfterDays();
        return afterDays == null
                ? f.falsum()
                : f.and(
                        taken,
                        current(),
                        is(kind -> kind.medicineClass().equals(medicineClass)),
                        f.or(f.not(started.known()), started.beyond(afterDays, false)));
    }

    /** Adds the limits on the onset of the leak that the limits on the times to the leak imply. */
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

    /** What must hold of the medicine. To be called when all limits are known. */
    List<Formula> constraints(Variable listGiven) {
        List<Formula> constraints = new ArrayList<>();
        constraints.add(f.implication(taken, listGiven));
        constraints.add(f.implication(taken, f.or(kinds.values())));
        constraints.add(f.amo(kinds.values()));
        scales().forEach(scale -> constraints.addAll(scale.order()));
        constraints.addAll(arithmetic(started, startedToLeak));
        constraints.addAll(arithmetic(increased, increasedToLeak));
        return constraints;
    }

    private List<Thresholds> scales() {
        return List.of(started, increased, stopped, startedToLeak, increasedToLeak);
    }

    /** The variables on numbers, and which medicine they are about. */
    List<Variable> arithmetic() {
        List<Variable> atoms = new ArrayList<>(kinds.values());
        scales().forEach(scale -> atoms.addAll(scale.cuts().values()));
        return atoms;
    }

    /**
     * The time to the leak is the days since the medicine less the days since the onset. So a lower bound on the first and an
     * upper bound on the second imply a lower bound on the time, and the other way round.
     */
    private List<Formula> arithmetic(Thresholds days, Thresholds toLeak) {
        List<Formula> clauses = new ArrayList<>();
        for (Thresholds.End day : days.lowEnds()) {
            for (Thresholds.End onset : leakOnset.highEnds()) {
                double least = day.value() - onset.value();
                toLeak.cuts().descendingMap().entrySet().stream()
                        .filter(cut -> isAbove(least, cut.getKey(), !onset.open()))
                        .findFirst()
                        .ifPresent(cut -> clauses.add(implied(toLeak, day, onset, cut.getValue())));
            }
        }
        for (Thresholds.End day : days.highEnds()) {
            for (Thresholds.End onset : leakOnset.lowEnds()) {
                double most = day.value() - onset.value();
                toLeak.cuts().entrySet().stream()
                        .filter(cut -> isBelow(most, cut.getKey(), onset.open()))
                        .findFirst()
                        .ifPresent(cut -> clauses.add(implied(toLeak, day, onset, f.not(cut.getValue()))));
            }
        }
        return clauses;
    }

    private static boolean isAbove(double least, Thresholds.Cut cut, boolean isReached) {
        return (cut.strict() && isReached) ? cut.limit() < least : cut.limit() <= least;
    }

    private static boolean isBelow(double most, Thresholds.Cut cut, boolean isNotReached) {
        return (cut.strict() || isNotReached) ? cut.limit() >= most : cut.limit() > most;
    }

    private Formula implied(Thresholds toLeak, Thresholds.End day, Thresholds.End onset, Formula bound) {
        return f.implication(f.and(toLeak.known(), day.when(), onset.when()), bound);
    }

    /**
     * The medicine of a model; null when no whole numbers of days fit.
     *
     * @param onset how many days ago the leak began; null when unknown
     */
    @Nullable
    Medicine read(Set<Variable> model, @Nullable Double onset) {
        MedicineEntry kind = kinds.entrySet().stream()
                .filter(one -> model.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        Integer increasedDays = days(increased, increasedToLeak, model, onset, 0);
        Integer stoppedDays = stopped.isKnown(model) ? stopped.read(model).leastWhole() : null;
        // Neither a dose rise nor a stop comes before the start.
        int latestStart = Math.max(increasedDays == null ? 0 : increasedDays, stoppedDays == null ? 0 : stoppedDays);
        Integer startedDays = days(started, startedToLeak, model, onset, latestStart);
        boolean fits = (startedDays != null || !started.isKnown(model))
                && (increasedDays != null || !increased.isKnown(model));
        return fits ? new Medicine(kind.name(), startedDays, increasedDays, stoppedDays) : null;
    }

    private static @Nullable Integer days(
            Thresholds days, Thresholds toLeak, Set<Variable> model, @Nullable Double onset, int least) {
        if (!days.isKnown(model)) {
            return null;
        }
        Interval interval = days.read(model).and(new Interval(least, false, MOST_DAYS, false));
        return (onset == null ? interval : interval.and(toLeak.read(model).plus(onset))).leastWhole();
    }
}
