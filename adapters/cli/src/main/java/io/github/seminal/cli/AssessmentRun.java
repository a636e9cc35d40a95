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

/** Answers or refuses each input, and remembers whether any was refused. */
final class AssessmentRun {

    private final PresentationReader reader = new PresentationReader();
    private final Streams streams;
    private final Supplier<DecisionSupport> loading;
    private final Answers answers;
    private @Nullable DecisionSupport support;
    private @Nullable String id;
    private boolean hasRefused;

    /** Loads the decision support when the first presentation asks for it. */
    AssessmentRun(Streams streams, Supplier<DecisionSupport> loading, Answers answers) {
        this.streams = streams;
        this.loading = loading;
        this.answers = answers;
    }

    /** The input is one document. */
    void document(String file) {
        read(file, in -> assess(file, in.readNBytes(PresentationReader.MOST_BYTES + 1), 1));
    }

    /** The input has one document on each line that is not blank. */
    void lines(String file) {
        read(file, in -> {
            Lines lines = new Lines(in, PresentationReader.MOST_BYTES + 1);
            boolean isEmpty = true;
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                isEmpty = false;
                assess(file, line, lines.number());
                if (lines.mustWait()) {
                    answers.flush();
                }
            }
            if (isEmpty) {
                refuse(Refusal.unreadable(file, "There is no line in (" + file + ")", "it was not saved"));
            }
        });
    }

    /** The id of the presentation that was read last; null when it has none. */
    @Nullable
    String id() {
        return id;
    }

    /** Whether at least one input got no answer. */
    boolean hasRefused() {
        return hasRefused;
    }

    private void read(String file, Reading reading) {
        try (InputStream in = streams.open(file)) {
            reading.read(in);
        } catch (IOException e) {
            refuse(UnreadableFile.of(file, e));
        } catch (InvalidPathException e) {
            refuse(Refusal.unreadable(file, "(" + file + ") cannot be the name of a file here", "set LC_ALL=C.UTF-8"));
        }
    }

    private void assess(String file, byte[] document, int line) {
        try {
            Submission submission = reader.read(document, line);
            id = submission.id();
            if (support == null) {
                support = loading.get();
            }
            answers.answer(submission, submission.assess(support), support);
        } catch (RefusedInputException e) {
            refuse(Refusal.of(file, e));
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
