package io.github.seminal.authoring.vignette;

import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the answer to a vignette must be. {@code docs/VIGNETTES.md} gives the keys.
 *
 * @param first the cause that must come first, or the outcome when no cause may be shown
 * @param accepted the other causes that may be among the first three
 * @param atLeast the least urgency
 * @param atMost the greatest urgency
 * @param redFlags exactly the red flags, pathways and cautions, by {@code @spec}
 * @param mustNotFire red flags, pathways and cautions that would be a mistake here, by {@code @spec}
 * @param adviceGiven advice that must be given
 * @param adviceWithheld advice that must not be given
 * @param avoid prohibitions that must be said
 * @param likelihood how likely causes must be
 * @param order causes that must be shown, in this order; others may stand between
 * @param notShown causes that must not be shown
 * @param excluded causes that a rule must exclude
 * @param urgencyOf the urgency of red flags, pathways and cautions, by {@code @spec}
 * @param destinationOf the destination of red flags, pathways and cautions, by {@code @spec}
 */
public record Expectation(
        String first,
        List<String> accepted,
        Urgency atLeast,
        Urgency atMost,
        List<String> redFlags,
        List<String> mustNotFire,
        List<String> adviceGiven,
        List<String> adviceWithheld,
        List<String> avoid,
        Map<String, Likelihood> likelihood,
        List<String> order,
        List<String> notShown,
        List<String> excluded,
        Map<String, Urgency> urgencyOf,
        Map<String, String> destinationOf) {

    public Expectation {
        accepted = List.copyOf(accepted);
        redFlags = List.copyOf(redFlags);
        mustNotFire = List.copyOf(mustNotFire);
        adviceGiven = List.copyOf(adviceGiven);
        adviceWithheld = List.copyOf(adviceWithheld);
        avoid = List.copyOf(avoid);
        likelihood = Map.copyOf(likelihood);
        order = List.copyOf(order);
        notShown = List.copyOf(notShown);
        excluded = List.copyOf(excluded);
        urgencyOf = Map.copyOf(urgencyOf);
        destinationOf = Map.copyOf(destinationOf);
    }

    /** The outcome that {@link #first} names; empty when it names a cause. */
    public Optional<Outcome> outcome() {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equals(first)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
