package io.github.seminal.knowledge.rulebook;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a rule's right-hand side says. */
public enum Verb {
    /** Brings a cause into consideration. */
    CONSIDERS,
    /** Rules a cause out. */
    EXCLUDES,
    /** Speaks for a cause. */
    SUPPORTS,
    /** Speaks against a cause. */
    OPPOSES,
    /** Raises a red flag. */
    REFER,
    /** Opens a guideline's next step. */
    PATHWAY,
    /** Gives a caution. */
    CAUTION,
    /** Derives a finding. */
    INFER;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The verb that a rule writes like this; null when there is none. */
    static @Nullable Verb of(String word) {
        for (Verb verb : values()) {
            if (verb.word.equals(word)) {
                return verb;
            }
        }
        return null;
    }

    /** True when the verb is about the cause of the rule's file. */
    public boolean isAboutCause() {
        return this == CONSIDERS || this == EXCLUDES || this == SUPPORTS || this == OPPOSES;
    }

    /** True when the verb adds points to its cause, or takes some from it. */
    public boolean hasPoints() {
        return this == SUPPORTS || this == OPPOSES;
    }

    /** The verb as a rule writes it. */
    public String word() {
        return word;
    }
}
