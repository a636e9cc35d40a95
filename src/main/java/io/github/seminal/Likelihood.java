package io.github.seminal;

/**
 * The band that a cause's points fall into. For ordering and wording only; not a probability. The limits are in the
 * table {@code ranking.csv}.
 */
public enum Likelihood {
    /** 6 points or more. Dangerous causes are capped below this band. */
    LIKELY,
    /** 3 to 5 points. */
    POSSIBLE,
    /** 1 or 2 points: not shown to a patient. */
    UNLIKELY,
    /** 0 points or fewer: considered, but nothing speaks for it on balance. */
    HIDDEN;

    /** True for the bands that are shown: likely and possible. */
    public boolean isShown() {
        return this == LIKELY || this == POSSIBLE;
    }
}
