package io.github.seminal.explain;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineClass;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values that rules tell apart, and so the only ones worth trying: numbers and days at and next to every limit, and one
 * medicine of every kind. They follow from the rules alone. Immutable.
 */
final class ValuesToTry {

    private static final String TIME_TO_LEAK = "daysToLeak";
    /** Stands for every medicine that the tables do not know. */
    private static final String UNLISTED = "other";

    private static final double FINE_STEP = 0.1;

    private final Map<String, TreeSet<Double>> limits = new HashMap<>();
    private final TreeSet<Double> limitsOfAge = new TreeSet<>();
    private final TreeSet<Double> limitsOfDaysAgo = new TreeSet<>();
    private final TreeSet<Double> limitsToLeak = new TreeSet<>();
    private final List<Kind> medicines;

    /**
     * A kind of medicine.
     *
     * @param name the first medicine of the table that is of this kind
     * @param fact the same while it is taken, with no dates known
     * @param changesPsa true when a PSA may count as another one under it
     */
    record Kind(String name, Object fact, boolean changesPsa) {

        /** True when this medicine could match the pattern on some day. */
        boolean couldMatch(Pattern pattern) {
            return switch (pattern.type()) {
                case MEASURED -> changesPsa;
                case MEDICATION -> pattern.constraints().stream().allMatch(this::couldMeet);
                default -> true;
            };
        }

        private boolean couldMeet(Constraint constraint) {
            return constraint instanceof Constraint.Either either
                    ? either.constraints().stream().anyMatch(this::couldMeet)
                    : constraint instanceof Constraint.Comparison || constraint.holds(FactType.MEDICATION, fact);
        }
    }

    ValuesToTry(Vocabulary vocabulary, Rulebook rulebook) {
        Map<String, Constraint> onMedicines = new LinkedHashMap<>();
        for (Rule rule : rulebook.rules()) {
            rule.condition().visit((pattern, isNegated, isAlternative) -> add(pattern, onMedicines));
        }
        for (MedicineClass one : classes(vocabulary)) {
            Double factor = one.psaFactor();
            Double afterDays = one.psaFactorAfterDays();
            if (factor != null && afterDays != null) {
                limitsOfDaysAgo.add(afterDays);
                limits.forEach((code, ofCode) -> {
                    if (!PatientFacts.inputOf(code).equals(code)) {
                        new TreeSet<>(ofCode).forEach(limit -> ofCode.add(limit / factor));
                    }
                });
            }
        }
        // Rules compare the number that was computed; the number that is asked for has the same limits.
        Map<String, TreeSet<Double>> computed = new HashMap<>(limits);
        computed.forEach((code, ofCode) -> limits.computeIfAbsent(PatientFacts.inputOf(code), one -> new TreeSet<>())
                .addAll(ofCode));
        this.medicines = oneOfEachKind(vocabulary, onMedicines.values());
    }

    private static Collection<MedicineClass> classes(Vocabulary vocabulary) {
        Map<String, MedicineClass> classes = new LinkedHashMap<>();
        for (MedicineEntry entry : vocabulary.medicines().values()) {
            classes.put(entry.medicineClass().code(), entry.medicineClass());
        }
        return classes.values();
    }

    private void add(Pattern pattern, Map<String, Constraint> onMedicines) {
        FactType type = pattern.type();
        if (type == FactType.MEASURED) {
            for (String code : pattern.codes()) {
                TreeSet<Double> ofCode = limits.computeIfAbsent(code, one -> new TreeSet<>());
                pattern.comparisons().forEach(comparison -> ofCode.add(comparison.limit()));
            }
            return;
        }
        for (Constraint constraint : pattern.constraints()) {
            constraint.visit(one -> {
                if (one instanceof Constraint.Comparison comparison) {
                    (type == FactType.PATIENT
                                    ? limitsOfAge
                                    : comparison.field().equals(TIME_TO_LEAK) ? limitsToLeak : limitsOfDaysAgo)
                            .add(comparison.limit());
                } else if (type == FactType.MEDICATION) {
                    onMedicines.put(one.toString(), one);
                }
            });
        }
    }

    /** The first medicine of the table for each combination of answers to what rules ask of medicines. */
    private static List<Kind> oneOfEachKind(Vocabulary vocabulary, Collection<Constraint> constraints) {
        Map<List<Object>, Kind> kinds = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(vocabulary.medicines().keySet());
        names.add(UNLISTED);
        for (String name : names) {
            Presentation takesIt =
                    Presentation.builder().medicine(Medicine.named(name)).build();
            for (Object fact : PatientFacts.of(vocabulary, takesIt).facts()) {
                if (FactType.of(fact) == FactType.MEDICATION) {
                    BitSet meets = new BitSet();
                    int place = 0;
                    for (Constraint constraint : constraints) {
                        meets.set(place++, constraint.holds(FactType.MEDICATION, fact));
                    }
                    boolean changesPsa = vocabulary
                            .medicine(name)
                            .map(entry -> entry.medicineClass().psaFactor() != null)
                            .orElse(false);
                    kinds.putIfAbsent(List.of(meets, changesPsa), new Kind(name, fact, changesPsa));
                }
            }
        }
        return List.copyOf(kinds.values());
    }

    /** The kinds of medicines. */
    List<Kind> medicines() {
        return medicines;
    }

    /** Ages at and next to every limit. */
    List<Double> ages(Finding age) {
        return around(limitsOfAge, 1, age);
    }

    /** Numbers at and next to every limit of this finding; one number when rules only ask whether it is known. */
    List<Double> numbers(Finding finding) {
        TreeSet<Double> ofCode = limits.get(finding.code());
        if (ofCode == null) {
            return List.of();
        }
        boolean isWhole = ofCode.stream().allMatch(limit -> limit == Math.rint(limit));
        TreeSet<Double> known = ofCode.isEmpty() ? new TreeSet<>(List.of(1.0)) : ofCode;
        return around(known, isWhole ? 1 : FINE_STEP, finding);
    }

    /** Days from a medicine to the leak, at and next to every limit. */
    List<Double> daysToLeak(Finding finding) {
        return limitsToLeak.isEmpty() ? List.of() : around(limitsToLeak, 1, finding);
    }

    /** How long ago the leak began, for a time from this start to the leak at and next to every limit. */
    List<Double> leakOnset(Finding finding, int startedDaysAgo) {
        TreeSet<Double> onsets = new TreeSet<>();
        limitsToLeak.forEach(limit -> onsets.add(startedDaysAgo - limit));
        return onsets.isEmpty() ? List.of() : around(onsets, 1, finding);
    }

    /**
     * How long ago a medicine may have been started, or its dose raised.
     *
     * @param leakOnset how long ago the leak began; null when it is not known
     */
    List<Integer> daysAgo(@Nullable Double leakOnset, int most) {
        TreeSet<Double> days = new TreeSet<>(limitsOfDaysAgo);
        for (double limit : limitsToLeak) {
            days.add(limit + (leakOnset == null ? 0 : leakOnset));
        }
        TreeSet<Integer> tried = new TreeSet<>();
        for (double limit : days) {
            tried.add((int) Math.floor(limit) - 1);
            tried.add((int) Math.floor(limit));
            tried.add((int) Math.ceil(limit));
            tried.add((int) Math.ceil(limit) + 1);
        }
        return List.copyOf(tried.subSet(0, true, most, true));
    }

    private static List<Double> around(Collection<Double> limits, double step, Finding finding) {
        Double min = finding.min();
        Double max = finding.max();
        TreeSet<Double> values = new TreeSet<>();
        for (double limit : limits) {
            values.add(rounded(limit - step));
            values.add(limit);
            values.add(rounded(limit + step));
        }
        List<Double> within = new ArrayList<>();
        for (double value : values) {
            if ((min == null || value >= min) && (max == null || value <= max)) {
                within.add(value);
            }
        }
        return within;
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e6) / 1e6;
    }
}
