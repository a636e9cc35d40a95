package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and refusals in the order of the inputs: as JSON, all to standard output; as text, refusals to standard
 * error.
 */
final class Answers {

    private final Streams streams;
    private final AnswerStream out;
    private final AnswerForm form;
    private final @Nullable AnswerWriter json;
    private boolean isFirst = true;

    /**
     * Answers in this form.
     *
     * @param json null for text
     */
    Answers(Streams streams, AnswerStream out, AnswerForm form, @Nullable AnswerWriter json) {
        this.streams = streams;
        this.out = out;
        this.form = form;
        this.json = json;
    }

    void answer(Submission submission, Assessment assessment, DecisionSupport support) {
        if (json != null) {
            out.write(form.json(json, submission, assessment, support) + "\n");
            return;
        }
        if (!isFirst) {
            out.write("\n" + "=".repeat(TextLayout.WIDTH) + "\n\n");
        }
        isFirst = false;
        out.write(form.text(submission, assessment, support, streams.colour()));
    }

    void refuse(Refusal refusal) {
        if (json != null) {
            out.write(json.writeRefusal(refusal.id(), refusal.line(), refusal.error(), refusal.file()) + "\n");
            return;
        }
        out.flush();
        streams.printError(refusal.forPeople());
    }

    void flush() {
        out.flush();
    }
}
