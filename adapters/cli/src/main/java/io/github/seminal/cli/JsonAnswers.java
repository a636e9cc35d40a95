package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.json.AssessmentWriter;
import io.github.seminal.json.RefusalWriter;
import org.jspecify.annotations.Nullable;

/** Writes everything to standard output, as one JSON object for each input. */
final class JsonAnswers implements Answers {

    private final AnswerStream out;
    private final AssessmentWriter assessments;
    private final RefusalWriter refusals;

    JsonAnswers(AnswerStream out, boolean onOneLine) {
        this.out = out;
        this.assessments = onOneLine ? AssessmentWriter.onOneLine() : AssessmentWriter.indented();
        this.refusals = onOneLine ? RefusalWriter.onOneLine() : RefusalWriter.indented();
    }

    @Override
    public void answer(@Nullable String id, Assessment assessment) {
        out.write(assessments.write(id, assessment) + "\n");
    }

    @Override
    public void refuse(Refusal refusal) {
        out.write(refusals.write(refusal.id(), refusal.line(), refusal.error(), refusal.file()) + "\n");
    }

    @Override
    public void flush() {
        out.flush();
    }
}
