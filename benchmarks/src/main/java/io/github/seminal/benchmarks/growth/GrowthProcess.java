package io.github.seminal.benchmarks.growth;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.BareEngine;
import io.github.seminal.benchmarks.PatientSet;
import io.github.seminal.benchmarks.growth.Turns.Taken;
import io.github.seminal.benchmarks.growth.Turns.Task;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.benchmarks.report.Results.Growth;
import io.github.seminal.benchmarks.report.Results.GrowthPoint;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Measures one size of the rules in a process of its own, taking turns with the standard rules. */
public final class GrowthProcess {

    private static final int KNOWN_FINDINGS = 20;
    private static final int PATIENTS = 40;
    private static final double MEGABYTE = 1 << 20;

    private final KnowledgeBase standard = KnowledgeBase.standard();
    private final double seconds;

    private GrowthProcess(double seconds) {
        this.seconds = seconds;
    }

    /**
     * Measures one size.
     *
     * @param args the factor of the standard rules; {@code SAME} or {@code OWN} findings; the seconds to measure after the
     *     warm-up; the JSON file to write
     */
    public static void main(String... args) throws IOException, InterruptedException {
        Growth growth = new GrowthProcess(Double.parseDouble(args[2]))
                .measure(Integer.parseInt(args[0]), GrownRules.Findings.valueOf(args[1]));
        new ObjectMapper().writeValue(Path.of(args[3]).toFile(), growth);
        // A thread pool of a peer would keep the process alive.
        System.exit(0);
    }

    private Growth measure(int factor, GrownRules.Findings findings) throws InterruptedException {
        Vocabulary vocabulary = Contenders.vocabulary(standard);
        Map<String, String> files = GrownRules.times(factor, findings, standard, vocabulary);
        DecisionSupport own = DecisionSupport.on(standard);
        BareEngine ownEngine = new BareEngine(standard);
        double heapBefore = heap();
        double classesBefore = classes();
        GrownEngine loaded = GrownEngine.of(files);
        double classes = classes() - classesBefore;
        double heap = heap() - heapBefore;
        DecisionSupport grown = DecisionSupport.on(loaded.knowledge());
        BareEngine grownEngine = new BareEngine(loaded.knowledge());
        List<Presentation> patients = PatientSet.random(KNOWN_FINDINGS, PATIENTS, KNOWN_FINDINGS);
        List<List<Object>> facts = patients.stream().map(ownEngine::facts).toList();
        double fired = fired(grown, patients);
        double expected = fired(own, patients) * (findings == GrownRules.Findings.SAME ? factor : 1);
        if (Math.abs(fired - expected) > 1e-6) {
            throw new IllegalStateException("(" + expected + ") rules should fire per patient, but (" + fired
                    + ") do.\nMaybe a copy of a rule matches what it should not.");
        }
        List<Task> tasks = List.of(
                new Task(() -> facts.forEach(ownEngine::fire), PATIENTS),
                new Task(() -> facts.forEach(grownEngine::fire), PATIENTS),
                new Task(() -> patients.forEach(own::assess), PATIENTS),
                new Task(() -> patients.forEach(grown::assess), PATIENTS));
        Turns.warmUp(tasks, seconds / 2);
        List<Taken> taken = timeFor(tasks, seconds / 3);
        GrowthPoint point = new GrowthPoint(
                KNOWN_FINDINGS,
                fired,
                taken.get(1).medianMicros(),
                taken.get(1).times(taken.get(0)),
                taken.get(3).medianMicros(),
                taken.get(3).times(taken.get(2)),
                taken.get(3).bytes());
        return new Growth(
                factor,
                findings.name(),
                loaded.knowledge().ruleCount(),
                loaded.readMillis(),
                loaded.networkMillis(),
                heap,
                classes,
                List.of(point),
                Turns.twoThreads(tasks.get(3), 3, seconds / 18));
    }

    /** Five turns, or more when there is time for them. */
    private static List<Taken> timeFor(List<Task> tasks, double seconds) {
        double start = Turns.processorSeconds();
        tasks.forEach(task -> task.once().run());
        double one = Turns.processorSeconds() - start;
        return Turns.time(tasks, (int) Math.max(5, Math.min(500, seconds / one)));
    }

    private static double fired(DecisionSupport support, List<Presentation> patients) {
        return patients.stream()
                .mapToInt(patient -> support.assess(patient).rulesFired().size())
                .average()
                .orElseThrow();
    }

    /** The used heap after a collection, in mebibytes. */
    private static double heap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    private static double classes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getName().contains("etaspace"))
                        .map(MemoryPoolMXBean::getUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                / MEGABYTE;
    }
}
