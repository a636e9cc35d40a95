package io.github.seminal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the command reads from and writes to.
 *
 * @param in standard input
 * @param out standard output, for answers only; in UTF-8
 * @param err standard error, for people
 * @param colour whether a person reads the answers on a terminal that shows colours
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, boolean colour) {

    /**
     * Opens an input.
     *
     * @param name a file, or {@code -} for standard input
     * @throws IOException if there is no such file, or it cannot be read
     * @throws java.nio.file.InvalidPathException if no file can have this name
     */
    InputStream open(String name) throws IOException {
        return name.equals("-") ? in : Files.newInputStream(Path.of(name));
    }

    /** Prints a message for a person on standard error. */
    void printError(String message) {
        err.println(Printable.lines(message));
    }
}
