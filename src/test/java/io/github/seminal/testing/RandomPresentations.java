package io.github.seminal.testing;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Random presentations, the same for the same seed; numbers lie on and beside every threshold of the rules. */
public final class RandomPresentations {

    private static final int[] AGES = {
        0, 8, 9, 12, 13, 15, 16, 17, 18, 24, 25, 39, 40, 44, 45, 49, 50, 59, 60, 69, 70, 79, 80, 95
    };
    private static final int[] DAYS = {
        0, 3, 5, 10, 13, 14, 15, 28, 29, 30, 31, 60, 89, 90, 91, 179, 180, 200, 364, 365, 366, 400, 900
    };
    private static final Map<String, double[]> NUMBERS = Map.ofEntries(
            Map.entry("temperature-c", new double[] {34.9, 35, 35.9, 36, 37.4, 37.5, 37.9, 38, 39.2, 40, 41}),
            Map.entry("erection-hours", new double[] {0, 1.9, 2, 3.9, 4, 6}),
            Map.entry("psa-ng-ml", new double[] {
                0.1, 0.2, 1.2, 1.25, 1.3, 2.5, 2.6, 2.9, 3, 3.5, 3.6, 4.5, 4.6, 6.5, 6.6, 10, 10.1, 20.1
            }),
            Map.entry("blood-in-semen-episodes", new double[] {1, 3, 4, 9}),
            Map.entry("diabetes-years", new double[] {1, 9, 9.9, 10, 25}),
            Map.entry("leak-freq-per-week", new double[] {1, 10}),
            Map.entry("med-to-leak-days", new double[] {-5, -1, 0, 28, 28.5, 29, 90, 91, 365, 366}),
            Map.entry("pulse-per-min", new double[] {60, 90, 91, 114, 115, 119, 120, 130, 131}),
            Map.entry("breaths-per-min", new double[] {14, 20, 21, 24, 25}),
            Map.entry("scrotal-pain-hours", new double[] {0, 23, 24, 168, 169}),
            Map.entry("hours-since-exposure", new double[] {0, 72, 73, 168, 169}),
            Map.entry("hba1c-mmol-mol", new double[] {38, 47, 48}));

    private final Random random;
    private final Vocabulary vocabulary;
    private final List<Finding> findings;
    /** The names of medicines by class, since most classes have no effect; and one that is not known. */
    private final List<List<String>> medicines;

    public RandomPresentations(long seed) {
        random = new Random(seed);
        Diagnostics problems = new Diagnostics();
        vocabulary = VocabularyLoader.load(KnowledgeFiles.standard(problems), problems);
        problems.throwIfAny();
        findings = vocabulary.findings().values().stream()
                .filter(finding ->
                        finding.type() != Finding.Type.LIST && !finding.code().equals("age-years"))
                .toList();
        medicines = new ArrayList<>(vocabulary.medicines().values().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.medicineClass().code(),
                        LinkedHashMap::new,
                        Collectors.mapping(MedicineEntry::name, Collectors.toList())))
                .values());
        medicines.add(List.of("unknown medicine"));
    }

    /** The codes of all findings that are present, absent or unknown. */
    public List<String> tristates() {
        return findings.stream()
                .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                .map(Finding::code)
                .toList();
    }

    /** A presentation with about this many known findings. */
    public Presentation next(int knownFindings) {
        Presentation.Builder builder = Presentation.builder();
        if (random.nextInt(8) > 0) {
            builder.age(AGES[random.nextInt(AGES.length)]);
        }
        List<Finding> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);
        for (Finding finding : shuffled.subList(0, Math.min(knownFindings, shuffled.size()))) {
            String code = finding.code();
            switch (finding.type()) {
                case NUMBER -> builder.measured(code, number(finding));
                case CHOICE -> builder.described(code, pick(finding.values()));
                case TRISTATE -> {
                    if (random.nextInt(10) < 6) {
                        builder.present(code);
                    } else {
                        builder.absent(code);
                    }
                }
                case LIST -> throw new IllegalStateException(code);
            }
        }
        if (random.nextBoolean()) {
            Map<String, Medicine> list = new LinkedHashMap<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                Integer started = days(3);
                Medicine medicine = new Medicine(
                        pick(pick(medicines)),
                        started,
                        notBefore(started, days(2)),
                        random.nextInt(3) == 0 ? notBefore(started, days(1)) : null);
                list.put(medicine.name(), medicine);
            }
            builder.medicines(List.copyOf(list.values()));
        }
        return withoutContradictions(builder).build();
    }

    private static @Nullable Integer notBefore(@Nullable Integer started, @Nullable Integer days) {
        return started == null || days == null ? days : Integer.valueOf(Math.min(started, days));
    }

    private Presentation.Builder withoutContradictions(Presentation.Builder builder) {
        Presentation presentation = builder.build();
        if (presentation.absent().contains("leak-present")
                && PresentationValidator.patternsOf(vocabulary).stream().anyMatch(presentation.present()::contains)) {
            builder.remove("leak-present");
        }
        return presentation.medicines() == null ? builder : builder.remove("takes-any-medicine");
    }

    /** The same presentation, everything in another order. */
    public Presentation shuffled(Presentation presentation) {
        List<Medicine> list = presentation.medicines();
        if (list != null) {
            list = new ArrayList<>(list);
            Collections.shuffle(list, random);
        }
        return new Presentation(
                presentation.age(),
                shuffled(presentation.present()),
                shuffled(presentation.absent()),
                shuffled(presentation.unknown()),
                shuffled(presentation.measured()),
                shuffled(presentation.described()),
                list);
    }

    /** The same presentation with one more finding present; null when it is known already, or contradicts another. */
    public @Nullable Presentation with(Presentation presentation, String code) {
        if (presentation.present().contains(code) || presentation.absent().contains(code)) {
            return null;
        }
        Set<String> present = new LinkedHashSet<>(presentation.present());
        present.add(code);
        Presentation more = new Presentation(
                presentation.age(),
                present,
                presentation.absent(),
                presentation.unknown(),
                presentation.measured(),
                presentation.described(),
                presentation.medicines());
        return isAllowed(more) ? more : null;
    }

    /** False when the presentation contradicts itself. */
    public boolean isAllowed(Presentation presentation) {
        try {
            new PresentationValidator(vocabulary, "").check(presentation);
            return true;
        } catch (InvalidPresentationException contradiction) {
            return false;
        }
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** One of the numbers beside a threshold, or a number of days as far as the finding's range goes. */
    private double number(Finding finding) {
        double[] values = NUMBERS.get(finding.code());
        double drawn = values == null ? DAYS[random.nextInt(DAYS.length)] : values[random.nextInt(values.length)];
        Double min = finding.min();
        Double max = finding.max();
        if (min != null && drawn < min) {
            return min;
        }
        return max != null && drawn > max ? max : drawn;
    }

    private @Nullable Integer days(int of) {
        return of == 1 || random.nextInt(of) > 0 ? Integer.valueOf(DAYS[random.nextInt(DAYS.length)]) : null;
    }

    private Set<String> shuffled(Set<String> set) {
        List<String> list = new ArrayList<>(set);
        Collections.shuffle(list, random);
        return new LinkedHashSet<>(list);
    }

    private <V> Map<String, V> shuffled(Map<String, V> map) {
        Map<String, V> result = new LinkedHashMap<>();
        for (String key : shuffled(map.keySet())) {
            V value = map.get(key);
            if (value != null) {
                result.put(key, value);
            }
        }
        return result;
    }
}
