package io.github.seminal.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines with bounded memory: of a line that is too long, the rest is read over and not kept.
 *
 * <p>Works on bytes, so that nothing is replaced before it is judged.
 */
final class Lines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int mostBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int end;
    private int number;

    /** Reads from the stream and keeps up to so many bytes of a line. */
    Lines(InputStream in, int mostBytes) {
        this.in = in;
        this.mostBytes = mostBytes;
    }

    /** The next line that is not blank, without its line feed; null at the end. */
    byte @Nullable [] next() throws IOException {
        while (hasMore()) {
            number++;
            byte[] line = line();
            // Of a line that is cut off, the rest may say anything.
            if (line.length >= mostBytes || !isBlank(line)) {
                return line;
            }
        }
        return null;
    }

    /** The number of the line that was read last, blank ones counted; from 1. */
    int number() {
        return number;
    }

    /** Whether the next line is not there yet: whoever writes it may wait for the answers so far. */
    boolean mustWait() throws IOException {
        return position == end && in.available() == 0;
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean isOpen = true;
        while (isOpen && hasMore()) {
            int start = position;
            while (position < end && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, start, Math.min(position - start, mostBytes - line.size()));
            if (position < end) {
                position++;
                isOpen = false;
            }
        }
        return line.toByteArray();
    }

    private boolean hasMore() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
        }
        return position < end;
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
