package io.github.seminal.knowledge.rulebook;

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
    INFER
}
