package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.authoring.page.PageModel.RuleCard;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;

/** Shows one rule. */
final class RuleViews {

    private final Vocabulary vocabulary;
    private final Wording wording;
    private final Set<String> claims;

    /**
     * Shows rules.
     *
     * @param claims the claims that the page shows
     */
    RuleViews(Vocabulary vocabulary, Wording wording, Set<String> claims) {
        this.vocabulary = vocabulary;
        this.wording = wording;
        this.claims = claims;
    }

    RuleCard of(Rule rule) {
        List<String> sources = rule.annotation("cite");
        Urgency urgency = rule.urgency();
        return new RuleCard(
                rule.id(),
                Anchors.rule(rule.id()),
                kindOf(rule.verb()),
                rule.sentence(),
                String.join(" ", rule.annotation("spec")),
                rule.points() == 0 ? "" : signed(rule.points()),
                urgency == null ? "" : urgency.name(),
                vocabulary.causes().containsKey(rule.kind()) ? rule.kind() : "",
                wording.clause(rule.condition()),
                sources.stream().map(RuleViews::source).toList(),
                String.join(" ", sources),
                rule.annotation("claims").stream().map(this::claim).toList(),
                String.join(" ", rule.annotation("reviewed")),
                rule.file() + ":" + rule.line());
    }

    /** The rule's sentence, leading to it. */
    static Ref link(Rule rule) {
        return new Ref(rule.sentence(), "#" + Anchors.rule(rule.id()));
    }

    static Ref source(String id) {
        return new Ref(id, "#" + Anchors.source(id));
    }

    private Ref claim(String id) {
        return new Ref(id, claims.contains(id) ? "#" + Anchors.claim(id) : "");
    }

    /** With a sign that is as wide as a plus. */
    static String signed(int points) {
        return points < 0 ? "\u2212" + -points : "+" + points;
    }

    private static String kindOf(Verb verb) {
        return switch (verb) {
            case CONSIDERS, EXCLUDES, SUPPORTS, OPPOSES -> "evidence";
            case REFER -> "red-flag";
            case PATHWAY -> "pathway";
            case CAUTION -> "caution";
            case INFER -> "inference";
        };
    }
}
