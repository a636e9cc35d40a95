package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.support.SupportFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long it takes to lay a pack over the standard knowledge: the first time in a process, and then again and again.
 * The self-test is left out: it takes a second whatever the machine.
 */
public final class OwnRules {

    private static final int TIMES = 40;

    private OwnRules() {}

    /**
     * Prints both times.
     *
     * @param args the directory of the pack
     */
    public static void main(String... args) {
        Knowledge standard = SupportFactory.knowledge(KnowledgeBase.standard());
        Path pack = Path.of(args[0]);
        double[] millis = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            SupportFactory.load(standard.plus(pack));
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(millis, TIMES / 2, TIMES);
        Arrays.sort(warm);
        System.out.printf(
                Locale.ROOT,
                "first %.0f ms, then %.0f ms (median of %d)%n",
                millis[0],
                warm[warm.length / 2],
                warm.length);
    }
}
