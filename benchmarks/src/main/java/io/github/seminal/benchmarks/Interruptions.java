package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Shows how much of the spread of single answers is due to the machine, and how much to the patients. An empty loop shows how
 * often the machine interrupts a thread. The median of many answers for each patient shows how much more work some patients need.
 */
final class Interruptions {

    private static final long SECONDS = 5;
    private static final long INTERRUPTED_NANOS = 15_000;
    private static final int WARM_UP = 800;
    private static final int ROUNDS = 400;

    private Interruptions() {}

    public static void main(String... args) {
        machine();
        patients();
    }

    private static void machine() {
        List<Long> gaps = new ArrayList<>(10_000);
        long last = System.nanoTime();
        long end = last + SECONDS * 1_000_000_000;
        while (last < end) {
            long now = System.nanoTime();
            if (now - last > INTERRUPTED_NANOS) {
                gaps.add(now - last);
            }
            last = now;
        }
        long[] sorted = gaps.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "A loop that does nothing: interrupted %d times a second, half of them for more than %.0f us%n",
                sorted.length / SECONDS,
                sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e3);
    }

    private static void patients() {
        BareEngine engine = new BareEngine(KnowledgeBase.standard());
        List<List<Object>> patients =
                PatientSet.RANDOM_20.presentations().stream().map(engine::facts).toList();
        long[][] nanos = new long[patients.size()][ROUNDS];
        for (int round = 0; round < WARM_UP; round++) {
            patients.forEach(engine::fire);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long start = System.nanoTime();
                engine.fire(patients.get(i));
                nanos[i][round] = System.nanoTime() - start;
            }
        }
        double[] medians = Arrays.stream(nanos)
                .mapToDouble(times -> Arrays.stream(times).sorted().toArray()[ROUNDS / 2] / 1e3)
                .sorted()
                .toArray();
        double p50 = medians[medians.length / 2];
        double p99 = medians[medians.length * 99 / 100];
        System.out.printf(
                Locale.ROOT,
                "Patients, each by the median of %d answers of the engine: p50 %.1f us, p99 %.1f us, %.2f times%n",
                ROUNDS,
                p50,
                p99,
                p99 / p50);
    }
}
