package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Shows advice and prohibitions: the text, when it applies, and which causes and rules give it. */
final class AdviceViews {

    private final PageContent page;
    private final Vocabulary vocabulary;

    AdviceViews(PageContent page) {
        this.page = page;
        this.vocabulary = page.vocabulary();
    }

    /**
     * Advice or a prohibition.
     *
     * @param notes when it is given or withheld
     * @param givenBy how many causes and rules give it
     */
    record Told(String code, String text, List<String> notes, long givenBy) {

        /** The code in words, without what it begins with. */
        String brief() {
            return code.substring(code.indexOf('-') + 1).replace('-', ' ');
        }
    }

    List<Told> allAdvice() {
        return vocabulary.advice().stream().map(this::full).toList();
    }

    List<Told> allProhibitions() {
        return vocabulary.prohibitions().stream().map(this::full).toList();
    }

    /** The advice that a cause or a red flag gives, and when it is withheld. */
    List<Told> advice(List<String> codes) {
        return codes.stream()
                .map(code -> new Told(
                        code,
                        page.text("advice", code),
                        vocabulary.advice().stream()
                                .filter(policy -> policy.code().equals(code))
                                .flatMap(policy -> withheld(policy).stream())
                                .toList(),
                        0))
                .toList();
    }

    /** The prohibitions of a cause. */
    List<Told> prohibitions(List<String> codes) {
        return codes.stream()
                .map(code -> new Told(code, page.text("prohibitions", code), List.of(), 0))
                .toList();
    }

    private Told full(AdvicePolicy policy) {
        List<String> notes = new ArrayList<>();
        if (policy.always()) {
            notes.add("Always given.");
        }
        policy.givenWith().forEach(finding -> notes.add("Given with: " + vocabulary.nameOf(finding) + "."));
        notes.addAll(withheld(policy));
        return new Told(
                policy.code(),
                page.text("advice", policy.code()),
                notes,
                causes(Cause::advice, policy.code())
                        + page.rules().stream()
                                .filter(rule -> rule.annotation("advice").contains(policy.code()))
                                .filter(rule -> rule.urgency() != null)
                                .count());
    }

    private List<String> withheld(AdvicePolicy policy) {
        List<String> notes = new ArrayList<>();
        Urgency from = policy.withheldFrom();
        if (from != null) {
            notes.add("Withheld when the urgency is (" + page.nameOf(from) + ") or higher.");
        }
        for (String id : policy.withheldBy()) {
            String rule = page.rules(List.of(id)).stream()
                    .map(Rule::sentence)
                    .findFirst()
                    .orElse(id);
            notes.add("Withheld when this rule matches: " + rule + ".");
        }
        return notes;
    }

    private Told full(ProhibitionPolicy policy) {
        List<String> notes = new ArrayList<>();
        if (policy.always()) {
            notes.add("Always holds.");
        }
        page.rules(policy.addedBy())
                .forEach(rule -> notes.add("Added when this rule matches: " + rule.sentence() + "."));
        return new Told(
                policy.code(),
                page.text("prohibitions", policy.code()),
                notes,
                causes(Cause::avoid, policy.code())
                        + page.rules(policy.addedBy()).size());
    }

    private long causes(Function<Cause, List<String>> told, String code) {
        return vocabulary.causes().values().stream()
                .filter(cause -> told.apply(cause).contains(code))
                .count();
    }
}
