package io.github.seminal.facts;

/**
 * A finding with a known number. An unknown number has no such fact, so that every comparison with it is false.
 *
 * @param code the finding's code, for instance {@code temperature-c}
 * @param value the number in the unit of the vocabulary; never NaN, with which every comparison would be true
 */
public record Measured(String code, double value) {

    public Measured {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("The measured finding (" + code + ") has no number (NaN).\n"
                    + "Maybe leave the finding out: unknown is the absence of a fact.");
        }
    }
}
