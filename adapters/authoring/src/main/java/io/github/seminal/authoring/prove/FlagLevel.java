package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.Comparator;

/**
 * How soon the red flags, pathways and cautions of an answer want a patient seen: by the most urgent of them, and of several by
 * the one with the shortest delay.
 *
 * @param urgency the urgency; self-care when there is none
 * @param within the longest delay; zero when there is none
 * @param rule the id of the rule; empty when there is none
 */
public record FlagLevel(Urgency urgency, Duration within, String rule) {

    private static final int MOST_HOURS = 24;
    private static final FlagLevel NONE = new FlagLevel(Urgency.SELF_CARE, Duration.ZERO, "");
    private static final Comparator<RedFlag> SOONEST =
            Comparator.comparing(RedFlag::urgency).reversed().thenComparing(RedFlag::within);

    /** The level of an answer. */
    public static FlagLevel of(Assessment answer) {
        return answer.redFlags().stream()
                .min(SOONEST)
                .map(flag -> new FlagLevel(flag.urgency(), flag.within(), flag.rule()))
                .orElse(NONE);
    }

    /** True when the urgency is lower than the other one, or the same with a longer delay. */
    public boolean isBelow(FlagLevel other) {
        return !covers(urgency, within, !rule.isEmpty(), other.urgency, other.within, !other.rule.isEmpty());
    }

    /** True when a flag of the one urgency and delay is at least as soon as one of the other. */
    static boolean covers(Urgency one, Duration within, Urgency other, Duration otherWithin) {
        return covers(one, within, true, other, otherWithin, true);
    }

    private static boolean covers(
            Urgency one, Duration within, boolean isFlag, Urgency other, Duration otherWithin, boolean isOtherFlag) {
        int order = one.compareTo(other);
        return !isOtherFlag || (isFlag && (order > 0 || (order == 0 && within.compareTo(otherWithin) <= 0)));
    }

    /** The level in words, for instance {@code SAME_DAY within 24 hours (red-flag.collapse)}. */
    @Override
    public String toString() {
        if (rule.isEmpty()) {
            return "no red flag";
        }
        String delay = within.isZero()
                ? ""
                : within.toHours() <= MOST_HOURS
                        ? " within " + within.toHours() + " hours"
                        : " within " + within.toDays() + " days";
        return urgency + delay + " (" + rule + ")";
    }
}
