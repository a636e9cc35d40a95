package io.github.seminal.authoring.prove;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers between two limits.
 *
 * @param low the lower limit
 * @param lowOpen true when the lower limit itself is excluded
 * @param high the upper limit
 * @param highOpen true when the upper limit itself is excluded
 */
record Interval(double low, boolean lowOpen, double high, boolean highOpen) {

    private static final double STEP = 0.5;

    boolean contains(double value) {
        return (lowOpen ? value > low : value >= low) && (highOpen ? value < high : value <= high);
    }

    /** The interval, moved up by the distance. */
    Interval plus(double distance) {
        return new Interval(low + distance, lowOpen, high + distance, highOpen);
    }

    /** The intersection of both intervals. */
    Interval and(Interval other) {
        boolean ownLow = low > other.low || (low == other.low && lowOpen);
        boolean ownHigh = high < other.high || (high == other.high && highOpen);
        return new Interval(
                ownLow ? low : other.low,
                ownLow ? lowOpen : other.lowOpen,
                ownHigh ? high : other.high,
                ownHigh ? highOpen : other.highOpen);
    }

    /** Numbers worth trying, first the whole numbers next to the limits. */
    List<Double> candidates() {
        List<Double> candidates = new ArrayList<>();
        for (double value : new double[] {
            Math.ceil(low),
            Math.floor(low) + 1,
            Math.floor(high),
            low,
            high,
            low + STEP,
            high - STEP,
            low / 2 + high / 2
        }) {
            if (contains(value) && !candidates.contains(value)) {
                candidates.add(value);
            }
        }
        return candidates;
    }

    /** The least whole number in the interval; null when there is none. */
    @Nullable
    Integer leastWhole() {
        double least = lowOpen ? Math.floor(low) + 1 : Math.ceil(low);
        return contains(least) ? Integer.valueOf((int) least) : null;
    }

    /** The greatest whole number in the interval; null when there is none. */
    @Nullable
    Integer greatestWhole() {
        double greatest = highOpen ? Math.ceil(high) - 1 : Math.floor(high);
        return contains(greatest) ? Integer.valueOf((int) greatest) : null;
    }
}
