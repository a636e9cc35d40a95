package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to ask next: safety first.
 *
 * @param questions the questions worth asking, the best first; empty when there is a reason to stop
 * @param stop why no further question is needed; null while there is one
 */
public record NextQuestions(
        List<NextQuestion> questions, @Nullable Stop stop) {

    public NextQuestions {
        questions = List.copyOf(questions);
    }

    /** Reasons to stop asking. */
    public enum Stop {
        /** It is an emergency that no single answer could end: act, do not ask. */
        EMERGENCY,
        /** No open question could raise the urgency, by itself or with others, or change much else. */
        NOTHING_WORTH_ASKING,
        /** The first explanation is likely and far ahead of the others, and no answer could raise the urgency. */
        CLEAR_LEAD
    }
}
