package io.github.seminal.authoring.mutate;

import io.github.seminal.knowledge.rulebook.Rule;
import java.util.Optional;

/**
 * A rule with one change.
 *
 * @param id the rule's id and the change; stable as long as the rule does not change
 * @param kind the kind of change
 * @param change what was changed, for instance {@code age >= 40 -> age >= 41}
 * @param rule the unchanged rule
 * @param changed the changed rule; empty when it was dropped
 * @param line the line of the change in the rule's file, from 1
 */
public record Mutant(String id, Kind kind, String change, Rule rule, Optional<Rule> changed, int line) {

    /** The kinds of change. */
    public enum Kind {
        /** A condition, or a part of one, is left out. */
        DROP_CONDITION("drop a condition"),
        /** A condition is reversed. */
        NEGATE_CONDITION("negate a condition"),
        /** A limit is one step higher or lower. */
        MOVE_THRESHOLD("move a threshold"),
        /** The limit itself moves to the other side. */
        CHANGE_OPERATOR("change an operator"),
        /** A code is replaced by its neighbour in the vocabulary. */
        CHANGE_CODE("change a code"),
        /** A code of a list is left out. */
        DROP_CODE("drop a code"),
        /** The rule is left out. */
        DROP_RULE("drop a rule"),
        /** The points are one more or one fewer. */
        CHANGE_POINTS("change points"),
        /** The urgency is one step up or down. */
        CHANGE_URGENCY("change urgency"),
        /** The destination is replaced by its neighbour in the table. */
        CHANGE_DESTINATION("change destination");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words, for instance {@code move a threshold}. */
        public String words() {
            return words;
        }
    }

    /** The id of the rule. */
    public String ruleId() {
        return rule.id();
    }

    /** The rule's file. */
    public String file() {
        return rule.file();
    }

    /** The file and line of the change. */
    public String place() {
        return rule.file() + ":" + line;
    }
}
