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
    private static final String MAIN_PATIENTS = "RANDOM_20";
    private static final String VIGNETTES = "VIGNETTES";
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
        blocks.put("peers", peers());
        blocks.put("growth", growth());
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

    /** True when other programs ran at the same time. */
    private boolean busy() {
        return results.machine().loadBefore() > 1;
    }

    private String peers() {
        String time = busy() ? "processor time" : "time";
        StringBuilder table = new StringBuilder(header(
                "who",
                time,
                "bytes allocated",
                "the engine is",
                "p50",
                "p99",
                "p99 / p50",
                "two threads",
                time + ", vignettes"));
        for (String contender : contenders()) {
            List<Throughput> rounds = rounds(contender, MAIN_PATIENTS, 1);
            List<Throughput> vignettes = rounds(contender, VIGNETTES, 1);
            boolean own = contender.equals(ENGINE);
            double bytes = median(rounds, Throughput::bytes);
            table.append(Svg.format(
                    "| %s | %s | %,.0f%s | %s |%s %s | %s |\n",
                    titles.apply(contender),
                    micros(median(rounds, this::micros)),
                    bytes,
                    own ? judged(bytes <= 45_000, "at most 45,000") : "",
                    own
                            ? "1"
                            : timesAsFast(contender)
                                    .map(ratio -> times(contender, ratio))
                                    .orElse(""),
                    latencyOf(contender).map(latency -> latency(latency, own)).orElse(" | | |"),
                    twoThreads(contender)
                            .map(ratio -> number(ratio) + (own ? judged(ratio >= 1.8, "at least 1.80") : ""))
                            .orElse(""),
                    vignettes.isEmpty() ? "" : micros(median(vignettes, this::micros))));
        }
        return table.toString();
    }

    /** The time of one answer; when other programs ran too, that of the processor. */
    private double micros(Throughput round) {
        return busy() ? round.cpuMicros() : 1e6 / round.perSecond();
    }

    private static String latency(Latency latency, boolean judged) {
        double spread = latency.p99() / latency.p50();
        return Svg.format(
                " %s | %s | %.1f%s |",
                micros(latency.p50()), micros(latency.p99()), spread, judged ? judged(spread <= 3, "at most 3.0") : "");
    }

    private static String times(String contender, double ratio) {
        String times = ratio >= 1 ? number(ratio) + " times as fast" : number(1 / ratio) + " times as slow";
        return times
                + switch (contender) {
                    case "EASY_RULES" -> judged(ratio >= 2.5, "at least 2.50");
                    case "EVRETE" -> judged(ratio >= 13, "at least 13.0");
                    case "JAVA" -> judged(1 / ratio <= 14, "at most 14.0");
                    default -> "";
                };
    }

    private static String judged(boolean reached, String target) {
        return (reached ? " (target: " : " (**target missed:** ") + target + ")";
    }

    private String growth() {
        StringBuilder table = new StringBuilder(header(
                "rules",
                "copies use",
                "rules fired",
                "engine",
                "relative to standard",
                "`assess`",
                "relative to standard",
                "read and check",
                "network",
                "memory"));
        for (Growth growth : results.growth()) {
            GrowthPoint point = at(growth, MAIN_KNOWN);
            table.append(Svg.format(
                    "| %,d (%dx) | %s | %.0f | %s | %.2f%s | %s | %.2f | %,.2f s | %,.2f s | %,.0f MiB |\n",
                    growth.rules(),
                    growth.factor(),
                    kind(growth),
                    point.rulesFired(),
                    micros(point.engineMicros()),
                    point.engineTimesStandard(),
                    growth.factor() == 10 && growth.findings().equals("OWN")
                            ? judged(point.engineTimesStandard() <= 2, "at most 2.00")
                            : "",
                    micros(point.assessMicros()),
                    point.assessTimesStandard(),
                    growth.readMillis() / 1000,
                    growth.networkMillis() / 1000,
                    growth.heapMegabytes() + growth.classMegabytes()));
        }
        return table.toString();
    }

    /** A row for each choice of flags, a column for each program. */
    private String start() {
        List<String> programs =
                results.start().stream().map(Results.Start::program).distinct().toList();
        Map<String, List<Results.Start>> byFlags = new LinkedHashMap<>();
        results.start()
                .forEach(start -> byFlags.computeIfAbsent(start.flags(), flags -> new ArrayList<>())
                        .add(start));
        StringBuilder table = new StringBuilder("| flags |");
        programs.forEach(program -> table.append(' ').append(program).append(" |"));
        table.append('\n').append("|---".repeat(programs.size() + 1)).append("|\n");
        byFlags.forEach((flags, starts) -> {
            table.append("| ")
                    .append(flags.isEmpty() ? "none" : "`" + flags + "`")
                    .append(" |");
            for (String program : programs) {
                table.append(starts.stream()
                        .filter(start -> start.program().equals(program))
                        .map(start -> Svg.format(" %.0f ms, %.1f times |", start.medianMillis(), start.timesNothing()))
                        .findFirst()
                        .orElse(" |"));
            }
            table.append('\n');
        });
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
                        "Processor time per patient with 20 known findings",
                        Axis.logarithmic("microseconds per patient, logarithmic; less is better", values),
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
                "Time per patient with 20 known findings, by number of rules",
                "rules",
                "microseconds per patient",
                series);
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

    /** The speed of the engine relative to the peer: the median over the rounds. */
    private Optional<Double> timesAsFast(String peer) {
        return ratio(rounds(peer, MAIN_PATIENTS, 1), rounds(ENGINE, MAIN_PATIENTS, 1), this::micros);
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

    private Optional<Latency> latencyOf(String contender) {
        Predicate<Latency> own = latency -> latency.contender().equals(contender);
        return results.latency().stream().filter(own).findFirst();
    }

    private static <T> double median(List<T> all, ToDoubleFunction<T> value) {
        double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
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
