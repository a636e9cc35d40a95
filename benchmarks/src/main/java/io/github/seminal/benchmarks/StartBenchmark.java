package io.github.seminal.benchmarks;

import io.github.seminal.benchmarks.report.Results.Start;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Times whole processes, from the start of the Java virtual machine over the first answer to its end, and for comparison a
 * program that prints one word. The programs take turns on the class path of a host: the library and its run-time dependencies.
 * They run with and without an archive of classes, which each program writes for itself.
 */
final class StartBenchmark {

    private static final List<String> SHORT_RUN = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final List<Class<?>> PROGRAMS =
            List.of(Nothing.class, FirstAnswer.class, FirstQuestions.class, Patients.class);
    /** The library's jar and its run-time dependencies, in the order in which Maven puts them on the class path. */
    private static final List<String> LIBRARY = List.of(
            "seminal",
            "drools-canonical-model",
            "kie-api",
            "drools-core",
            "kie-internal",
            "kie-util-xml",
            "drools-wiring-api",
            "drools-wiring-static",
            "commons-codec",
            "drools-base",
            "drools-model-compiler",
            "kie-util-maven-support",
            "drools-compiler",
            "drools-drl-extensions",
            "drools-util",
            "drools-kiesession",
            "fastcsv",
            "slf4j-api",
            "jspecify",
            "drools-drl-ast",
            "kie-memory-compiler");

    private StartBenchmark() {}

    /**
     * A program that is measured.
     *
     * @param name what it does
     * @param command the command that starts it
     * @param times the duration of each run, in milliseconds
     */
    private record Program(String name, List<String> command, List<Double> times) {}

    public static void main(String... args) throws IOException, InterruptedException {
        measure(args.length == 0 ? 20 : Integer.parseInt(args[0]));
    }

    /**
     * Measures all programs in this many rounds, with and without flags for a short run, with and without an archive, and
     * prints the times.
     */
    static List<Start> measure(int rounds) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("seminal-start");
        try {
            String classPath = classPath(directory);
            List<Start> all = new ArrayList<>();
            for (List<String> flags : List.of(List.<String>of(), SHORT_RUN)) {
                all.addAll(new Turns(classPath, flags, Archive.NONE, directory).measure(rounds));
                all.addAll(new Turns(classPath, flags, Archive.CDS, directory).measure(rounds));
                if (Runtime.version().feature() >= 25) {
                    all.addAll(new Turns(classPath, flags, Archive.AOT, directory).measure(rounds));
                }
            }
            return all;
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    /** An archive of classes that Java writes at the end of a run. */
    private enum Archive {
        NONE("", "", ""),
        CDS("class archive", "-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        AOT("AOT cache", "-XX:AOTCacheOutput=", "-XX:AOTCache=");

        private final String title;
        private final String making;
        private final String using;

        Archive(String title, String making, String using) {
            this.title = title;
            this.making = making;
            this.using = using;
        }
    }

    /** All programs with the same flags, taking turns. */
    private record Turns(String classPath, List<String> flags, Archive archive, Path directory) {

        private List<Start> measure(int rounds) throws IOException, InterruptedException {
            String with = title();
            System.out.println(with.isEmpty() ? "Java's own flags" : "With " + with);
            List<Program> programs = List.of(
                    program("nothing", Nothing.class),
                    program("first answer", FirstAnswer.class),
                    program("first questions", FirstQuestions.class));
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
                        with,
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

        private String title() {
            String joined = String.join(" ", flags);
            return archive == Archive.NONE ? joined : (joined + " " + archive.title).strip();
        }

        private Program program(String name, Class<?> main) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(flags);
            if (archive != Archive.NONE) {
                Path file = directory.resolve(main.getSimpleName() + "-" + flags.size() + "." + archive);
                List<String> making = new ArrayList<>(flags);
                making.add(archive.making + file);
                milliseconds(command(making, main));
                all.add(archive.using + file);
            }
            return new Program(name, command(all, main), new ArrayList<>());
        }

        private List<String> command(List<String> flags, Class<?> main) {
            List<String> command = new ArrayList<>(List.of(executable()));
            command.addAll(flags);
            command.addAll(List.of("-cp", classPath, main.getName()));
            return command;
        }
    }

    /** The jars of the library and a jar of the programs, since an archive can only hold classes from jars. */
    private static String classPath(Path directory) throws IOException {
        Path programs = directory.resolve("programs.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(programs))) {
            for (Class<?> program : PROGRAMS) {
                String name = program.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (InputStream in = program.getResourceAsStream("/" + name)) {
                    if (in == null) {
                        throw new IllegalStateException("The class (" + name + ") is missing.");
                    }
                    in.transferTo(jar);
                }
            }
        }
        List<String> jars = new ArrayList<>(List.of(programs.toString()));
        Path lib = benchmarks().resolveSibling("lib");
        try (Stream<Path> files = Files.list(lib)) {
            List<Path> all = files.sorted().toList();
            for (String artifact : LIBRARY) {
                jars.add(all.stream()
                        .filter(jar -> jar.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(
                                "The jar of (" + artifact + ") is not in (" + lib + ").\nMaybe build again."))
                        .toString());
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path benchmarks() {
        try {
            return Path.of(StartBenchmark.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** A command, to which arguments can be added, that starts a program of this class path. */
    static List<String> java(List<String> flags, Class<?> program) {
        List<String> command = new ArrayList<>(List.of(executable()));
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
