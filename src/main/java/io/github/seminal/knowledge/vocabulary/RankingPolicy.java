package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Likelihood;
import io.github.seminal.Urgency;
import java.util.List;

/**
 * The limits of the bands and of the outcomes; all are consensus.
 *
 * @param likelyFrom points from which on a cause is likely
 * @param possibleFrom points from which on it is possible, and shown
 * @param unlikelyFrom points from which on it is unlikely; below it is hidden
 * @param fewFindingsUpTo up to how many known findings an unexplained leak is put down to a want of answers
 * @param presentingComplaint the finding whose absence means that there is no leak
 * @param floorWithoutExplanation the least urgency of a leak that no cause explains
 * @param floorKeptBy findings that ask for an explanation of their own: beside one of them a harmless explanation does not
 *     lift the floor
 * @param worseWhenHigher numbers that must not lower the urgency when they are higher, as is proved
 * @param questionWorthFrom the least value of a question that is worth asking
 * @param questionClearLead by how many points a likely cause must lead so that no more is asked
 */
public record RankingPolicy(
        int likelyFrom,
        int possibleFrom,
        int unlikelyFrom,
        int fewFindingsUpTo,
        String presentingComplaint,
        Urgency floorWithoutExplanation,
        List<String> floorKeptBy,
        List<String> worseWhenHigher,
        int questionWorthFrom,
        int questionClearLead) {

    /** The band of the points, before any cap. */
    public Likelihood bandOf(int points) {
        if (points >= likelyFrom) {
            return Likelihood.LIKELY;
        }
        if (points >= possibleFrom) {
            return Likelihood.POSSIBLE;
        }
        return points >= unlikelyFrom ? Likelihood.UNLIKELY : Likelihood.HIDDEN;
    }
}
