package io.github.seminal.engine;

import java.math.BigDecimal;
import java.math.MathContext;

/** Formats numbers for people: {@code 61}, {@code 38.5}. */
public final class Numbers {

    /** More digits of a computed number are rounding errors: {@code 0.1 * 3} is {@code 0.3}. */
    private static final MathContext DIGITS = new MathContext(12);

    private Numbers() {}

    /** The number as it was given, without an exponent. */
    public static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : Double.toString(value);
    }

    /** A number that was computed from others, without rounding errors. */
    static double computed(double value) {
        return new BigDecimal(value).round(DIGITS).doubleValue();
    }
}
