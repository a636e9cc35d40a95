package io.github.seminal.engine;

import io.github.seminal.GroupTotal;
import io.github.seminal.Likelihood;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.RankingPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the ranking: base points for the age, plus the points of every rule, with a cap for each group. The sum
 * gives the band. One point is one doubling of the odds.
 */
public final class Ranking {

    /** By points, then by the urgency of the cause, then by its code. */
    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::points)
            .reversed()
            .thenComparing(ranked -> ranked.cause().urgency(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.cause().code());

    private Ranking() {}

    /**
     * One cause under consideration.
     *
     * @param cause the cause
     * @param basePoints the points for the age
     * @param points all points
     * @param likelihood the band, after the cause's cap
     * @param groups what each group counts
     * @param contributions the conclusions that support or oppose it
     */
    public record Ranked(
            Cause cause,
            int basePoints,
            int points,
            Likelihood likelihood,
            List<GroupTotal> groups,
            List<Conclusion> contributions) {}

    /**
     * Every cause that is considered and not excluded, the best first.
     *
     * @param age age in years; null when not known
     * @param known the findings that are present, given or derived
     */
    static List<Ranked> rank(
            Vocabulary vocabulary, List<Conclusion> conclusions, @Nullable Integer age, Set<String> known) {
        Map<String, Tally> tallies = new HashMap<>();
        for (Conclusion conclusion : conclusions) {
            switch (conclusion.verb()) {
                case CONSIDERS -> tally(tallies, conclusion).considered = true;
                case EXCLUDES -> tally(tallies, conclusion).excluded = true;
                case SUPPORTS, OPPOSES ->
                    tally(tallies, conclusion).contributions.add(conclusion);
                case REFER, PATHWAY, CAUTION, INFER -> {}
            }
        }
        List<Ranked> ranked = new ArrayList<>();
        tallies.forEach((code, tally) -> {
            Cause cause = vocabulary.causes().get(code);
            if (cause != null && tally.considered && !tally.excluded) {
                ranked.add(ranked(cause, tally.contributions, vocabulary.ranking(), age, known));
            }
        });
        ranked.sort(BEST_FIRST);
        return ranked;
    }

    private static Tally tally(Map<String, Tally> tallies, Conclusion conclusion) {
        return tallies.computeIfAbsent(conclusion.target(), cause -> new Tally());
    }

    private static Ranked ranked(
            Cause cause,
            List<Conclusion> contributions,
            RankingPolicy policy,
            @Nullable Integer age,
            Set<String> known) {
        int basePoints = cause.basePointsAt(age);
        int points = basePoints;
        Map<String, Integer> sums = new TreeMap<>();
        for (Conclusion contribution : contributions) {
            if (contribution.rule().group().isEmpty()) {
                points += contribution.points();
            } else {
                sums.merge(contribution.rule().group(), contribution.points(), Integer::sum);
            }
        }
        List<GroupTotal> groups = new ArrayList<>();
        for (Map.Entry<String, Integer> sum : sums.entrySet()) {
            GroupTotal total =
                    new GroupTotal(sum.getKey(), sum.getValue(), capped(cause, sum.getKey(), sum.getValue()));
            groups.add(total);
            points += total.counted();
        }
        return new Ranked(cause, basePoints, points, band(cause, points, policy, known), groups, contributions);
    }

    private static int capped(Cause cause, String group, int sum) {
        Integer cap = cause.groupCaps().get(group);
        return cap == null ? sum : cap > 0 ? Math.min(sum, cap) : Math.max(sum, cap);
    }

    private static Likelihood band(Cause cause, int points, RankingPolicy policy, Set<String> known) {
        Likelihood band = policy.bandOf(points);
        boolean capped = cause.bandCap() && Collections.disjoint(cause.bandCapUnless(), known);
        return capped && band == Likelihood.LIKELY ? Likelihood.POSSIBLE : band;
    }

    /** What the rules conclude about one cause. */
    private static final class Tally {
        private boolean considered;
        private boolean excluded;
        private final List<Conclusion> contributions = new ArrayList<>();
    }
}
