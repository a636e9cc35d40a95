package io.github.seminal.knowledge.rulebook;

import java.util.Locale;

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

    /** True when the verb is about the cause of the rule's file. */
    public boolean isAboutCause() {
        return this == CONSIDERS || this == EXCLUDES || this == SUPPORTS || this == OPPOSES;
    }

    /** The verb as a rule writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
