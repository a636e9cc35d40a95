package io.github.seminal.authoring.diff;

import java.util.List;

/**
 * A rule that only one side has, or that differs.
 *
 * @param id the rule's id
 * @param kind whether it was added, removed or changed
 * @param sentence its sentence; the new one if it changed
 * @param place its file and line; the new ones if it changed
 * @param details the differences, for instance {@code urgency: was ROUTINE, is URGENT} or {@code - Present( .. )}; for a rule
 *     that only one side has, its conditions and its conclusion
 */
public record RuleChange(String id, Kind kind, String sentence, String place, List<String> details) {

    public RuleChange {
        details = List.copyOf(details);
    }

    /** What happened to a rule. */
    public enum Kind {
        /** Only the new side has it. */
        ADDED,
        /** Only the old side has it. */
        REMOVED,
        /** Both have it, and it differs. */
        CHANGED
    }
}
