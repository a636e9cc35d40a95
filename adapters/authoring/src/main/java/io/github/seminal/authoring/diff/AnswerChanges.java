package io.github.seminal.authoring.diff;

import io.github.seminal.Presentation;
import java.util.List;
import java.util.Map;

/**
 * How many answers differ between the two sides, and how.
 *
 * @param compared how many presentations both sides answered
 * @param differing for how many of them anything of {@link Kind} differs
 * @param counts for how many each differs; every kind is there
 * @param transitions what became of what, the most frequent first, within each kind
 */
public record AnswerChanges(int compared, int differing, Map<Kind, Integer> counts, List<Transition> transitions) {

    public AnswerChanges {
        counts = Map.copyOf(counts);
        transitions = List.copyOf(transitions);
    }

    /** What may differ between two answers. */
    public enum Kind {
        /** The urgency rises. */
        MORE_URGENT,
        /** The urgency falls. */
        LESS_URGENT,
        /** Red flags, pathways or cautions come or go, or change their urgency or destination. */
        RED_FLAGS,
        /** Another cause is the first explanation, or none is. */
        FIRST_EXPLANATION
    }

    /**
     * What became of what in some answers.
     *
     * @param kind what differs
     * @param before what the old side answers, for instance {@code ROUTINE}
     * @param after what the new side answers
     * @param count in how many answers
     * @param example a small presentation for which it is so
     */
    public record Transition(Kind kind, String before, String after, int count, Presentation example) {}
}
