package io.github.seminal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where answers go: buffered, in UTF-8. */
final class AnswerStream implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;

    AnswerStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /**
     * Writes a text.
     *
     * @throws ClosedException if nobody reads on
     */
    void write(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /**
     * Hands on what was written.
     *
     * @throws ClosedException if nobody reads on
     */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** Hands on what was written; what it is handed on to stays open. */
    @Override
    public void close() {
        flush();
    }

    private static RuntimeException translated(IOException e) {
        String reason = String.valueOf(e.getMessage());
        return reason.toLowerCase(Locale.ROOT).contains("pipe")
                ? new ClosedException(e)
                : new UncheckedIOException(
                        "The answers cannot be written: " + reason + ".\nMaybe the disk is full.", e);
    }

    /** The reader of the answers has gone. */
    static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClosedException(IOException cause) {
            super("Nobody reads the answers any more.", cause);
        }
    }
}
