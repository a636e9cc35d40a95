package io.github.seminal.explain;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PresentationValidator;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates presentations that are close to the rules. Each starts from the condition of one rule, with numbers at and
 * next to the limits, and has a few other findings. The same seed gives the same presentations.
 */
final class PresentationGenerator {

    private static final int MOST_OTHERS = 14;
    private static final int DEPTH = 5;
    private static final double[] OFFSETS = {-1, -0.1, 0, 0, 0.1, 1};
    private static final String EFFECTIVE_PSA = "psa-effective-ng-ml";
    private static final String PSA = "psa-ng-ml";
    private static final String TAKES_MEDICINE = "takes-any-medicine";

    private final Random random;
    private final Vocabulary vocabulary;
    private final Rulebook rulebook;
    private final List<Finding> findings;
    private final List<List<String>> medicines;

    PresentationGenerator(Vocabulary vocabulary, Rulebook rulebook, long seed) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.rulebook = rulebook;
        this.findings = vocabulary.findings().values().stream()
                .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                .toList();
        this.medicines = byClass(vocabulary);
    }

    /** The names of the medicines, those of one class together. */
    private static List<List<String>> byClass(Vocabulary vocabulary) {
        Map<String, List<String>> classes = new LinkedHashMap<>();
        vocabulary
                .medicines()
                .forEach((name, entry) -> classes.computeIfAbsent(
                                entry.medicineClass().code(), code -> new ArrayList<>())
                        .add(name));
        return List.copyOf(classes.values());
    }

    /** The next presentation. */
    Presentation next() {
        Presentation.Builder patient = Presentation.builder();
        List<Rule> rules = rulebook.rules();
        satisfy(rules.get(random.nextInt(rules.size())).condition(), patient, 0);
        for (int others = random.nextInt(MOST_OTHERS); others > 0; others--) {
            Finding finding = findings.get(random.nextInt(findings.size()));
            if (random.nextBoolean()) {
                unlessContradicting(() -> patient.present(finding.code()));
            } else {
                unlessContradicting(() -> patient.absent(finding.code()));
            }
        }
        if (random.nextInt(3) == 0) {
            unlessContradicting(() -> patient.age(random.nextInt(100)));
        }
        if (random.nextInt(3) == 0) {
            unlessContradicting(() -> patient.medicines(someMedicines()));
        }
        return withoutContradictions(patient).build();
    }

    private Presentation.Builder withoutContradictions(Presentation.Builder patient) {
        Presentation said = patient.build();
        String complaint = vocabulary.ranking().presentingComplaint();
        if (said.absent().contains(complaint)
                && PresentationValidator.patternsOf(vocabulary).stream().anyMatch(said.present()::contains)) {
            patient.remove(complaint);
        }
        return said.medicines() == null ? patient : patient.remove(TAKES_MEDICINE);
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
                    unlessContradicting(() -> patient.present(code));
                }
            }
            case ABSENT -> unlessContradicting(() -> patient.absent(code));
            case MEASURED -> measure(code.equals(EFFECTIVE_PSA) ? PSA : code, pattern, patient);
            case DESCRIBED -> {
                Finding finding = vocabulary.findings().get(code);
                if (finding != null) {
                    List<String> values = finding.values();
                    unlessContradicting(() -> patient.described(code, values.get(random.nextInt(values.size()))));
                }
            }
            case PATIENT ->
                pattern.comparisons()
                        .forEach(comparison -> unlessContradicting(
                                () -> patient.age((int) Math.max(0, comparison.limit() + random.nextInt(3) - 1))));
            case MEDICATION -> unlessContradicting(() -> patient.medicines(someMedicines()));
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
        List<Constraint.Comparison> limits = pattern.comparisons();
        double limit =
                limits.isEmpty() ? 1 : limits.get(random.nextInt(limits.size())).limit();
        double value = Math.min(max, Math.max(min, limit + OFFSETS[random.nextInt(OFFSETS.length)]));
        unlessContradicting(() -> patient.measured(code, value));
    }

    private List<Medicine> someMedicines() {
        Map<String, Medicine> list = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            List<String> names =
                    medicines.isEmpty() ? List.of("other") : medicines.get(random.nextInt(medicines.size()));
            String name = names.get(random.nextInt(names.size()));
            int started = random.nextInt(400);
            Medicine medicine = Medicine.named(name).startedDaysAgo(started);
            if (random.nextInt(3) == 0) {
                medicine = medicine.doseIncreasedDaysAgo(Math.min(started, random.nextInt(100)));
            }
            list.put(
                    name,
                    random.nextInt(3) == 0 ? medicine.stoppedDaysAgo(Math.min(started, random.nextInt(30))) : medicine);
        }
        return List.copyOf(list.values());
    }

    /** Leaves out what contradicts what is already known. */
    private static void unlessContradicting(Runnable said) {
        try {
            said.run();
        } catch (InvalidPresentationException contradiction) {
            // The rule's condition and the other findings may not fit together.
        }
    }
}
