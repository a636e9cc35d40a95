package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.authoring.page.PageModel.Told;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows advice and prohibitions: what they say, when they hold, and what gives them. */
final class AdviceViews {

    private final Vocabulary vocabulary;
    private final Rulebook rulebook;
    private final Texts texts;

    AdviceViews(Vocabulary vocabulary, Rulebook rulebook) {
        this.vocabulary = vocabulary;
        this.rulebook = rulebook;
        this.texts = vocabulary.texts();
    }

    List<Told> allAdvice() {
        return vocabulary.advice().stream().map(this::full).toList();
    }

    List<Told> allProhibitions() {
        return vocabulary.prohibitions().stream().map(this::full).toList();
    }

    /** The advice beside a cause or a red flag, with when it is withheld. */
    Told advice(String code) {
        List<String> notes = vocabulary.advice().stream()
                .filter(policy -> policy.code().equals(code))
                .flatMap(policy -> withheld(policy).stream())
                .toList();
        return new Told(code, Anchors.told(code), texts.get("advice", code), notes, List.of());
    }

    /** The prohibition beside a cause. */
    Told prohibition(String code) {
        return new Told(code, Anchors.told(code), texts.get("prohibitions", code), List.of(), List.of());
    }

    private Told full(AdvicePolicy policy) {
        List<String> notes = new ArrayList<>();
        if (policy.always()) {
            notes.add("Always given.");
        }
        for (String finding : policy.givenWith()) {
            notes.add("Given with: " + vocabulary.nameOf(finding) + ".");
        }
        notes.addAll(withheld(policy));
        List<Ref> from = new ArrayList<>(causes(Cause::advice, policy.code()));
        for (Rule rule : rulebook.rules()) {
            if (rule.annotation("advice").contains(policy.code())) {
                from.add(RuleViews.link(rule));
            }
        }
        return new Told(policy.code(), Anchors.told(policy.code()), texts.get("advice", policy.code()), notes, from);
    }

    private List<String> withheld(AdvicePolicy policy) {
        List<String> notes = new ArrayList<>();
        Urgency from = policy.withheldFrom();
        if (from != null) {
            notes.add("Withheld when the urgency is (" + FlagViews.name(texts, from) + ") or higher.");
        }
        for (String id : policy.withheldBy()) {
            notes.add("Withheld when this rule matches: " + sentence(id) + ".");
        }
        return notes;
    }

    private Told full(ProhibitionPolicy policy) {
        List<String> notes = policy.always() ? List.of("Always holds.") : List.of();
        List<Ref> from = new ArrayList<>(causes(Cause::avoid, policy.code()));
        for (String id : policy.addedBy()) {
            // A rule that a pack has retired leads nowhere.
            from.add(rulebook.rule(id).map(RuleViews::link).orElse(new Ref(id, "")));
        }
        return new Told(
                policy.code(), Anchors.told(policy.code()), texts.get("prohibitions", policy.code()), notes, from);
    }

    private List<Ref> causes(Function<Cause, List<String>> told, String code) {
        return vocabulary.causes().values().stream()
                .filter(cause -> told.apply(cause).contains(code))
                .map(cause -> new Ref(texts.get("causes", cause.code() + ".name"), "#" + Anchors.cause(cause.code())))
                .toList();
    }

    private String sentence(String id) {
        return rulebook.rule(id).map(Rule::sentence).orElse(id);
    }
}
