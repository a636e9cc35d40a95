package io.github.seminal.explain;

import io.github.seminal.Assessment;
import io.github.seminal.ConditionState;
import io.github.seminal.ConditionStatus;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Likelihood;
import io.github.seminal.Presentation;
import io.github.seminal.SilentRule;
import io.github.seminal.WhyNot;
import io.github.seminal.WhyNot.NearestChange;
import io.github.seminal.WhyNot.Standing;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Explains why a cause has its place in the ranking, and what would raise it. */
public final class WhyNotAnswer {

    /** More open questions than this help nobody. */
    private static final int MOST_FINDINGS = 4;

    private static final Comparator<SilentRule> FEWEST_FAILURES_FIRST = Comparator.comparingLong(WhyNotAnswer::failing)
            .thenComparing(rule -> -Math.abs(rule.points()))
            .thenComparing(SilentRule::rule);

    private final PlainKnowledge knowledge;
    private final Assessment assessment;
    private final Cause cause;
    private final WhatIf now;

    public WhyNotAnswer(PlainKnowledge knowledge, Assessment assessment, Presentation presentation, String code) {
        this.knowledge = knowledge;
        this.assessment = assessment;
        Cause known = knowledge.vocabulary().causes().get(code);
        if (known == null) {
            throw new IllegalArgumentException(Diagnostic.inWords(
                    "The cause (" + code + ") is not in the vocabulary",
                    NearestName.advice(
                            code, knowledge.vocabulary().causes().keySet(), "look it up in the list of causes")));
        }
        this.cause = known;
        this.now = WhatIf.of(knowledge, presentation, Deadline.in(DecisionSupport.MOST_TIME));
    }

    public WhyNot whyNot() {
        Explanation explanation = assessment.considered().stream()
                .filter(one -> one.cause().equals(cause.code()))
                .findFirst()
                .orElse(null);
        List<Exclusion> excludedBy = assessment.excluded().stream()
                .filter(one -> one.cause().equals(cause.code()))
                .toList();
        Standing standing = standing(explanation, excludedBy);
        return new WhyNot(
                cause.code(),
                knowledge.vocabulary().texts().get("causes", cause.code() + ".name"),
                standing,
                because(standing, explanation, excludedBy),
                explanation,
                excludedBy,
                silent(),
                standing == Standing.SHOWN || standing == Standing.RULED_OUT ? null : nearest());
    }

    private static Standing standing(@Nullable Explanation explanation, List<Exclusion> excludedBy) {
        if (!excludedBy.isEmpty()) {
            return Standing.RULED_OUT;
        }
        if (explanation == null) {
            return Standing.NOT_IN_QUESTION;
        }
        return explanation.likelihood().isShown() ? Standing.SHOWN : Standing.TOO_FEW_POINTS;
    }

    private String because(Standing standing, @Nullable Explanation explanation, List<Exclusion> excludedBy) {
        int points = explanation == null ? 0 : explanation.points();
        int needed = knowledge.vocabulary().ranking().possibleFrom();
        Texts texts = knowledge.vocabulary().texts();
        return switch (standing) {
            case RULED_OUT ->
                texts.phrase("why-not.ruled-out", excludedBy.get(0).reason());
            case NOT_IN_QUESTION -> texts.phrase("why-not.not-in-question");
            case TOO_FEW_POINTS -> texts.phrase("why-not.too-few-points", points, needed);
            case SHOWN -> {
                int place = assessment.explanations().indexOf(explanation) + 1;
                boolean capped = points >= knowledge.vocabulary().ranking().likelyFrom()
                        && explanation != null
                        && explanation.likelihood() == Likelihood.POSSIBLE;
                yield texts.phrase(capped ? "why-not.capped" : "why-not.shown", points, place);
            }
        };
    }

    private List<SilentRule> silent() {
        ConditionWords words = new ConditionWords(knowledge, now.presentation(), now.evaluation());
        List<SilentRule> silent = new ArrayList<>();
        for (Rule rule : knowledge.rulebook().rulesOf(cause.code())) {
            if (!now.evaluation().matches(rule)) {
                silent.add(new SilentRule(
                        rule.id(),
                        rule.verb().word(),
                        rule.points(),
                        knowledge.vocabulary().texts().sentence(rule.id(), rule.sentence()),
                        words.states(rule.condition())));
            }
        }
        silent.sort(FEWEST_FAILURES_FIRST);
        return silent;
    }

    private static long failing(SilentRule rule) {
        return rule.conditions().stream()
                .map(ConditionState::status)
                .filter(status -> status == ConditionStatus.FAILS)
                .count();
    }

    /** Adds open findings, each time those that raise the cause most, until the cause is shown. */
    private @Nullable NearestChange nearest() {
        Set<String> candidates = openFindings(rule -> true);
        candidates.removeIf(code -> !isPossible(code));
        List<String> added = new ArrayList<>();
        WhatIf what = now;
        while (added.size() < MOST_FINDINGS) {
            Step best = best(what, candidates.stream().map(List::of).toList());
            if (best == null) {
                best = best(what, pairsOfGate(candidates));
            } else if (best.points() <= points(what)) {
                return null;
            }
            if (best == null) {
                return null;
            }
            added.addAll(best.findings());
            candidates.removeAll(best.findings());
            what = best.then();
            Ranked reached = what.ranked(cause.code());
            if (reached != null && reached.likelihood().isShown()) {
                return new NearestChange(added, reached.points(), reached.likelihood());
            }
        }
        return null;
    }

    /** False for a finding that would contradict what is known. */
    private boolean isPossible(String finding) {
        try {
            knowledge.check(now.presentation().toBuilder().present(finding).build());
            return true;
        } catch (InvalidPresentationException contradiction) {
            return false;
        }
    }

    /** What adding some findings leads to. */
    private record Step(List<String> findings, WhatIf then, int points) {}

    /** The addition that gives the cause most points; null when none brings it into consideration. */
    private @Nullable Step best(WhatIf what, List<List<String>> additions) {
        Step best = null;
        for (List<String> addition : additions) {
            WhatIf then = what;
            for (String finding : addition) {
                then = then.present(finding);
            }
            int points = points(then);
            if (points > (best == null ? Integer.MIN_VALUE : best.points())) {
                best = new Step(addition, then, points);
            }
        }
        return best;
    }

    private int points(WhatIf what) {
        Ranked ranked = what.ranked(cause.code());
        return ranked == null ? Integer.MIN_VALUE : ranked.points();
    }

    /** When no single finding brings the cause into consideration, two together may. */
    private List<List<String>> pairsOfGate(Set<String> candidates) {
        Set<String> ofGate = openFindings(rule -> rule.verb() == Verb.CONSIDERS);
        ofGate.retainAll(candidates);
        List<List<String>> pairs = new ArrayList<>();
        for (String one : ofGate) {
            for (String other : ofGate) {
                if (one.compareTo(other) < 0) {
                    pairs.add(List.of(one, other));
                }
            }
        }
        return pairs;
    }

    /** The open findings that some of the cause's rules need, directly or through derived findings. */
    private Set<String> openFindings(Predicate<Rule> isWanted) {
        Set<String> open = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (Rule rule : knowledge.rulebook().rulesOf(cause.code())) {
            if (isWanted.test(rule)) {
                gather(rule, seen, open);
            }
        }
        return open;
    }

    private void gather(Rule rule, Set<String> seen, Set<String> open) {
        for (String code : rule.condition().findings()) {
            if (seen.add(code)) {
                Finding finding = knowledge.vocabulary().findings().get(code);
                if (finding != null
                        && finding.type() == Finding.Type.TRISTATE
                        && !now.presentation().knows(code)) {
                    open.add(code);
                }
                for (Rule inference : knowledge.rulebook().rulesOf("inference")) {
                    if (inference.target().equals(code)) {
                        gather(inference, seen, open);
                    }
                }
            }
        }
    }
}
