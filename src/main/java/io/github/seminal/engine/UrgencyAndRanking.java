package io.github.seminal.engine;

import io.github.seminal.Outcome;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.RankingPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The ranking, the outcome and the urgency that follow from the conclusions for one patient. */
public final class UrgencyAndRanking {

    private final RankingPolicy policy;
    private final Presentation presentation;
    private final Set<String> known;
    private final List<Conclusion> flags = new ArrayList<>();
    private final List<Ranked> ranked;
    private final List<Ranked> shown;
    private final Outcome outcome;
    private final Urgency urgency;

    public UrgencyAndRanking(Vocabulary vocabulary, Presentation presentation, List<Conclusion> conclusions) {
        this.policy = vocabulary.ranking();
        this.presentation = presentation;
        this.known = new HashSet<>(presentation.present());
        for (Conclusion conclusion : conclusions) {
            switch (conclusion.verb()) {
                case INFER -> known.add(conclusion.target());
                case REFER, PATHWAY, CAUTION -> flags.add(conclusion);
                case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> {}
            }
        }
        this.ranked = Ranking.rank(vocabulary, conclusions, presentation.age(), known);
        this.shown = new ArrayList<>(ranked.size());
        for (Ranked cause : ranked) {
            if (cause.likelihood().isShown()) {
                shown.add(cause);
            }
        }
        this.outcome = findOutcome();
        this.urgency = mostUrgent();
    }

    /** The findings that are present, given or derived. */
    public Set<String> known() {
        return known;
    }

    /** The conclusions that raise a red flag, open a pathway or give a caution. */
    public List<Conclusion> flags() {
        return flags;
    }

    /** Every cause that is considered and not excluded, the best first. */
    public List<Ranked> ranked() {
        return ranked;
    }

    /** The ranked causes that are likely or possible. */
    public List<Ranked> shown() {
        return shown;
    }

    Outcome outcome() {
        return outcome;
    }

    public Urgency urgency() {
        return urgency;
    }

    private Outcome findOutcome() {
        if (!shown.isEmpty()) {
            return Outcome.EXPLAINED;
        }
        if (presentation.absent().contains(policy.presentingComplaint())) {
            return Outcome.NO_LEAK;
        }
        if (flags.stream().anyMatch(flag -> flag.verb() == Verb.REFER)) {
            return Outcome.RED_FLAG_ONLY;
        }
        return presentation.knownFindings() <= policy.fewFindingsUpTo() ? Outcome.INSUFFICIENT : Outcome.UNEXPLAINED;
    }

    private Urgency mostUrgent() {
        Urgency most = outcome == Outcome.EXPLAINED || outcome == Outcome.NO_LEAK
                ? Urgency.SELF_CARE
                : policy.floorWithoutExplanation();
        for (Conclusion flag : flags) {
            most = Urgency.max(most, flag.urgency());
        }
        for (Ranked cause : shown) {
            most = Urgency.max(most, cause.cause().urgency());
        }
        return most;
    }
}
