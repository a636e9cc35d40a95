package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The patients for whom answers are timed. */
public enum PatientSet {
    /** The vignettes, from a copy that a test keeps up to date. */
    VIGNETTES(0),
    /** Random patients with 8 known findings. */
    RANDOM_8(8),
    /** Random patients with 20 known findings. */
    RANDOM_20(20),
    /** Random patients with 40 known findings. */
    RANDOM_40(40);

    private static final int MADE_UP = 500;
    private static final long SEED = 20_261_125L;

    private final int findings;

    PatientSet(int findings) {
        this.findings = findings;
    }

    /** The patients, the same in every run. */
    public List<Presentation> presentations() {
        return this == VIGNETTES ? vignettes() : random(findings, MADE_UP, SEED);
    }

    private static List<Presentation> vignettes() {
        try (InputStream in = PatientSet.class.getResourceAsStream("vignettes.jsonl")) {
            if (in == null) {
                throw new IllegalStateException("The vignettes (vignettes.jsonl) are missing.\nMaybe build again.");
            }
            PresentationReader reader = new PresentationReader();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> reader.read(line).presentation())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Random patients with an age and findings, of which six in ten are present. Every second patient has a list of up to three
     * medicines. The same seed gives the same patients.
     *
     * @param findings how many findings of each patient are known, including the age
     */
    public static List<Presentation> random(int findings, int count, long seed) {
        Random random = new Random(seed);
        Vocabulary vocabulary = Contenders.vocabulary(KnowledgeBase.standard());
        List<Finding> all = new ArrayList<>();
        for (Finding finding : vocabulary.findings().values()) {
            // Two findings could contradict how the leak shows, or the list of medicines.
            if (finding.type() != Finding.Type.LIST
                    && !List.of("age-years", "leak-present", "takes-any-medicine")
                            .contains(finding.code())) {
                all.add(finding);
            }
        }
        List<String> medicines = List.copyOf(vocabulary.medicines().keySet());
        List<Presentation> patients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Presentation.Builder patient = Presentation.builder().age(15 + random.nextInt(75));
            Collections.shuffle(all, random);
            all.subList(0, findings - 1).forEach(finding -> say(finding, patient, random));
            if (random.nextBoolean()) {
                List<Medicine> list = new ArrayList<>();
                for (int n = random.nextInt(4); n > 0; n--) {
                    String name = medicines.get(random.nextInt(medicines.size()));
                    int started = random.nextInt(400);
                    if (list.stream().noneMatch(one -> one.name().equals(name))) {
                        list.add(Medicine.named(name).startedDaysAgo(started));
                    }
                }
                patient.medicines(list);
            }
            patients.add(patient.build());
        }
        return patients;
    }

    private static void say(Finding finding, Presentation.Builder patient, Random random) {
        switch (finding.type()) {
            case TRISTATE -> {
                if (random.nextInt(10) < 6) {
                    patient.present(finding.code());
                } else {
                    patient.absent(finding.code());
                }
            }
            case NUMBER -> patient.measured(finding.code(), number(finding, random));
            case CHOICE ->
                patient.described(
                        finding.code(),
                        finding.values().get(random.nextInt(finding.values().size())));
            case LIST -> throw new IllegalStateException(finding.code());
        }
    }

    private static double number(Finding finding, Random random) {
        Double least = finding.min();
        Double most = finding.max();
        if (least == null || most == null) {
            throw new IllegalStateException("The number (" + finding.code() + ") has no range.");
        }
        // The range holds everything that is possible, but usual values are small.
        double share = random.nextDouble() * random.nextDouble();
        return Math.rint((least + share * (most - least)) * 10) / 10;
    }
}
