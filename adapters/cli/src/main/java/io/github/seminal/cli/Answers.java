package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.Submission;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and refusals in the order of the inputs: as JSON, all to standard output; as text, refusals to standard
 * error.
 */
final class Answers {

    private final Streams streams;
    private final AnswerStream out;
    private final AnswerOptions options;
    private final Locale locale;
    private final @Nullable AnswerWriter json;
    private boolean isFirst = true;

    private Answers(
            Streams streams, AnswerStream out, AnswerOptions options, Locale locale, @Nullable AnswerWriter json) {
        this.streams = streams;
        this.out = out;
        this.options = options;
        this.locale = locale;
        this.json = json;
    }

    static Answers asText(Streams streams, AnswerStream out, AnswerOptions options, Locale locale) {
        return new Answers(streams, out, options, locale, null);
    }

    static Answers asJson(Streams streams, AnswerStream out, boolean onOneLine) {
        return new Answers(
                streams,
                out,
                new AnswerOptions(),
                Locale.ROOT,
                onOneLine ? AnswerWriter.onOneLine() : AnswerWriter.indented());
    }

    void answer(Submission submission, Assessment assessment, KnowledgeBase knowledge) {
        if (json != null) {
            out.write(json.write(submission.id(), assessment) + "\n");
            return;
        }
        if (!isFirst) {
            out.write("\n" + "=".repeat(TextLayout.WIDTH) + "\n\n");
        }
        isFirst = false;
        AnswerWords words = new AnswerWords(knowledge, locale);
        out.write(options.text(submission.id(), submission.presentation(), assessment, words, streams.colour()));
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
