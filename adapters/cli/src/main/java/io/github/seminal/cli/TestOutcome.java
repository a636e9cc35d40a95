package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.RefusedTestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToIntFunction;

/** What the commands that hold tests against rules have in common: how they end. */
final class TestOutcome {

    private final Streams streams;

    TestOutcome(Streams streams) {
        this.streams = streams;
    }

    /** A look at the rules' tests. */
    interface Look {

        /** Writes what was found; true when all is well. */
        boolean at(Pack pack, AnswerStream out);
    }

    /** Looks, and gives the exit code. */
    int of(PackOptions options, Look look) {
        return ending(out -> look.at(options.pack(), out) ? SeminalCommand.ANSWERED : SeminalCommand.REFUSED);
    }

    /** Does what a command does, which gives the exit code unless rules, tests or a file stand in the way. */
    int ending(ToIntFunction<AnswerStream> work) {
        AnswerStream out = new AnswerStream(streams.out());
        try (out) {
            return work.applyAsInt(out);
        } catch (RulesArgument.RefusedException | RefusedTestsException e) {
            streams.err().println(Printable.lines(String.valueOf(e.getMessage())));
            return SeminalCommand.REFUSED;
        } catch (UnwritableException e) {
            streams.err().println(Printable.lines(String.valueOf(e.getMessage())));
            return SeminalCommand.USAGE;
        } catch (UncheckedIOException e) {
            streams.err()
                    .println(Printable.lines(e.getMessage() + "\n" + e.getCause()
                            + "\nMaybe the permissions of a file or a directory are wrong."));
            return SeminalCommand.REFUSED;
        } catch (AnswerStream.ClosedException e) {
            // The reader has seen enough, as in (| head): not a fault.
            return SeminalCommand.ANSWERED;
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

    /** How much of how much, for instance {@code 98.5 % (2094 of 2126)}. Never rounded up. */
    static String share(int some, int all) {
        long permille = all == 0 ? 1000 : 1000L * some / all;
        return permille / 10 + "." + permille % 10 + " % (" + some + " of " + all + ")";
    }
}
