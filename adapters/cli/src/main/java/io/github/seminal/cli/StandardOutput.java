package io.github.seminal.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output. When a write fails, detects whether the reader has gone: the system reports that only as text in the
 * user's language.
 */
final class StandardOutput extends OutputStream {

    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            throw isRead() ? new ReaderGoneException(e) : e;
        }
    }

    /** Whether this is a pipe, a socket or a terminal: a file or a disk has a position, and these have none. */
    private boolean isRead() {
        try {
            out.getChannel().position();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Nobody reads what is written. */
    static final class ReaderGoneException extends IOException {

        private static final long serialVersionUID = 1L;

        ReaderGoneException(IOException cause) {
            super("Nobody reads the answers.", cause);
        }
    }
}
