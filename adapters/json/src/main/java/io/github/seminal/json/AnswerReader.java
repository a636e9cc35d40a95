package io.github.seminal.json;

import io.github.seminal.Change;
import io.github.seminal.NextQuestions;
import io.github.seminal.WhyNot;
import java.util.List;

/**
 * Reads what {@link AnswerWriter} has written: the same records again, without a loss. Stateless and thread-safe.
 *
 * <p>A missing, unknown or repeated key, and a value of another type, is refused with its path. So an answer of a version whose
 * answers have other keys is refused as well.
 */
public final class AnswerReader {

    /**
     * Reads an assessment with its id.
     *
     * @throws RefusedInputException if it is not one
     */
    public Answer assessment(String json) {
        return AnswerRecords.answer(StrictJson.object(json));
    }

    /**
     * Reads what to ask next.
     *
     * @throws RefusedInputException if it is not that
     */
    public NextQuestions questions(String json) {
        return AnswerRecords.questions(StrictJson.object(json));
    }

    /**
     * Reads why a cause has its place.
     *
     * @throws RefusedInputException if it is not that
     */
    public WhyNot whyNot(String json) {
        return AnswerRecords.whyNot(StrictJson.object(json));
    }

    /**
     * Reads what would change an answer.
     *
     * @throws RefusedInputException if it is not that
     */
    public List<Change> changes(String json) {
        return AnswerRecords.changes(StrictJson.object(json));
    }
}
