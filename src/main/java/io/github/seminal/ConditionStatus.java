package io.github.seminal;

/** Whether a condition holds for one patient. */
public enum ConditionStatus {
    /** It is met. */
    HOLDS,
    /** It is not met, and no answer to an open question can change that. */
    FAILS,
    /** It is not met so far, but the answer to an open question could. */
    UNKNOWN
}
