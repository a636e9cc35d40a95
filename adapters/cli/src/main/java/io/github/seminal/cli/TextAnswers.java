package io.github.seminal.cli;

import io.github.seminal.Assessment;
import org.jspecify.annotations.Nullable;

/** Writes reports to standard output and refusals to standard error. */
final class TextAnswers implements Answers {

    private final AnswerStream out;
    private final Streams streams;
    private boolean isFirst = true;

    TextAnswers(AnswerStream out, Streams streams) {
        this.out = out;
        this.streams = streams;
    }

    @Override
    public void answer(@Nullable String id, Assessment assessment) {
        if (!isFirst) {
            out.write("\n" + "=".repeat(TextLayout.WIDTH) + "\n\n");
        }
        isFirst = false;
        out.write(AssessmentText.of(id, assessment, streams.colour()));
    }

    @Override
    public void refuse(Refusal refusal) {
        out.flush();
        streams.printError(refusal.forPeople());
    }

    @Override
    public void flush() {
        out.flush();
    }
}
