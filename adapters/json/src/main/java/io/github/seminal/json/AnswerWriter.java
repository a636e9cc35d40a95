package io.github.seminal.json;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.NextQuestions;
import io.github.seminal.WhyNot;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes answers and refusals as JSON, complete, with the keys of the command line's contract in their order and further keys
 * after them. {@link AnswerReader} reads them again; {@link JsonSchema} describes them. Thread-safe.
 *
 * <p>Each text has no line end after it. An id is the presentation's; it may be null.
 */
public final class AnswerWriter {

    /** What every answer says about itself. */
    public static final String NOTICE = "Draft for clinical review, not validated on patients, not a medical device:"
            + " it informs a clinician and does not replace one.";

    private final JsonText layout;

    private AnswerWriter(JsonText layout) {
        this.layout = layout;
    }

    /** Writes each answer on one line. */
    public static AnswerWriter onOneLine() {
        return new AnswerWriter(JsonText.ON_ONE_LINE);
    }

    /** Writes answers for reading, indented. */
    public static AnswerWriter indented() {
        return new AnswerWriter(JsonText.INDENTED);
    }

    /** Writes an assessment. */
    public String write(@Nullable String id, Assessment assessment) {
        return layout.of(AnswerNodes.assessment(id, assessment));
    }

    /** Writes what to ask next. */
    public String write(@Nullable String id, NextQuestions questions) {
        return layout.of(AnswerNodes.questions(id, questions));
    }

    /** Writes why a cause has its place. */
    public String write(@Nullable String id, WhyNot whyNot) {
        return layout.of(AnswerNodes.whyNot(id, whyNot));
    }

    /** Writes what would change an answer. */
    public String write(@Nullable String id, List<Change> changes) {
        return layout.of(AnswerNodes.changes(id, changes));
    }

    /**
     * Writes the refusal of one input.
     *
     * @param id the presentation's id; null when it is not known
     * @param line the line at fault, from 1; null when the input could not be read at all
     * @param error what is wrong, and what was maybe meant
     * @param file the name of the input; null when it has none
     */
    public String writeRefusal(@Nullable String id, @Nullable Integer line, String error, @Nullable String file) {
        return layout.of(JsonText.object()
                .put("id", id)
                .put("line", line)
                .put("error", error)
                .put("file", file));
    }
}
