package io.github.seminal;

/** How soon a patient should be seen, from the least to the most urgent; the order of the constants is their rank. */
public enum Urgency {
    /** No appointment is needed now: information and safety-netting. */
    SELF_CARE(0),
    /** A planned appointment, within about 6 weeks. */
    ROUTINE(1),
    /** An appointment within 2 weeks at most; a rule may set a shorter target. */
    URGENT(2),
    /** To be seen by a clinician today, within 24 hours; within 4 hours where the rule says so. */
    SAME_DAY(3),
    /** Life, limb, organ or nerve at risk within hours: emergency number or emergency department now. */
    EMERGENCY_NOW(4);

    private final int level;

    Urgency(int level) {
        this.level = level;
    }

    /** The level, from 0 (self-care) to 4 (emergency). */
    public int level() {
        return level;
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
