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
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says why a cause stands where it stands, and what would bring it up. */
public final class WhyNotAnswer {

    /** More than this many open questions at once are no help to anyone. */
    private static final int MOST_FINDINGS = 4;

    private static final Comparator<SilentRule> LACKING_LEAST_FIRST = Comparator.comparingLong(WhyNotAnswer::failing)
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
        ConditionWords words = new ConditionWords(knowledge.vocabulary(), now.presentation(), now.reading());
        RuleEvaluation reading = now.reading();
        List<SilentRule> silent = new ArrayList<>();
        for (Rule rule : knowledge.rulebook().rulesOf(cause.code())) {
            if (!reading.matches(rule)) {
                silent.add(new SilentRule(
                        rule.id(),
                        rule.verb().name().toLowerCase(Locale.ROOT),
                        rule.points(),
                        knowledge.vocabulary().texts().sentence(rule.id(), rule.sentence()),
                        words.states(rule.condition())));
            }
        }
        silent.sort(LACKING_LEAST_FIRST);
        return silent;
    }

    private static long failing(SilentRule rule) {
        return rule.conditions().stream()
                .map(ConditionState::status)
                .filter(status -> status == ConditionStatus.FAILS)
                .count();
    }

    /** Adds, one after the other, the open finding that brings the cause up most, until it is shown. */
    private @Nullable NearestChange nearest() {
        Set<String> candidates = candidates();
        List<String> findings = new ArrayList<>();
        WhatIf what = now;
        while (findings.size() < MOST_FINDINGS) {
            WhatIf best = null;
            String bestFinding = "";
            int bestPoints = Integer.MIN_VALUE;
            Ranked before = ranked(what);
            int pointsBefore = before == null ? Integer.MIN_VALUE : before.points();
            for (String finding : candidates) {
                WhatIf then = what.present(finding);
                Ranked ranked = ranked(then);
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
            Ranked reached = ranked(what);
            if (reached != null && reached.likelihood().isShown()) {
                return new NearestChange(findings, reached.points(), reached.likelihood());
            }
        }
        return null;
    }

    /** When no single finding brings the cause into consideration, two together may: those are added that bring most points. */
    private @Nullable WhatIf withPairThatOpens(WhatIf what, Set<String> candidates, List<String> findings) {
        Set<String> ofGate = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Rule rule : knowledge.rulebook().rulesOf(cause.code())) {
            if (rule.verb() == Verb.CONSIDERS) {
                gather(rule, seen, ofGate);
            }
        }
        ofGate.retainAll(candidates);
        WhatIf best = null;
        List<String> bestPair = List.of();
        int bestPoints = Integer.MIN_VALUE;
        for (String one : ofGate) {
            WhatIf withOne = what.present(one);
            for (String other : ofGate) {
                Ranked ranked = one.compareTo(other) < 0 ? ranked(withOne.present(other)) : null;
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

    private @Nullable Ranked ranked(WhatIf what) {
        for (Ranked ranked : what.judgement().ranked()) {
            if (ranked.cause().code().equals(cause.code())) {
                return ranked;
            }
        }
        return null;
    }

    /** The open findings that the cause's rules need, directly or through derived findings. */
    private Set<String> candidates() {
        Set<String> candidates = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Rulebook rulebook = knowledge.rulebook();
        for (Rule rule : rulebook.rulesOf(cause.code())) {
            gather(rule, seen, candidates);
        }
        return candidates;
    }

    private void gather(Rule rule, Set<String> seen, Set<String> candidates) {
        rule.condition()
                .patterns()
                .flatMap(pattern -> pattern.codes().stream())
                .filter(seen::add)
                .forEach(code -> {
                    Finding finding = knowledge.vocabulary().findings().get(code);
                    if (finding != null
                            && finding.type() == Finding.Type.TRISTATE
                            && !now.presentation().knows(code)) {
                        candidates.add(code);
                    }
                    knowledge.rulebook().rulesOf("inference").stream()
                            .filter(inference -> inference.target().equals(code))
                            .forEach(inference -> gather(inference, seen, candidates));
                });
    }
}
