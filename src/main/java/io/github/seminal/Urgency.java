package io.github.seminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How soon a patient should be seen, from the least to the most urgent; the order of the constants is their rank. */
public enum Urgency {
    /** No appointment is needed now: information and safety-netting. */
    SELF_CARE(0, -1),
    /** A planned appointment, within about 6 weeks. */
    ROUTINE(1, 42),
    /** An appointment within 2 weeks at most; a rule may set a shorter target. */
    URGENT(2, 14),
    /** To be seen by a clinician today, within 24 hours; within 4 hours where the rule says so. */
    SAME_DAY(3, 1),
    /** Life, limb, organ or nerve at risk within hours: emergency number or emergency department now. */
    EMERGENCY_NOW(4, 0);

    private final int level;
    private final int days;

    Urgency(int level, int days) {
        this.level = level;
        this.days = days;
    }

    /** The level, from 0 (self-care) to 4 (emergency). */
    public int level() {
        return level;
    }

    /**
     * The longest delay that the level allows; a rule may set a shorter one. Zero means now; null, of {@link #SELF_CARE},
     * that no appointment is needed.
     */
    public @Nullable Duration longestDelay() {
        return days < 0 ? null : Duration.ofDays(days);
    }

    /** True when this is at least as urgent as the other. */
    public boolean isAtLeast(Urgency other) {
        return compareTo(other) >= 0;
    }

    /** The more urgent of the two. */
    public static Urgency max(Urgency one, Urgency other) {
        return one.isAtLeast(other) ? one : other;
    }
}
