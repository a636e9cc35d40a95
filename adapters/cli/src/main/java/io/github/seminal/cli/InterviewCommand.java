package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.json.PresentationWriter;
import io.github.seminal.json.RefusedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Asks the next best questions one at a time, then assesses the answers. */
@Command(
        name = "interview",
        description = "Ask the next best questions one at a time, safety first, then show an assessment.",
        footerHeading = "%nAnswers:%n",
        footer = {
            "  y, n, ?      yes, no, don't know",
            "  a number     for a number, or for the number of a choice",
            "  b            back to the question before",
            "  w            why this is asked",
            "  q            stop asking and assess what is known",
            "",
            "With --file the answers are saved after each question; run the command again to continue.",
            "The file holds a patient's data: keep it safe.",
            "",
            "Examples:",
            "  seminal interview --file answers.json",
            "  seminal interview --rules my-rules --lang es"
        })
final class InterviewCommand extends Subcommand {

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Save the answers in this file, and start with those it holds.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        try (AnswerStream out = new AnswerStream(streams().out())) {
            Presentation known = begin();
            DecisionSupport support = knowledge.support(this::support);
            AnswerWords words = new AnswerWords(support.knowledge(), knowledge.locale());
            Interview interview =
                    new Interview(support, words, new TypedLines(streams().in()), out, this::keep);
            if (interview.from(known) == Interview.End.INTERRUPTED) {
                out.write("\n");
                return refuse(
                        file == null
                                ? ReportMessages.of("interview.interrupted")
                                : ReportMessages.of("interview.kept", file));
            }
            out.write("\n"
                    + new AnswerOptions()
                            .text(
                                    null,
                                    interview.presentation(),
                                    interview.assessment(),
                                    words,
                                    streams().colour()));
            return SeminalCommand.ANSWERED;
        } catch (RefusedInputException e) {
            return refuse(Refusal.of(String.valueOf(file), e).forPeople());
        } catch (InvalidPresentationException e) {
            return refuse(file + ": " + e.details());
        } catch (IOException e) {
            return refuse(UnreadableFile.of(String.valueOf(file), e).forPeople());
        } catch (AnswerStream.ClosedException e) {
            return SeminalCommand.REFUSED;
        }
    }

    private int refuse(String message) {
        streams().printError(message);
        return SeminalCommand.REFUSED;
    }

    private Presentation begin() throws IOException {
        return file == null || !Files.exists(file)
                ? Presentation.builder().build()
                : new PresentationReader().read(document(file)).presentation();
    }

    /** One byte more than are read, so that a longer file is refused and not cut. */
    private static byte[] document(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(PresentationReader.MOST_BYTES + 1);
        }
    }

    /** Saves the answers at once, so that only the current question can be lost. Only the owner can read the file. */
    private void keep(Presentation presentation) {
        if (file == null) {
            return;
        }
        try {
            // On POSIX a temporary file can be read by its owner only, and moving it keeps that.
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), "seminal-", ".new");
            try {
                Files.writeString(beside, new PresentationWriter().write(presentation) + "\n");
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside); // When the disk is full, for instance.
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }
}
