package io.github.seminal.authoring.diff;

import io.github.seminal.Presentation;
import java.util.List;
import java.util.Map;

/**
 * How many answers differ between the two sides, and how.
 *
 * @param compared how many presentations both sides answered
 * @param differing how many answers differ in any {@link Kind}
 * @param counts how many answers differ in each kind; has an entry for every kind
 * @param transitions the most frequent differences of each kind, the most frequent first; of those that are less urgent, the
 *     one that was most urgent
 */
public record AnswerChanges(int compared, int differing, Map<Kind, Integer> counts, List<Transition> transitions) {

    public AnswerChanges {
        counts = Map.copyOf(counts);
        transitions = List.copyOf(transitions);
    }

    /** What can differ between two answers. */
    public enum Kind {
        /** The urgency falls. */
        LESS_URGENT,
        /** The urgency rises. */
        MORE_URGENT,
        /** Red flags, pathways or cautions appear, disappear, or change their urgency or destination. */
        RED_FLAGS,
        /** Another cause is the first explanation, or none is. */
        FIRST_EXPLANATION
    }

    /**
     * One difference between answers.
     *
     * @param kind what differs
     * @param before the answer of the old side, for instance {@code ROUTINE}
     * @param after the answer of the new side
     * @param count in how many answers it occurs
     * @param example a small presentation that shows it
     */
    public record Transition(Kind kind, String before, String after, int count, Presentation example) {}
}
