package io.github.seminal.test;

import io.github.seminal.Likelihood;
import io.github.seminal.Urgency;

/**
 * Makes up answers for tests. What is left out is filled in so that the parts fit one another, as in a real answer; what does
 * not fit is an {@link IllegalArgumentException}: no test should rest on an answer that cannot occur.
 *
 * <pre>{@code
 * Assessment assessment = Fakes.assessment()
 *         .redFlag(Fakes.redFlag("red-flag.of-a-test", Urgency.URGENT).destination("suspected-cancer-urology", "Urology"))
 *         .explanation(Fakes.explanation("prostate-cancer", Likelihood.POSSIBLE).dangerous())
 *         .advice("adv-safety-net", "Come back if it gets worse.")
 *         .build();
 * }</pre>
 *
 * <p>Codes and texts are free: no vocabulary is asked.
 */
public final class Fakes {

    private Fakes() {}

    /** An answer; with nothing added, one for a patient of whom too little is known. */
    public static AssessmentBuilder assessment() {
        return new AssessmentBuilder();
    }

    /**
     * A red flag.
     *
     * @param rule the id of its rule, and its short number unless another is given
     * @param urgency {@link Urgency#ROUTINE} or more
     */
    public static RedFlagBuilder redFlag(String rule, Urgency urgency) {
        return new RedFlagBuilder(rule, urgency);
    }

    /** A cause that was considered; an explanation, if it is likely or possible. */
    public static ExplanationBuilder explanation(String cause, Likelihood likelihood) {
        return new ExplanationBuilder(cause, likelihood);
    }

    /** Refuses a part that does not fit. */
    static IllegalArgumentException refused(String what, String maybe) {
        return new IllegalArgumentException(what + ".\nMaybe " + maybe + ".");
    }

    /** Where patients go with this urgency, unless the test says otherwise. */
    static String destinationFor(Urgency urgency) {
        return switch (urgency) {
            case SELF_CARE -> "self";
            case ROUTINE, URGENT -> "gp";
            case SAME_DAY -> "same-day-gp-or-ed";
            case EMERGENCY_NOW -> "ed";
        };
    }
}
