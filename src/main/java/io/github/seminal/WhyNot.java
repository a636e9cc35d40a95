package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cause has its place in the ranking.
 *
 * @param cause the cause's code
 * @param name its name for people
 * @param standing its place
 * @param because why, in one sentence
 * @param explanation its points and evidence; null unless it is considered and not ruled out
 * @param excludedBy the rules that rule it out
 * @param silent the rules of the cause that did not match, those that lack least first
 * @param nearest a few further findings that would raise it until it is shown; null when it is shown or ruled out, or when
 *     no few open questions could raise it
 */
public record WhyNot(
        String cause,
        String name,
        Standing standing,
        String because,
        @Nullable Explanation explanation,
        List<Exclusion> excludedBy,
        List<SilentRule> silent,
        @Nullable NearestChange nearest) {

    public WhyNot {
        excludedBy = List.copyOf(excludedBy);
        silent = List.copyOf(silent);
    }

    /** The places that a cause can have. */
    public enum Standing {
        /** Among the explanations. */
        SHOWN,
        /** Considered, but with too few points to be shown. */
        TOO_FEW_POINTS,
        /** Ruled out by a rule. */
        RULED_OUT,
        /** No rule brings it into consideration. */
        NOT_IN_QUESTION
    }

    /**
     * What would raise the cause.
     *
     * @param findings codes of findings, all open so far; if they were present, the cause would be shown
     * @param points the cause's points then
     * @param likelihood its band then
     */
    public record NearestChange(List<String> findings, int points, Likelihood likelihood) {

        public NearestChange {
            findings = List.copyOf(findings);
        }
    }
}
