package io.github.seminal.cli;

import java.io.InputStream;
import java.util.Arrays;

/** One character, many times; counts how many of them were read. */
final class Repeated extends InputStream {

    private final char character;
    private final long times;
    private long read;

    Repeated(char character, long times) {
        this.character = character;
        this.times = times;
    }

    long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        int count = (int) Math.min(times - read, length);
        Arrays.fill(bytes, offset, offset + count, (byte) character);
        read += count;
        return count == 0 && length > 0 ? -1 : count;
    }
}
