package io.github.seminal.cli;

import io.github.seminal.Assessment;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** Writes reports to standard output and refusals to standard error. */
final class TextAnswers implements Answers {

    private final AnswerStream out;
    private final PrintWriter err;
    private final boolean isColourful;
    private boolean isFirst = true;

    TextAnswers(AnswerStream out, PrintWriter err, boolean isColourful) {
        this.out = out;
        this.err = err;
        this.isColourful = isColourful;
    }

    @Override
    public void answer(@Nullable String id, Assessment assessment) {
        if (!isFirst) {
            out.write("\n" + "=".repeat(TextLayout.WIDTH) + "\n\n");
        }
        isFirst = false;
        out.write(AssessmentText.of(id, assessment, isColourful));
    }

    @Override
    public void refuse(Refusal refusal) {
        out.flush();
        err.println(Printable.lines(refusal.forPeople()));
    }

    @Override
    public void flush() {
        out.flush();
    }
}
