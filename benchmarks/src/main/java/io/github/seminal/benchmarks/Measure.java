package io.github.seminal.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.growth.GrowthProcess;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.benchmarks.report.Report;
import io.github.seminal.benchmarks.report.Results;
import io.github.seminal.benchmarks.report.Results.Growth;
import io.github.seminal.benchmarks.report.Results.Latency;
import io.github.seminal.benchmarks.report.Results.Throughput;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures every figure of docs/PERFORMANCE.md, and writes the JSON file, the plots and the tables. */
public final class Measure {

    private static final Path DOCS = Path.of("docs");
    private static final Path QUICK = Path.of("benchmarks", "target", "quick");
    private static final String JSON = "performance.json";
    private static final String DOCUMENT = "PERFORMANCE.md";
    private static final PatientSet MAIN = PatientSet.RANDOM_20;

    /**
     * How much is measured.
     *
     * @param checked how many presentations every peer must answer as this library does
     * @param rounds rounds with the main patients
     * @param others the other patients, with one round each
     * @param seconds seconds to measure in each fork
     * @param answerers the contenders whose single answers are timed
     * @param growth factors by which to multiply the rules
     * @param growthSeconds seconds to measure each size after the warm-up
     * @param starts rounds of whole processes
     */
    private record Extent(
            int checked,
            int rounds,
            List<PatientSet> others,
            int seconds,
            List<Contenders> answerers,
            List<Integer> growth,
            int growthSeconds,
            int starts) {

        /** The same with other numbers; 0 keeps a number. */
        Extent with(int otherRounds, int largest) {
            return new Extent(
                    checked,
                    otherRounds == 0 ? rounds : otherRounds,
                    others,
                    seconds,
                    answerers,
                    growth.stream()
                            .filter(factor -> largest == 0 || factor <= largest)
                            .toList(),
                    growthSeconds,
                    starts);
        }
    }

    private static final Extent FULL = new Extent(
            10_000, 3, List.of(PatientSet.VIGNETTES), 3, List.of(Contenders.values()), List.of(1, 3, 10), 14, 10);
    private static final Extent BRIEF =
            new Extent(10_000, 1, List.of(), 2, List.of(Contenders.SEMINAL_ENGINE, Contenders.JAVA), List.of(1), 8, 3);

    private final Extent extent;
    private final int warmUpSeconds;

    private Measure(Extent extent, int warmUpSeconds) {
        this.extent = extent;
        this.warmUpSeconds = warmUpSeconds;
    }

    /**
     * Measures.
     *
     * @param args {@code --quick} for a run of three minutes that does not change the documents; {@code --growth} and a
     *     factor to measure one more size of the rules; {@code --report} to write the documents from the existing JSON file.
     *     For a busy machine: {@code --warm-up} seconds of each fork, {@code --rounds} of the peers, {@code --largest} factor
     *     of the rules
     */
    public static void main(String... args) throws IOException, InterruptedException, RunnerException {
        List<String> options = List.of(args);
        if (!Files.exists(DOCS.resolve(DOCUMENT))) {
            throw new IllegalStateException("There is no " + DOCS.resolve(DOCUMENT) + " here ("
                    + Path.of("").toAbsolutePath() + ").\nMaybe run this in the root of the repository.");
        }
        long start = System.nanoTime();
        boolean quick = options.contains("--quick");
        Extent extent = (quick ? BRIEF : FULL).with(number(options, "--rounds", 0), number(options, "--largest", 0));
        Measure measure = new Measure(extent, number(options, "--warm-up", quick ? 4 : 6));
        Path directory = quick ? QUICK : DOCS;
        int factor = number(options, "--growth", 0);
        if (options.contains("--report")) {
            write(DOCS, stored());
        } else if (factor > 0) {
            save(DOCS, stored().withGrowth(measure.growth(List.of(factor))));
        } else {
            Results results = measure.measure(quick);
            if (quick) {
                Files.createDirectories(QUICK);
                Files.copy(DOCS.resolve(DOCUMENT), QUICK.resolve(DOCUMENT), StandardCopyOption.REPLACE_EXISTING);
            } else if (Files.exists(DOCS.resolve(JSON))) {
                // Sizes that this run did not measure are kept: each was compared with the standard rules in its own
                // run.
                results = stored().withGrowth(results.growth()).growthOf(results);
            }
            save(directory, results);
        }
        say("Written to %s after %.0f seconds", directory, (System.nanoTime() - start) / 1e9);
        System.exit(0);
    }

    private static int number(List<String> options, String name, int otherwise) {
        int place = options.indexOf(name);
        return place < 0 ? otherwise : Integer.parseInt(options.get(place + 1));
    }

    private static Results stored() throws IOException {
        return new ObjectMapper().readValue(DOCS.resolve(JSON).toFile(), Results.class);
    }

    private static void save(Path directory, Results results) throws IOException {
        new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValue(directory.resolve(JSON).toFile(), results);
        write(directory, results);
    }

    private static void write(Path directory, Results results) throws IOException {
        Report report = new Report(results, Measure::title);
        Files.createDirectories(directory.resolve("plots"));
        for (Map.Entry<String, String> plot : report.plots().entrySet()) {
            Files.writeString(directory.resolve("plots").resolve(plot.getKey()), plot.getValue());
        }
        Path document = directory.resolve(DOCUMENT);
        Files.writeString(document, report.filled(Files.readString(document)));
    }

    /** The name of a contender for people. */
    static String title(String contender) {
        return Contenders.valueOf(contender).title();
    }

    private Results measure(boolean quick) throws IOException, InterruptedException, RunnerException {
        double loadBefore = load();
        KnowledgeBase knowledge = KnowledgeBase.standard();
        int checked = check();
        List<Throughput> throughput = throughput();
        List<Latency> latency = latency();
        List<Growth> growth = growth(extent.growth());
        List<Results.Start> start = StartBenchmark.measure(extent.starts());
        return new Results(
                machine(loadBefore),
                knowledge.id().id() + " " + knowledge.id().version() + ", " + knowledge.ruleCount() + " rules",
                quick,
                checked,
                patients(),
                throughput,
                latency,
                growth,
                start);
    }

    private int check() {
        AgreementCheck check = AgreementCheck.on(extent.checked());
        for (Contenders contender : Contenders.values()) {
            say("Checking %,d presentations: %s", check.size(), contender.title());
            check.check(contender.title(), contender.build());
        }
        return check.size();
    }

    private static List<Results.Patients> patients() {
        DecisionSupport support = DecisionSupport.standard();
        List<Results.Patients> all = new ArrayList<>();
        for (PatientSet set : PatientSet.values()) {
            List<Presentation> patients = set.presentations();
            all.add(new Results.Patients(
                    set.name(),
                    patients.size(),
                    patients.stream()
                            .mapToInt(Presentation::knownFindings)
                            .average()
                            .orElseThrow(),
                    patients.stream()
                            .mapToInt(patient ->
                                    support.assess(patient).rulesFired().size())
                            .average()
                            .orElseThrow()));
        }
        return all;
    }

    private List<Throughput> throughput() throws RunnerException {
        List<Throughput> all = new ArrayList<>();
        for (int round = 1; round <= extent.rounds(); round++) {
            for (Contenders contender : Contenders.values()) {
                all.add(throughput(contender, MAIN, 1, round));
            }
            all.add(throughput(Contenders.SEMINAL_ENGINE, MAIN, 2, round));
            all.add(throughput(Contenders.SEMINAL_ASSESS, MAIN, 2, round));
        }
        for (PatientSet patients : extent.others()) {
            for (Contenders contender : Contenders.values()) {
                all.add(throughput(contender, patients, 1, 1));
            }
        }
        return all;
    }

    private Throughput throughput(Contenders contender, PatientSet patients, int threads, int round)
            throws RunnerException {
        RunResult result = run(contender, patients, Mode.Throughput, threads);
        double perSecond = result.getPrimaryResult().getScore();
        double cpuMicros = secondary(result, ProcessorTime.MICROS);
        double bytes = secondary(result, "gc.alloc.rate.norm");
        say(
                "%-28s %-10s %d thread(s), round %d: %,10.0f a second, %,8.1f us of processor time, %,9.0f bytes",
                contender.title(), patients, threads, round, perSecond, cpuMicros, bytes);
        return new Throughput(contender.name(), patients.name(), threads, round, perSecond, cpuMicros, bytes);
    }

    private static double secondary(RunResult result, String name) {
        for (Map.Entry<String, ?> secondary : result.getSecondaryResults().entrySet()) {
            // JMH may put a character before the names of a profiler's figures.
            if (secondary.getKey().endsWith(name) && secondary.getValue() instanceof Result<?> figure) {
                return figure.getScore();
            }
        }
        throw new IllegalStateException("JMH gave no figure (" + name + "), but "
                + result.getSecondaryResults().keySet());
    }

    private List<Latency> latency() throws RunnerException {
        List<Latency> all = new ArrayList<>();
        for (Contenders contender : Contenders.values()) {
            var times =
                    run(contender, MAIN, Mode.SampleTime, 1).getPrimaryResult().getStatistics();
            // JMH reports samples in the unit of the benchmark, seconds.
            Latency latency = new Latency(
                    contender.name(),
                    MAIN.name(),
                    times.getPercentile(50) * 1e6,
                    times.getPercentile(99) * 1e6,
                    times.getPercentile(99.9) * 1e6);
            say("%-28s p50 %.1f us, p99 %.1f us", contender.title(), latency.p50(), latency.p99());
            all.add(latency);
        }
        return all;
    }

    private RunResult run(Contenders contender, PatientSet patients, Mode mode, int threads) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(PeersBenchmark.class.getName() + ".fire$")
                .param("contender", contender.name())
                .param("patients", patients.name())
                .mode(mode)
                .threads(threads)
                .forks(1)
                // With as many threads as processors, the JIT compiler gets less time, so the warm-up takes longer.
                .warmupIterations((2 * threads - 1) * warmUpSeconds)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(extent.seconds())
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (mode == Mode.Throughput) {
            options.addProfiler(GCProfiler.class).addProfiler(ProcessorTime.class);
        }
        return new Runner(options.build()).runSingle();
    }

    private List<Growth> growth(List<Integer> factors) throws IOException, InterruptedException {
        List<Growth> all = new ArrayList<>();
        for (int factor : factors) {
            for (String findings : factor == 1 ? List.of("SAME") : List.of("OWN", "SAME")) {
                say("Growth: %d times the rules, findings %s", factor, findings);
                all.add(growth(factor, findings));
            }
        }
        return all;
    }

    private Growth growth(int factor, String findings) throws IOException, InterruptedException {
        Path file = Files.createTempFile("seminal-growth", ".json");
        try {
            List<String> command = StartBenchmark.java(List.of("-Xmx6g"), GrowthProcess.class);
            command.addAll(List.of(
                    Integer.toString(factor), findings, Integer.toString(extent.growthSeconds()), file.toString()));
            int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (exitCode != 0) {
                throw new IllegalStateException("The process of growth (" + factor + " " + findings + ") ended with "
                        + exitCode + ".\nMaybe it had too little memory.");
            }
            return new ObjectMapper().readValue(file.toFile(), Growth.class);
        } finally {
            Files.delete(file);
        }
    }

    private static Results.Machine machine(double loadBefore) throws IOException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Results.Machine(
                processor(),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() >> 20,
                system.getName() + " " + system.getVersion() + " " + system.getArch(),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                LocalDate.now(java.time.ZoneOffset.UTC).toString(),
                loadBefore,
                load());
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.exists(info)) {
            for (String line : Files.readAllLines(info)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private static double load() {
        return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static void say(String format, Object... parts) {
        System.out.printf(Locale.ROOT, format + "%n", parts);
    }
}
