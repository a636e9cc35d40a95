package io.github.seminal.engine;

import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.RankingPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The ranking, the outcome and the urgency that follow from the conclusions for one patient.
 *
 * @param known the findings that are present, given or derived
 * @param flags the conclusions that raise a red flag, open a pathway or give a caution
 * @param ranked every cause that is considered and not excluded, the best first
 * @param shown the ranked causes that are likely or possible; those set aside come last
 * @param outcome the kind of answer
 * @param urgency how soon the patient should be seen
 * @param unexplained the known findings that ask for an explanation of their own
 */
public record UrgencyAndRanking(
        Set<String> known,
        List<Conclusion> flags,
        List<Ranked> ranked,
        List<Ranked> shown,
        Outcome outcome,
        Urgency urgency,
        List<String> unexplained) {

    private static final Urgency SET_ASIDE_FROM = Urgency.SAME_DAY;
    private static final Comparator<Ranked> HARMLESS_LAST = Comparator.comparing(ranked -> isHarmless(ranked.cause()));

    /** What follows from these conclusions. */
    public static UrgencyAndRanking of(Vocabulary vocabulary, Presentation presentation, List<Conclusion> conclusions) {
        Set<String> known = new HashSet<>(presentation.present());
        List<Conclusion> flags = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            switch (conclusion.verb()) {
                case INFER -> known.add(conclusion.target());
                case REFER, PATHWAY, CAUTION -> flags.add(conclusion);
                case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> {}
            }
        }
        List<Ranked> ranked = Ranking.rank(vocabulary, conclusions, presentation.age(), known);
        List<Ranked> shown = new ArrayList<>(ranked.size());
        for (Ranked cause : ranked) {
            if (cause.likelihood().isShown()) {
                shown.add(cause);
            }
        }
        RankingPolicy policy = vocabulary.ranking();
        Outcome outcome = shown.isEmpty() ? unexplained(policy, presentation, flags) : Outcome.EXPLAINED;
        List<String> unexplained = known(policy.floorKeptBy(), known);
        boolean isExplained = outcome == Outcome.EXPLAINED || outcome == Outcome.NO_LEAK;
        Urgency urgency = isExplained && unexplained.isEmpty() ? Urgency.SELF_CARE : policy.floorWithoutExplanation();
        for (Conclusion flag : flags) {
            urgency = Urgency.max(urgency, flag.urgency());
        }
        for (Ranked cause : shown) {
            urgency = Urgency.max(urgency, cause.cause().urgency());
        }
        if (urgency.isAtLeast(SET_ASIDE_FROM)) {
            shown.sort(HARMLESS_LAST);
        }
        return new UrgencyAndRanking(known, flags, ranked, shown, outcome, urgency, unexplained);
    }

    /** True when neither a flag nor a shown cause is as urgent as the answer. */
    boolean isSetByFloor() {
        return flags.stream().noneMatch(flag -> flag.urgency() == urgency)
                && shown.stream().noneMatch(ranked -> ranked.cause().urgency() == urgency);
    }

    /** True when this shown cause is harmless and has to wait, since the patient must be seen today. */
    boolean setsAside(Cause cause) {
        return urgency.isAtLeast(SET_ASIDE_FROM) && isHarmless(cause);
    }

    private static boolean isHarmless(Cause cause) {
        return cause.urgency() == Urgency.SELF_CARE;
    }

    private static List<String> known(List<String> some, Set<String> known) {
        List<String> both = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            if (known.contains(some.get(i))) {
                both.add(some.get(i));
            }
        }
        return both;
    }

    private static Outcome unexplained(RankingPolicy policy, Presentation presentation, List<Conclusion> flags) {
        if (presentation.absent().contains(policy.presentingComplaint())) {
            return Outcome.NO_LEAK;
        }
        if (flags.stream().anyMatch(flag -> flag.verb() == Verb.REFER)) {
            return Outcome.RED_FLAG_ONLY;
        }
        return presentation.knownFindings() <= policy.fewFindingsUpTo() ? Outcome.INSUFFICIENT : Outcome.UNEXPLAINED;
    }
}
