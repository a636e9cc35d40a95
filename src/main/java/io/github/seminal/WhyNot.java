package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a cause stands where it stands.
 *
 * @param cause the cause's code
 * @param name its name for people
 * @param standing where it stands
 * @param because why, in one sentence
 * @param explanation its points and evidence; null unless it is considered and not ruled out
 * @param excludedBy the rules that rule it out
 * @param silent the rules of the cause that stayed silent, those first that lack least
 * @param nearest the fewest further findings found that would bring it up to be shown; null when it is shown, or when no
 *     few open questions could bring it up
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

    /** Where a cause can stand. */
    public enum Standing {
        /** Among the explanations. */
        SHOWN,
        /** In question, but with too few points to be shown. */
        TOO_FEW_POINTS,
        /** Ruled out by a rule. */
        RULED_OUT,
        /** No rule brings it into consideration. */
        NOT_IN_QUESTION
    }

    /**
     * What would bring the cause up.
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
