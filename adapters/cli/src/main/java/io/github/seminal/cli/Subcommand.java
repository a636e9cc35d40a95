package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.vignette.RefusedTestsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What all subcommands share: their streams, and how what prevents a result becomes an exit code. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        exitCodeListHeading = "%nExit codes:%n")
abstract class Subcommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private SeminalCommand seminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    final Streams streams() {
        return seminal.streams();
    }

    /** The decision support, which is loaded on the first call. */
    final DecisionSupport support() {
        return seminal.support().get();
    }

    /** A page for this command's output. */
    final TextLayout page() {
        return new TextLayout(streams().colour());
    }

    /** Ends the command as misunderstood. */
    final ParameterException misuse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Ends the command because this file cannot be written. */
    final ParameterException unwritable(Path file, IOException e) {
        return new ParameterException(
                spec.commandLine(), "The file (" + file + ") cannot be written.\nMaybe its folder is missing.", e);
    }

    /**
     * Writes the text to the file, or to the output when there is no file.
     *
     * @throws ParameterException if the file cannot be written
     */
    final void write(@Nullable Path file, String text, AnswerStream out) {
        if (file == null) {
            out.write(text);
            return;
        }
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** Does the work, which returns the exit code, and reports rules, tests or files that cannot be used. */
    static int run(Streams streams, ToIntFunction<AnswerStream> work) {
        try (AnswerStream out = new AnswerStream(streams.out())) {
            return work.applyAsInt(out);
        } catch (RulesArgument.RefusedException | RefusedTestsException e) {
            return refuse(streams, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            return refuse(
                    streams,
                    e.getMessage() + "\n" + e.getCause()
                            + "\nMaybe the permissions of a file or a directory are wrong.");
        } catch (AnswerStream.ClosedException e) {
            return SeminalCommand.ANSWERED; // The reader has seen enough, as in (| head): not a fault.
        }
    }

    /** Does work that may take long, and shows its progress on a terminal until the first text is written. */
    final int runLong(ToIntBiFunction<AnswerStream, Progress> work) {
        try (ProgressLine line = ProgressLine.of(streams(), "seminal " + spec.name())) {
            return run(streams(), out -> {
                if (line != null) {
                    out.beforeWriting(line::close);
                }
                return work.applyAsInt(out, line == null ? Progress.NONE : line);
            });
        }
    }

    private static int refuse(Streams streams, String message) {
        streams.printError(message);
        return SeminalCommand.REFUSED;
    }

    /** The share, for instance {@code 98.5 % (2094 of 2126)}. Never rounded up. */
    static String share(int some, int all) {
        long permille = all == 0 ? 1000 : 1000L * some / all;
        return permille / 10 + "." + permille % 10 + " % (" + some + " of " + all + ")";
    }
}
