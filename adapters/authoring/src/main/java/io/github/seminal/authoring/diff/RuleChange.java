package io.github.seminal.authoring.diff;

import io.github.seminal.authoring.prove.ChangeWitnesses.Witness;
import java.util.List;
import java.util.Optional;

/**
 * A rule that only one side has, or that differs.
 *
 * @param id the rule's id
 * @param kind whether it was added, removed or changed
 * @param sentence its sentence; the new one if it changed
 * @param place its file and line; the new ones if it changed
 * @param details the differences, for instance {@code urgency: was ROUTINE, is URGENT} or {@code dropped: fever}; for a rule
 *     that only one side has, its conditions and its conclusion
 * @param witness a patient for whom it makes a difference; empty when there is none
 */
public record RuleChange(
        String id, Kind kind, String sentence, String place, List<String> details, Optional<Witness> witness) {

    public RuleChange {
        details = List.copyOf(details);
    }

    RuleChange with(Optional<Witness> example) {
        return new RuleChange(id, kind, sentence, place, details, example);
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
