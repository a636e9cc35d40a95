package io.github.seminal.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One input, as it was named on the command line.
 *
 * @param name a file, or {@code -} for standard input
 * @param standardInput standard input
 */
record Source(String name, InputStream standardInput) {

    /**
     * Opens the input.
     *
     * @throws IOException if there is no such file, or it cannot be read
     * @throws java.nio.file.InvalidPathException if the name cannot be the name of a file
     */
    InputStream open() throws IOException {
        return name.equals("-") ? standardInput : Files.newInputStream(Path.of(name));
    }
}
