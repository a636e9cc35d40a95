package io.github.seminal.explain;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up patients who come close to the rules: each begins with what one rule asks for, its numbers on and beside the
 * limits, and has a few other findings. The same seed makes the same patients.
 */
final class PresentationGenerator {

    private static final int MOST_OTHERS = 14;
    private static final int DEPTH = 5;
    private static final double[] BESIDE = {-1, -0.1, 0, 0, 0.1, 1};
    private static final String TIME_TO_LEAK = "med-to-leak-days";
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String PSA = "psa-ng-ml";

    private final Random random;
    private final Vocabulary vocabulary;
    private final Rulebook rulebook;
    private final List<Finding> findings;
    private final List<String> medicines;

    PresentationGenerator(Vocabulary vocabulary, Rulebook rulebook, long seed) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.rulebook = rulebook;
        this.findings = vocabulary.findings().values().stream()
                .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                .toList();
        this.medicines = List.copyOf(vocabulary.medicines().keySet());
    }

    /** The next patient. */
    Presentation next() {
        Presentation.Builder patient = Presentation.builder();
        List<Rule> rules = rulebook.rules();
        satisfy(rules.get(random.nextInt(rules.size())).condition(), patient, 0);
        for (int others = random.nextInt(MOST_OTHERS); others > 0; others--) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            if (random.nextBoolean()) {
                quietly(() -> patient.present(finding.code()));
            } else {
                quietly(() -> patient.absent(finding.code()));
            }
        }
        if (random.nextInt(3) == 0) {
            quietly(() -> patient.age(random.nextInt(100)));
        }
        if (random.nextInt(3) == 0) {
            patient.medicines(someMedicines());
        }
        return patient.build();
    }

    private void satisfy(Condition condition, Presentation.Builder patient, int depth) {
        if (condition instanceof AllOf all) {
            all.conditions().forEach(one -> satisfy(one, patient, depth));
        } else if (condition instanceof AnyOf any) {
            satisfy(any.conditions().get(random.nextInt(any.conditions().size())), patient, depth);
        } else if (condition instanceof Not not) {
            if (random.nextInt(3) == 0) {
                satisfy(not.pattern(), patient, depth);
            }
        } else if (condition instanceof Pattern pattern) {
            satisfy(pattern, patient, depth);
        }
    }

    private void satisfy(Pattern pattern, Presentation.Builder patient, int depth) {
        List<String> codes = pattern.codes();
        String code = codes.isEmpty() ? "" : codes.get(random.nextInt(codes.size()));
        switch (pattern.type()) {
            case PRESENT -> {
                if (vocabulary.derived().contains(code)) {
                    derive(code, patient, depth);
                } else {
                    quietly(() -> patient.present(code));
                }
            }
            case ABSENT -> quietly(() -> patient.absent(code));
            case MEASURED -> measure(code.equals(EFFECTIVE_PSA) ? PSA : code, pattern, patient);
            case DESCRIBED -> {
                Finding finding = vocabulary.findings().get(code);
                if (finding != null) {
                    List<String> values = finding.values();
                    quietly(() -> patient.described(code, values.get(random.nextInt(values.size()))));
                }
            }
            case PATIENT ->
                comparisons(pattern.constraints())
                        .forEach(comparison -> quietly(
                                () -> patient.age((int) Math.max(0, comparison.limit() + random.nextInt(3) - 1))));
            case MEDICINE -> patient.medicines(someMedicines());
            case TIME_TO_LEAK -> measure(TIME_TO_LEAK, pattern, patient);
        }
    }

    private void derive(String finding, Presentation.Builder patient, int depth) {
        List<Rule> rules = rulebook.rulesOf("inference").stream()
                .filter(rule -> rule.target().equals(finding))
                .toList();
        if (!rules.isEmpty() && depth < DEPTH) {
            satisfy(rules.get(random.nextInt(rules.size())).condition(), patient, depth + 1);
        }
    }

    private void measure(String code, Pattern pattern, Presentation.Builder patient) {
        Finding finding = vocabulary.findings().get(code);
        Double min = finding == null ? null : finding.min();
        Double max = finding == null ? null : finding.max();
        if (min == null || max == null) {
            return;
        }
        List<Constraint.Comparison> limits = comparisons(pattern.constraints());
        double limit =
                limits.isEmpty() ? 1 : limits.get(random.nextInt(limits.size())).limit();
        double value = Math.min(max, Math.max(min, limit + BESIDE[random.nextInt(BESIDE.length)]));
        quietly(() -> patient.measured(code, value));
    }

    private static List<Constraint.Comparison> comparisons(List<Constraint> constraints) {
        List<Constraint.Comparison> comparisons = new ArrayList<>();
        for (Constraint constraint : constraints) {
            if (constraint instanceof Constraint.Comparison comparison) {
                comparisons.add(comparison);
            } else if (constraint instanceof Constraint.Either either) {
                comparisons.addAll(comparisons(either.constraints()));
            }
        }
        return comparisons;
    }

    private List<Medicine> someMedicines() {
        List<Medicine> list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String name = medicines.isEmpty() ? "other" : medicines.get(random.nextInt(medicines.size()));
            Medicine medicine = Medicine.named(name).startedDaysAgo(random.nextInt(400));
            if (random.nextInt(3) == 0) {
                medicine = medicine.doseIncreasedDaysAgo(random.nextInt(100));
            }
            list.add(random.nextInt(3) == 0 ? medicine.stoppedDaysAgo(random.nextInt(30)) : medicine);
        }
        return list;
    }

    /** What contradicts what is known already is left out: the first word stands. */
    private static void quietly(Runnable said) {
        try {
            said.run();
        } catch (InvalidPresentationException contradiction) {
            // Made-up patients are made up of parts that may not fit together.
        }
    }
}
