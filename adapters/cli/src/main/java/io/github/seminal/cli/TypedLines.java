package io.github.seminal.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines that a person types, read with bounded memory. */
final class TypedLines {

    /** The most characters of an answer: far more than any needs. */
    static final int MOST_CHARACTERS = 10_000;

    private final Reader in;

    /** Reads UTF-8 from the stream. */
    TypedLines(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /**
     * The next line, without its end; null when there is no more.
     *
     * @throws TooLongException if it has more than {@link #MOST_CHARACTERS}; the next call reads the line after it
     */
    @Nullable
    String next() throws TooLongException {
        try {
            StringBuilder line = new StringBuilder();
            int c = in.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = in.read()) {
                if (line.length() <= MOST_CHARACTERS) {
                    line.append((char) c);
                }
            }
            if (line.length() > MOST_CHARACTERS) {
                throw new TooLongException();
            }
            return line.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("The answer cannot be read.", e);
        }
    }

    /** A line is longer than any answer. */
    static final class TooLongException extends Exception {

        private static final long serialVersionUID = 1L;

        TooLongException() {
            super("The line has more than " + MOST_CHARACTERS + " characters.");
        }
    }
}
