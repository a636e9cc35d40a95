package io.github.seminal.benchmarks.report;

import io.github.seminal.benchmarks.report.LinePlot.Axis;
import io.github.seminal.benchmarks.report.LinePlot.Series;
import io.github.seminal.benchmarks.report.Results.Growth;
import io.github.seminal.benchmarks.report.Results.GrowthPoint;
import io.github.seminal.benchmarks.report.Results.Latency;
import io.github.seminal.benchmarks.report.Results.Throughput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes tables and plots of the figures. The same figures give the same text. */
public final class Report {

    private static final String ENGINE = "SEMINAL_ENGINE";
    private static final String ASSESS = "SEMINAL_ASSESS";
    private static final String MAIN_PATIENTS = "RANDOM_20";
    private static final int MAIN_KNOWN = 20;

    private final Results results;
    private final Function<String, String> titles;

    /**
     * A report.
     *
     * @param results the figures
     * @param titles gives the displayed name for the name of a contender in the figures
     */
    public Report(Results results, Function<String, String> titles) {
        this.results = results;
        this.titles = titles;
    }

    /** Every plot by file name. */
    public Map<String, String> plots() {
        Map<String, String> plots = new LinkedHashMap<>();
        plots.put("peers.svg", peersPlot());
        plots.put("growth-rules.svg", growthPlot());
        plots.put("growth-findings.svg", findingsPlot());
        plots.put(
                "growth-load.svg",
                loadPlot(
                        "Loading own rules: read, checked, network built",
                        "seconds",
                        growth -> (growth.readMillis() + growth.networkMillis()) / 1000));
        plots.put(
                "growth-memory.svg",
                loadPlot(
                        "What loaded rules hold in memory",
                        "mebibytes (heap and classes)",
                        growth -> growth.heapMegabytes() + growth.classMegabytes()));
        return plots;
    }

    /**
     * The document with its generated blocks, between {@code <!-- name -->} and {@code <!-- /name -->}, written again.
     *
     * @throws IllegalArgumentException if the document has no place for a block
     */
    public String filled(String document) {
        String filled = document;
        for (Map.Entry<String, String> block : blocks().entrySet()) {
            String name = block.getKey();
            Matcher place = Pattern.compile("(?s)(<!-- " + name + " -->\n).*?(<!-- /" + name + " -->)")
                    .matcher(filled);
            if (!place.find()) {
                throw new IllegalArgumentException("The document has no place for the block (" + name + ").\n"
                        + "Maybe the line <!-- " + name + " --> or <!-- /" + name + " --> was deleted.");
            }
            filled = place.replaceFirst(
                    Matcher.quoteReplacement(place.group(1) + "\n" + block.getValue() + "\n" + place.group(2)));
        }
        return filled;
    }

    /** Every generated block by name. */
    Map<String, String> blocks() {
        Map<String, String> blocks = new LinkedHashMap<>();
        blocks.put("machine", machine());
        blocks.put("wanted", wanted());
        blocks.put("peers", peers());
        blocks.put("patients", patients());
        blocks.put("latency", latency());
        blocks.put("threads", threads());
        blocks.put("growth", growth());
        blocks.put("load", load());
        blocks.put("findings", findings());
        blocks.put("start", start());
        return blocks;
    }

    private String machine() {
        Results.Machine machine = results.machine();
        return Svg.format(
                "%s, %s; %d processors, %,d MiB; %s; %s. Load before the run %.1f, after it %.1f.%s\n"
                        + "Knowledge: %s. Before anything was timed, every peer had answered %,d presentations with the same"
                        + " rules on the same facts.\n",
                machine.date(),
                machine.processor(),
                machine.processors(),
                machine.memoryMegabytes(),
                machine.system(),
                machine.java(),
                machine.loadBefore(),
                machine.loadAfter(),
                busy() ? " **Other programs ran at the same time: trust the ratios only, and those with care.**" : "",
                results.knowledge(),
                results.checked());
    }

    private String wanted() {
        StringBuilder table = new StringBuilder(
                busy()
                        ? "Ratios to peers are those of processor time here, since the machine was not quiet.\n\n"
                        : "Ratios are those of time by the clock.\n\n");
        table.append(header("measure", "wanted", "found", ""));
        wantedAtLeast(table, "the engine, in times of Easy Rules", 2.5, wantedRatio("EASY_RULES"));
        wantedAtLeast(table, "the engine, in times of Evrete", 13, wantedRatio("EVRETE"));
        wantedAtMost(
                table,
                "Java conditions, in times of the engine (the limit)",
                14,
                wantedRatio("JAVA").map(ratio -> 1 / ratio));
        wantedAtLeast(table, "two threads, in times of one", 1.8, twoThreads(ENGINE));
        wantedAtMost(
                table,
                "p99 in times of p50, engine",
                3,
                latencyOf(ENGINE).map(latency -> latency.p99() / latency.p50()));
        wantedAtMost(
                table,
                "kilobytes allocated a patient with 20 findings, engine",
                45,
                bytes(ENGINE).map(bytes -> bytes / 1000));
        wantedAtMost(
                table,
                "10 times the rules, as many of them firing: times the time, engine",
                2,
                growthOf(10, "OWN").map(growth -> at(growth, MAIN_KNOWN).engineTimesStandard()));
        return table.toString();
    }

    /** True when other programs ran at the same time. */
    private boolean busy() {
        return results.machine().loadBefore() > 1;
    }

    private static void wantedAtLeast(StringBuilder table, String what, double wanted, Optional<Double> found) {
        row(table, what, "at least " + number(wanted), found, found.map(value -> value >= wanted));
    }

    private static void wantedAtMost(StringBuilder table, String what, double wanted, Optional<Double> found) {
        row(table, what, "at most " + number(wanted), found, found.map(value -> value <= wanted));
    }

    private static void row(
            StringBuilder table, String what, String wanted, Optional<Double> found, Optional<Boolean> reached) {
        table.append(Svg.format(
                "| %s | %s | %s | %s |\n",
                what,
                wanted,
                found.map(Report::number).orElse("not measured"),
                reached.map(yes -> yes ? "reached" : "**missed**").orElse("")));
    }

    private String peers() {
        StringBuilder table = new StringBuilder(header(
                "who", "time a patient", "processor time", "bytes allocated", "the engine is", "by processor time"));
        for (String contender : contenders()) {
            List<Throughput> rounds = rounds(contender, MAIN_PATIENTS, 1);
            boolean own = contender.equals(ENGINE);
            table.append(Svg.format(
                    "| %s | %s | %s | %,.0f | %s | %s |\n",
                    titles.apply(contender),
                    micros(1e6 / median(rounds, Throughput::perSecond)),
                    micros(median(rounds, Throughput::cpuMicros)),
                    median(rounds, Throughput::bytes),
                    own ? "1" : timesFaster(contender).map(Report::times).orElse(""),
                    own
                            ? "1"
                            : timesFasterByProcessor(contender)
                                    .map(Report::times)
                                    .orElse("")));
        }
        return table.toString();
    }

    private String patients() {
        List<String> sets = results.throughput().stream()
                .map(Throughput::patients)
                .distinct()
                .sorted(Comparator.comparing(Report::order))
                .toList();
        StringBuilder table = new StringBuilder("| who |");
        sets.forEach(set -> table.append(' ').append(patientsTitle(set)).append(" |"));
        table.append("\n|---|").append("---|".repeat(sets.size())).append('\n');
        table.append("| *rules that match, a patient* |");
        for (String set : sets) {
            results.patients().stream()
                    .filter(patients -> patients.name().equals(set))
                    .forEach(patients -> table.append(
                            Svg.format(" %.0f, on %.0f known findings |", patients.rulesFired(), patients.known())));
        }
        table.append('\n');
        for (String contender : contenders()) {
            table.append("| ").append(titles.apply(contender)).append(" |");
            for (String set : sets) {
                List<Throughput> rounds = rounds(contender, set, 1);
                table.append(
                        rounds.isEmpty()
                                ? " |"
                                : Svg.format(
                                        " %s, %,.0f bytes |",
                                        micros(median(rounds, Throughput::cpuMicros)),
                                        median(rounds, Throughput::bytes)));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private String latency() {
        StringBuilder table = new StringBuilder(header("who", "p50", "p99", "p99.9", "p99 / p50"));
        for (Latency latency : results.latency()) {
            table.append(Svg.format(
                    "| %s | %s | %s | %s | %.1f |\n",
                    titles.apply(latency.contender()),
                    micros(latency.p50()),
                    micros(latency.p99()),
                    micros(latency.p999()),
                    latency.p99() / latency.p50()));
        }
        return table.toString();
    }

    private String threads() {
        StringBuilder table =
                new StringBuilder(header("who", "one thread, a second", "two threads, a second", "times"));
        for (String contender : List.of(ENGINE, ASSESS)) {
            List<Throughput> two = rounds(contender, MAIN_PATIENTS, 2);
            if (!two.isEmpty()) {
                table.append(Svg.format(
                        "| %s | %,.0f | %,.0f | %s |\n",
                        titles.apply(contender),
                        median(rounds(contender, MAIN_PATIENTS, 1), Throughput::perSecond),
                        median(two, Throughput::perSecond),
                        twoThreads(contender).map(Report::number).orElse("")));
            }
        }
        return table.toString();
    }

    private String growth() {
        StringBuilder table = new StringBuilder(header(
                "rules",
                "copies speak of",
                "rules firing a patient",
                "engine",
                "times the standard",
                "`assess`",
                "times the standard",
                "bytes, `assess`",
                "two threads"));
        for (Growth growth : results.growth()) {
            GrowthPoint point = at(growth, MAIN_KNOWN);
            table.append(Svg.format(
                    "| %,d (%dx) | %s | %.0f | %s | %.2f | %s | %.2f | %,.0f | %.2f |\n",
                    growth.rules(),
                    growth.factor(),
                    kind(growth),
                    point.rulesFired(),
                    micros(point.engineMicros()),
                    point.engineTimesStandard(),
                    micros(point.assessMicros()),
                    point.assessTimesStandard(),
                    point.assessBytes(),
                    growth.twoThreads()));
        }
        return table.toString();
    }

    private String load() {
        StringBuilder table =
                new StringBuilder(header("rules", "copies speak of", "read and check", "network", "heap", "classes"));
        for (Growth growth : results.growth()) {
            table.append(Svg.format(
                    "| %,d (%dx) | %s | %,.2f s | %,.2f s | %,.0f MiB | %,.0f MiB |\n",
                    growth.rules(),
                    growth.factor(),
                    kind(growth),
                    growth.readMillis() / 1000,
                    growth.networkMillis() / 1000,
                    growth.heapMegabytes(),
                    growth.classMegabytes()));
        }
        return table.toString();
    }

    private String findings() {
        StringBuilder table =
                new StringBuilder(header("known findings", "rules firing", "engine", "`assess`", "bytes, `assess`"));
        for (Growth growth : results.growth()) {
            if (growth.factor() == 1) {
                for (GrowthPoint point : growth.points()) {
                    table.append(Svg.format(
                            "| %d | %.0f | %s | %s | %,.0f |\n",
                            point.known(),
                            point.rulesFired(),
                            micros(point.engineMicros()),
                            micros(point.assessMicros()),
                            point.assessBytes()));
                }
            }
        }
        return table.toString();
    }

    private String start() {
        StringBuilder table = new StringBuilder(
                header("program", "flags", "median", "least", "times a program that prints one word"));
        results.start()
                .forEach(start -> table.append(Svg.format(
                        "| %s | %s | %.0f ms | %.0f ms | %.1f |\n",
                        start.program(),
                        start.flags().isEmpty() ? "none" : "`" + start.flags() + "`",
                        start.medianMillis(),
                        start.leastMillis(),
                        start.timesNothing())));
        return table.toString();
    }

    private String peersPlot() {
        List<BarPlot.Bar> bars = contenders().stream()
                .map(contender -> new BarPlot.Bar(
                        titles.apply(contender).replace("`", ""),
                        median(rounds(contender, MAIN_PATIENTS, 1), Throughput::cpuMicros),
                        contender.startsWith("SEMINAL")))
                .toList();
        List<Double> values = bars.stream().map(BarPlot.Bar::value).toList();
        return new BarPlot(
                        "Processor time a patient with 20 known findings",
                        Axis.logarithmic("microseconds a patient, logarithmic; less is better", values),
                        bars)
                .svg();
    }

    private String growthPlot() {
        List<Series> series = new ArrayList<>();
        byKind().forEach((kind, growths) -> {
            series.add(line(
                    "engine, " + kind, growths, growth -> at(growth, MAIN_KNOWN).engineMicros()));
            series.add(line(
                    "assess, " + kind, growths, growth -> at(growth, MAIN_KNOWN).assessMicros()));
        });
        return plot(
                "Time a patient with 20 known findings, by number of rules", "rules", "microseconds a patient", series);
    }

    private String findingsPlot() {
        List<Series> series = new ArrayList<>();
        for (Growth growth : results.growth()) {
            if (growth.factor() == 1 || growth.factor() == 10) {
                String name = growth.factor() == 1 ? "standard rules" : "10x rules, " + kind(growth);
                series.add(new Series(
                        "assess, " + name,
                        growth.points().stream()
                                .map(point -> new double[] {point.known(), point.assessMicros()})
                                .toList()));
            }
        }
        return plot(
                "Time of a whole answer, by number of known findings",
                "known findings",
                "microseconds a patient",
                series);
    }

    private String loadPlot(String title, String unit, ToDoubleFunction<Growth> value) {
        List<Series> series = new ArrayList<>();
        byKind().forEach((kind, growths) -> series.add(line(kind, growths, value)));
        return plot(title, "rules", unit, series);
    }

    private static String plot(String title, String x, String y, List<Series> series) {
        return new LinePlot(
                        title,
                        Axis.logarithmic(x + ", logarithmic", values(series, 0)),
                        Axis.logarithmic(y + ", logarithmic", values(series, 1)),
                        series)
                .svg();
    }

    private static List<Double> values(List<Series> series, int axis) {
        return series.stream()
                .flatMap(one -> one.points().stream())
                .map(point -> point[axis])
                .toList();
    }

    private static Series line(String name, List<Growth> growths, ToDoubleFunction<Growth> value) {
        return new Series(
                name,
                growths.stream()
                        .map(growth -> new double[] {growth.rules(), value.applyAsDouble(growth)})
                        .toList());
    }

    /** The sizes by kind of copies. The standard size belongs to both kinds. */
    private Map<String, List<Growth>> byKind() {
        Map<String, List<Growth>> kinds = new LinkedHashMap<>();
        for (String findings : List.of("OWN", "SAME")) {
            List<Growth> growths = results.growth().stream()
                    .filter(growth -> growth.factor() == 1 || growth.findings().equals(findings))
                    .sorted(Comparator.comparingInt(Growth::factor))
                    .toList();
            if (!growths.isEmpty()) {
                kinds.put(findings.equals("OWN") ? "copies of other findings" : "copies of the same findings", growths);
            }
        }
        return kinds;
    }

    private static String kind(Growth growth) {
        return growth.factor() == 1 ? "-" : growth.findings().equals("OWN") ? "other findings" : "the same findings";
    }

    private static GrowthPoint at(Growth growth, int known) {
        return growth.points().stream()
                .filter(point -> point.known() == known)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Growth> growthOf(int factor, String findings) {
        return results.growth().stream()
                .filter(growth -> growth.factor() == factor && growth.findings().equals(findings))
                .findFirst();
    }

    private List<String> contenders() {
        return results.throughput().stream()
                .filter(round -> round.patients().equals(MAIN_PATIENTS))
                .map(Throughput::contender)
                .distinct()
                .toList();
    }

    private List<Throughput> rounds(String contender, String patients, int threads) {
        return results.throughput().stream()
                .filter(round -> round.contender().equals(contender)
                        && round.patients().equals(patients)
                        && round.threads() == threads)
                .toList();
    }

    private Optional<Double> wantedRatio(String peer) {
        return busy() ? timesFasterByProcessor(peer) : timesFaster(peer);
    }

    /** The speed of the engine relative to the peer: the median over the rounds. */
    private Optional<Double> timesFaster(String peer) {
        return ratio(rounds(ENGINE, MAIN_PATIENTS, 1), rounds(peer, MAIN_PATIENTS, 1), Throughput::perSecond);
    }

    private Optional<Double> timesFasterByProcessor(String peer) {
        return ratio(rounds(peer, MAIN_PATIENTS, 1), rounds(ENGINE, MAIN_PATIENTS, 1), Throughput::cpuMicros);
    }

    private Optional<Double> twoThreads(String contender) {
        return ratio(rounds(contender, MAIN_PATIENTS, 2), rounds(contender, MAIN_PATIENTS, 1), Throughput::perSecond);
    }

    private static Optional<Double> ratio(
            List<Throughput> ones, List<Throughput> others, ToDoubleFunction<Throughput> figure) {
        List<Double> ratios = new ArrayList<>();
        for (Throughput one : ones) {
            others.stream()
                    .filter(other -> other.round() == one.round())
                    .forEach(other -> ratios.add(figure.applyAsDouble(one) / figure.applyAsDouble(other)));
        }
        return ratios.isEmpty() ? Optional.empty() : Optional.of(median(ratios, ratio -> ratio));
    }

    private Optional<Double> bytes(String contender) {
        List<Throughput> rounds = rounds(contender, MAIN_PATIENTS, 1);
        return rounds.isEmpty() ? Optional.empty() : Optional.of(median(rounds, Throughput::bytes));
    }

    private Optional<Latency> latencyOf(String contender) {
        Predicate<Latency> own = latency -> latency.contender().equals(contender);
        return results.latency().stream().filter(own).findFirst();
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String patientsTitle(String set) {
        return set.equals("VIGNETTES") ? "vignettes" : set.replace("RANDOM_", "") + " findings";
    }

    private static int order(String set) {
        return set.equals("VIGNETTES") ? 0 : Integer.parseInt(set.replace("RANDOM_", ""));
    }

    private static String times(double ratio) {
        return ratio >= 1 ? number(ratio) + " times as fast" : number(1 / ratio) + " times as slow";
    }

    private static String header(String... columns) {
        return "| " + String.join(" | ", columns) + " |\n" + "|---".repeat(columns.length) + "|\n";
    }

    private static String number(double value) {
        return value >= 100 ? Svg.format("%,.0f", value) : Svg.format(value >= 10 ? "%.1f" : "%.2f", value);
    }

    static String micros(double micros) {
        return micros >= 10_000 ? Svg.format("%,.1f ms", micros / 1000) : number(micros) + " us";
    }
}
