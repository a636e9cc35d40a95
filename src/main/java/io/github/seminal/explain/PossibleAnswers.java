package io.github.seminal.explain;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.Numbers;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The answers to an open question that the rules can tell apart: yes and no; each choice; of a number, each limit that a
 * rule compares it with and a value on either side; no medicine, and one medicine of each class.
 */
final class PossibleAnswers {

    private static final String AGE = "age-years";
    static final String PSA = "psa-ng-ml";
    static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    static final String LEAK_ONSET = "leak-onset-days";
    static final String TIME_TO_LEAK = "med-to-leak-days";

    private final Vocabulary vocabulary;
    private final RuleEvaluator evaluator;
    private final Presentation presentation;

    PossibleAnswers(PlainKnowledge knowledge, Presentation presentation) {
        this.vocabulary = knowledge.vocabulary();
        this.evaluator = knowledge.evaluator();
        this.presentation = presentation;
    }

    /**
     * One answer.
     *
     * @param value {@code present}, {@code absent}, the number, the choice, or the name of the medicine ({@code none})
     * @param then the patient with this answer
     */
    record Answer(String value, Presentation then) {}

    /** The answers to the question for this finding, of which nothing may be known yet. */
    List<Answer> to(Finding finding) {
        String code = finding.code();
        return switch (finding.type()) {
            case TRISTATE ->
                List.of(
                        new Answer(
                                "present",
                                presentation.toBuilder().present(code).build()),
                        new Answer(
                                "absent", presentation.toBuilder().absent(code).build()));
            case CHOICE ->
                finding.values().stream()
                        .map(value -> new Answer(
                                value,
                                presentation.toBuilder().described(code, value).build()))
                        .toList();
            case NUMBER -> numbers(finding);
            case LIST -> oneMedicine();
        };
    }

    private List<Answer> numbers(Finding finding) {
        List<Answer> answers = new ArrayList<>();
        for (double value : valuesOf(finding)) {
            answers.add(new Answer(
                    Numbers.text(value),
                    presentation.toBuilder().measured(finding.code(), value).build()));
        }
        return answers;
    }

    /** Each limit, and one value between every two. */
    private SortedSet<Double> valuesOf(Finding finding) {
        Double min = finding.min();
        Double max = finding.max();
        SortedSet<Double> values = new TreeSet<>();
        if (min == null || max == null) {
            return values;
        }
        boolean isAge = finding.code().equals(AGE);
        double before = min;
        for (double limit : limitsOf(finding.code()).tailSet(min)) {
            if (limit <= max) {
                values.add(isAge ? limit - 1 : (before + limit) / 2);
                values.add(limit);
                before = limit;
            }
        }
        values.add(isAge ? before + 1 : (before + max) / 2);
        return values.tailSet(min);
    }

    /** What the rules compare the number with, or a number that is computed from it. */
    private SortedSet<Double> limitsOf(String code) {
        SortedSet<Double> limits = new TreeSet<>(evaluator.limitsOf(code));
        SortedSet<Double> timesToLeak = evaluator.limitsOf(FactType.MEDICINE.word());
        switch (code) {
            case AGE -> limits.addAll(evaluator.limitsOf(FactType.PATIENT.word()));
            case TIME_TO_LEAK -> limits.addAll(timesToLeak);
            case LEAK_ONSET -> {
                for (int start : startsOfMedicines()) {
                    timesToLeak.forEach(time -> limits.add(start - time));
                }
            }
            case PSA -> {
                SortedSet<Double> effective = evaluator.limitsOf(EFFECTIVE_PSA);
                limits.addAll(effective);
                for (Double factor : psaFactors()) {
                    effective.forEach(limit -> limits.add(limit / factor));
                }
            }
            default -> {}
        }
        return limits;
    }

    private Set<Integer> startsOfMedicines() {
        Set<Integer> starts = new HashSet<>();
        for (Medicine medicine : medicines()) {
            starts.add(medicine.startedDaysAgo());
            starts.add(medicine.doseIncreasedDaysAgo());
        }
        starts.remove(null);
        return starts;
    }

    private Set<Double> psaFactors() {
        Set<Double> factors = new HashSet<>();
        for (Medicine medicine : medicines()) {
            vocabulary
                    .medicine(medicine.name().strip().toLowerCase(Locale.ROOT))
                    .ifPresent(entry -> factors.add(entry.medicineClass().psaFactor()));
        }
        factors.remove(null);
        return factors;
    }

    private List<Medicine> medicines() {
        List<Medicine> medicines = presentation.medicines();
        return medicines == null ? List.of() : medicines;
    }

    /** None; and of each class one that raises serotonin and one that does not, as far as there are any. */
    private List<Answer> oneMedicine() {
        List<Answer> answers = new ArrayList<>();
        answers.add(new Answer("none", presentation.toBuilder().noMedicines().build()));
        Set<String> kinds = new HashSet<>();
        for (MedicineEntry entry : vocabulary.medicines().values()) {
            if (kinds.add(entry.medicineClass().code() + " " + entry.serotonergic())) {
                answers.add(new Answer(
                        entry.name(),
                        presentation.toBuilder()
                                .medicine(Medicine.named(entry.name()))
                                .build()));
            }
        }
        return answers;
    }
}
