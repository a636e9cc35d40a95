package io.github.seminal.explain;

import io.github.seminal.Assessment;
import io.github.seminal.ConditionState;
import io.github.seminal.ConditionStatus;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.Likelihood;
import io.github.seminal.Presentation;
import io.github.seminal.SilentRule;
import io.github.seminal.WhyNot;
import io.github.seminal.WhyNot.NearestChange;
import io.github.seminal.WhyNot.Standing;
import io.github.seminal.engine.Ranking.Ranked;
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
            throw new IllegalArgumentException("The cause (" + code + ") is not in the vocabulary.\nMaybe "
                    + NearestName.of(code, knowledge.vocabulary().causes().keySet())
                            .map(near -> "it is (" + near + ").")
                            .orElse("look it up in the list of causes."));
        }
        this.cause = known;
        this.now = WhatIf.of(knowledge, presentation);
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
                        rule.annotations().getOrDefault("spec", ""),
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

    /** Adds open findings, each time the one that raises the cause most, until the cause is shown. */
    private @Nullable NearestChange nearest() {
        Set<String> candidates = openFindings(rule -> true);
        List<String> findings = new ArrayList<>();
        WhatIf what = now;
        while (findings.size() < MOST_FINDINGS) {
            WhatIf best = null;
            String bestFinding = "";
            int bestPoints = Integer.MIN_VALUE;
            Ranked before = what.ranked(cause.code());
            int pointsBefore = before == null ? Integer.MIN_VALUE : before.points();
            for (String finding : candidates) {
                WhatIf then = what.present(finding);
                Ranked ranked = then.ranked(cause.code());
                if (ranked != null && ranked.points() > bestPoints) {
                    best = then;
                    bestFinding = finding;
                    bestPoints = ranked.points();
                }
            }
            if (best == null) {
                what = withPairThatOpens(what, candidates, findings);
                if (what == null) {
                    return null;
                }
            } else if (bestPoints <= pointsBefore) {
                return null;
            } else {
                findings.add(bestFinding);
                candidates.remove(bestFinding);
                what = best;
            }
            Ranked reached = what.ranked(cause.code());
            if (reached != null && reached.likelihood().isShown()) {
                return new NearestChange(findings, reached.points(), reached.likelihood());
            }
        }
        return null;
    }

    /** When no single finding brings the cause into consideration, a pair may: adds the pair that gives most points. */
    private @Nullable WhatIf withPairThatOpens(WhatIf what, Set<String> candidates, List<String> findings) {
        Set<String> ofGate = openFindings(rule -> rule.verb() == Verb.CONSIDERS);
        ofGate.retainAll(candidates);
        WhatIf best = null;
        List<String> bestPair = List.of();
        int bestPoints = Integer.MIN_VALUE;
        for (String one : ofGate) {
            WhatIf withOne = what.present(one);
            for (String other : ofGate) {
                Ranked ranked =
                        one.compareTo(other) < 0 ? withOne.present(other).ranked(cause.code()) : null;
                if (ranked != null && ranked.points() > bestPoints) {
                    best = withOne.present(other);
                    bestPair = List.of(one, other);
                    bestPoints = ranked.points();
                }
            }
        }
        findings.addAll(bestPair);
        bestPair.forEach(candidates::remove);
        return best;
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
