package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.json.RefusedInputException;
import io.github.seminal.json.Submission;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Brings each input to its answer or its refusal, and remembers whether any was refused. */
final class AssessmentRun {

    private final PresentationReader reader = new PresentationReader();
    private final Supplier<DecisionSupport> loading;
    private final Answers answers;
    private @Nullable DecisionSupport support;
    private boolean hasRefused;

    /** Loads the decision support when the first presentation asks for it. */
    AssessmentRun(Supplier<DecisionSupport> loading, Answers answers) {
        this.loading = loading;
        this.answers = answers;
    }

    /** The input is one document. */
    void document(Source source) {
        read(source, in -> assess(source, in.readNBytes(PresentationReader.MOST_BYTES + 1), 1));
    }

    /** The input has one document on each line that is not blank. */
    void lines(Source source) {
        read(source, in -> {
            Lines lines = new Lines(in, PresentationReader.MOST_BYTES + 1);
            boolean isEmpty = true;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                isEmpty = false;
                assess(source, line, lines.number());
                if (lines.mustWait()) {
                    answers.flush();
                }
            }
            if (isEmpty) {
                refuse(Refusal.of(
                        source.name(),
                        Refusal.unreadable("There is no line in (" + source.name() + ")", "it was not saved")));
            }
        });
    }

    /** Whether at least one input got no answer. */
    boolean hasRefused() {
        return hasRefused;
    }

    private void read(Source source, Reading reading) {
        try (InputStream in = source.open()) {
            reading.read(in);
        } catch (IOException e) {
            refuse(Refusal.of(source.name(), UnreadableFile.of(source.name(), e)));
        } catch (InvalidPathException e) {
            refuse(Refusal.of(
                    source.name(),
                    Refusal.unreadable(
                            "(" + source.name() + ") cannot be the name of a file here", "set LC_ALL=C.UTF-8")));
        }
    }

    private void assess(Source source, byte[] document, int line) {
        try {
            Submission submission = reader.read(document, line);
            if (support == null) {
                support = loading.get();
            }
            answers.answer(submission.id(), submission.assess(support));
        } catch (RefusedInputException e) {
            refuse(Refusal.of(source.name(), e));
        }
    }

    private void refuse(Refusal refusal) {
        hasRefused = true;
        answers.refuse(refusal);
    }

    /** Reads an open input. */
    private interface Reading {
        void read(InputStream in) throws IOException;
    }
}
