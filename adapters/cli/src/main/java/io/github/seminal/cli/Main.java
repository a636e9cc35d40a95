package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Starts the command line. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] args) {
        Streams streams = new Streams(
                System.in,
                new StandardOutput(),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                isColourful(System.getenv()));
        System.exit(SeminalCommand.run(streams, DecisionSupport::standard, args));
    }

    @SuppressWarnings("SystemConsoleNull") // With this property the console is null in a pipe on Java 22 and later too.
    private static boolean isColourful(Map<String, String> environment) {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "dumb").equals("dumb");
    }
}
