package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/**
 * One run of the command in this process.
 *
 * @param exitCode the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Run(int exitCode, String out, String err) {

    static Run of(String... args) {
        return with("", args);
    }

    static Run with(String standardInput, String... args) {
        return with(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)), args);
    }

    static Run with(InputStream standardInput, String... args) {
        return with(standardInput, DecisionSupport::standard, false, args);
    }

    static Run with(InputStream in, Supplier<DecisionSupport> support, boolean colour, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        int exitCode = SeminalCommand.run(new Streams(in, out, new PrintWriter(err), colour), support, args);
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString());
    }
}
