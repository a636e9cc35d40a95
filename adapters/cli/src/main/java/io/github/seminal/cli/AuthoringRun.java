package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.RefusedTestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Runs an authoring command and turns its result, or what prevents one, into an exit code. */
final class AuthoringRun {

    private final Streams streams;

    AuthoringRun(Streams streams) {
        this.streams = streams;
    }

    /** The work of a command on a pack. */
    interface Work {

        /** Writes a report; true when the pack passes. */
        boolean on(Pack pack, AnswerStream out);
    }

    /** Does the work and returns the exit code. */
    int of(PackOptions options, Work work) {
        return ending(out -> work.on(options.pack(), out) ? SeminalCommand.ANSWERED : SeminalCommand.REFUSED);
    }

    /** Does the work, which returns the exit code, and reports rules, tests or files that cannot be used. */
    int ending(ToIntFunction<AnswerStream> work) {
        AnswerStream out = new AnswerStream(streams.out());
        try (out) {
            return work.applyAsInt(out);
        } catch (RulesArgument.RefusedException | RefusedTestsException e) {
            return refused(String.valueOf(e.getMessage()), SeminalCommand.REFUSED);
        } catch (UnwritableException e) {
            return refused(String.valueOf(e.getMessage()), SeminalCommand.USAGE);
        } catch (UncheckedIOException e) {
            return refused(
                    e.getMessage() + "\n" + e.getCause()
                            + "\nMaybe the permissions of a file or a directory are wrong.",
                    SeminalCommand.REFUSED);
        } catch (AnswerStream.ClosedException e) {
            // The reader has stopped early, as in (| head), which is not a fault.
            return SeminalCommand.ANSWERED;
        }
    }

    private int refused(String message, int exitCode) {
        streams.err().println(Printable.lines(message));
        return exitCode;
    }

    /**
     * Writes the text to the file, or to the output when there is no file.
     *
     * @throws UnwritableException if the file cannot be written
     */
    static void write(@Nullable Path file, String text, AnswerStream out) {
        if (file == null) {
            out.write(text);
        } else {
            write(file, text);
        }
    }

    /**
     * Writes a file.
     *
     * @throws UnwritableException if it cannot be written
     */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UnwritableException(file, e);
        }
    }

    /** A file cannot be written. */
    static final class UnwritableException extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        UnwritableException(Path file, IOException cause) {
            super("The file (" + file + ") cannot be written.\nMaybe its directory is not there.", cause);
        }
    }

    /** The share, for instance {@code 98.5 % (2094 of 2126)}. Never rounded up. */
    static String share(int some, int all) {
        long permille = all == 0 ? 1000 : 1000L * some / all;
        return permille / 10 + "." + permille % 10 + " % (" + some + " of " + all + ")";
    }
}
