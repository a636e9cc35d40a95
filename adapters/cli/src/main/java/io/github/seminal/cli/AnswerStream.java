package io.github.seminal.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes answers, buffered and in UTF-8. */
final class AnswerStream implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream out;
    private Runnable beforeWriting = () -> {};

    AnswerStream(OutputStream out) {
        this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    }

    /** Before each text this is done first. */
    void beforeWriting(Runnable first) {
        beforeWriting = first;
    }

    /**
     * Writes a text.
     *
     * @throws ClosedException if the reader has gone
     * @throws LostException if it cannot be written for another reason
     */
    void write(String text) {
        beforeWriting.run();
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /**
     * Passes on what was written.
     *
     * @throws ClosedException if the reader has gone
     * @throws LostException if it cannot be written for another reason
     */
    void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw translated(e);
        }
    }

    /** Passes on what was written; the underlying stream stays open. */
    @Override
    public void close() {
        flush();
    }

    private static RuntimeException translated(IOException e) {
        return e instanceof StandardOutput.ReaderGoneException ? new ClosedException(e) : new LostException(e);
    }

    /** The reader of the answers has gone. */
    static final class ClosedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClosedException(IOException cause) {
            super("Nobody reads the answers any more.", cause);
        }
    }

    /** The answers cannot be written, for instance to a full disk. */
    static final class LostException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostException(IOException cause) {
            super("The answers cannot be written: " + cause.getMessage() + ".\nMaybe the disk is full.", cause);
        }
    }
}
