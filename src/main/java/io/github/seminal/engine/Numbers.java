package io.github.seminal.engine;

/** Formats numbers for people: {@code 61}, {@code 38.5}. */
public final class Numbers {

    private Numbers() {}

    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
