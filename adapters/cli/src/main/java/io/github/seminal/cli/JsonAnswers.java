package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.json.AssessmentWriter;
import org.jspecify.annotations.Nullable;

/** Writes everything to standard output, as one JSON object for each input. */
final class JsonAnswers implements Answers {

    private final AnswerStream out;
    private final AssessmentWriter writer;

    JsonAnswers(AnswerStream out, boolean onOneLine) {
        this.out = out;
        this.writer = onOneLine ? AssessmentWriter.onOneLine() : AssessmentWriter.indented();
    }

    @Override
    public void answer(@Nullable String id, Assessment assessment) {
        out.write(writer.write(id, assessment) + "\n");
    }

    @Override
    public void refuse(Refusal refusal) {
        out.write(writer.writeRefusal(refusal.id(), refusal.line(), refusal.error(), refusal.file()) + "\n");
    }

    @Override
    public void flush() {
        out.flush();
    }
}
