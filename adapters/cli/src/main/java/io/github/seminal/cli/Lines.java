package io.github.seminal.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines with bounded memory: the rest of a line that is too long is skipped.
 *
 * <p>Reads bytes, so that nothing is replaced before it is checked.
 */
final class Lines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int mostBytes;
    private int number;

    /** Reads from the stream and keeps at most this many bytes of each line. */
    Lines(InputStream in, int mostBytes) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.mostBytes = mostBytes;
    }

    /** The next line that is not blank, without its line feed; null at the end. */
    byte @Nullable [] next() throws IOException {
        for (int b = in.read(); b >= 0; b = in.read()) {
            number++;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (line.size() < mostBytes) {
                    line.write(b);
                }
            }
            // The part of a long line that was skipped may not be blank.
            if (line.size() >= mostBytes || !isBlank(line.toByteArray())) {
                return line.toByteArray();
            }
        }
        return null;
    }

    /** The number of the line that was read last, from 1; blank lines count. */
    int number() {
        return number;
    }

    /** Whether the next line has not arrived yet: its writer may be waiting for the answers so far. */
    boolean mustWait() throws IOException {
        return in.available() == 0;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
