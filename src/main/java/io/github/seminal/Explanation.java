package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause, and how well it explains what is known.
 *
 * <p>{@code points} is {@code basePoints}, plus the points of every contribution without a group, plus what each group
 * counts; so every point can be traced.
 *
 * @param cause the cause's code, for instance {@code prostate-cancer}
 * @param name the name for people
 * @param summary what it is, in one or two sentences
 * @param outlook what is to be expected
 * @param likelihood the band of the points, after the cause's band cap
 * @param group where it belongs among the explanations; null when it is not shown
 * @param points the score: for ordering only, not a probability
 * @param basePoints the points for the age alone
 * @param groups what each group of contributions counts
 * @param urgency how soon, if nothing else is more urgent
 * @param destination where to go, if nothing else is more urgent
 * @param supporting the rules that speak for it, the strongest first
 * @param opposing the rules that speak against it, the strongest first
 * @param advice ids of the advice for this cause that may be given in this assessment
 */
public record Explanation(
        String cause,
        String name,
        String summary,
        String outlook,
        Likelihood likelihood,
        @Nullable Group group,
        int points,
        int basePoints,
        List<GroupTotal> groups,
        Urgency urgency,
        Destination destination,
        List<Contribution> supporting,
        List<Contribution> opposing,
        List<String> advice) {

    public Explanation {
        groups = List.copyOf(groups);
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
        advice = List.copyOf(advice);
    }

    /** Where a shown explanation belongs. */
    public enum Group {
        /** Dangerous and not excluded: to be looked into first, however few points it has. */
        NOT_TO_BE_MISSED,
        /** Likely, and not dangerous. */
        LIKELY,
        /** Possible, and not dangerous. */
        POSSIBLE,
        /** Harmless, while something else needs care today: it waits until the patient has been seen. */
        SET_ASIDE
    }
}
