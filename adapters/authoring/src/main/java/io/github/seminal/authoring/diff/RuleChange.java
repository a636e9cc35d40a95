package io.github.seminal.authoring.diff;

import java.util.List;

/**
 * A rule that one side has and the other has not, or has otherwise.
 *
 * @param id the rule's id
 * @param kind what became of it
 * @param sentence its sentence; the new one where there are two
 * @param place its file and line; the new ones where there are two
 * @param details what was and what is, for instance {@code urgency: was ROUTINE, is URGENT} or {@code - Present( .. )};
 *     for a rule that only one side has, its conditions and its conclusion
 */
public record RuleChange(String id, Kind kind, String sentence, String place, List<String> details) {

    public RuleChange {
        details = List.copyOf(details);
    }

    /** What became of a rule. */
    public enum Kind {
        /** Only the new side has it. */
        ADDED,
        /** Only the old side has it. */
        REMOVED,
        /** Both have it, but not the same. */
        CHANGED
    }
}
