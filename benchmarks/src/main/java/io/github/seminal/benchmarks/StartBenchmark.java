package io.github.seminal.benchmarks;

import io.github.seminal.benchmarks.report.Results.Start;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Whole processes: from the start of the Java virtual machine to its end, with the first answer in between, beside a
 * program that does nothing. Both run by turns, without a class archive of their own.
 */
final class StartBenchmark {

    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private StartBenchmark() {}

    /**
     * A program that is measured.
     *
     * @param name what it does
     * @param command how it is started
     * @param times how long each of its runs took, in milliseconds
     */
    private record Program(String name, List<String> command, List<Double> times) {}

    public static void main(String... args) throws IOException, InterruptedException {
        measure(args.length == 0 ? 20 : Integer.parseInt(args[0]));
    }

    /** Measures all programs in so many rounds, with and without the flags of a short run, and prints the times. */
    static List<Start> measure(int rounds) throws IOException, InterruptedException {
        List<Start> all = new ArrayList<>(measure(rounds, List.of()));
        all.addAll(measure(rounds, SHORT_RUN));
        return all;
    }

    private static List<Start> measure(int rounds, List<String> flags) throws IOException, InterruptedException {
        System.out.println(flags.isEmpty() ? "Java's own flags" : "With " + String.join(" ", flags));
        List<Program> programs = List.of(
                new Program("nothing", java(flags, Nothing.class), new ArrayList<>()),
                new Program("first answer", java(flags, FirstAnswer.class), new ArrayList<>()),
                new Program("first questions", java(flags, FirstQuestions.class), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Program program : programs) {
                program.times().add(milliseconds(program.command()));
            }
        }
        List<Double> nothing = programs.get(0).times();
        List<Start> starts = new ArrayList<>();
        for (Program program : programs) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ratios.add(program.times().get(round) / nothing.get(round));
            }
            Start start = new Start(
                    program.name(),
                    String.join(" ", flags),
                    median(program.times()),
                    Collections.min(program.times()),
                    median(ratios));
            System.out.printf(
                    Locale.ROOT,
                    "  %-16s median %4.0f ms, least %4.0f ms; %4.1f times nothing%n",
                    start.program(),
                    start.medianMillis(),
                    start.leastMillis(),
                    start.timesNothing());
            starts.add(start);
        }
        return starts;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The command that starts a program of this class path; more may be added. */
    static List<String> java(List<String> flags, Class<?> program) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        return command;
    }

    private static double milliseconds(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        int exitCode = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (exitCode != 0) {
            throw new IllegalStateException("The program " + command + " ended with " + exitCode + ".");
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
