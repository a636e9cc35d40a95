package io.github.seminal.authoring.page;

import io.github.seminal.authoring.page.PageModel.Clause;
import io.github.seminal.authoring.page.PageModel.Ref;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Condition;
import java.util.ArrayList;
import java.util.List;

/** Says conditions in words, with a link for every finding. */
final class Wording {

    /** Around a finding's code in a sentence, until it is split: signs for private use. */
    private static final char OPEN = '\uE000';

    private static final char CLOSE = '\uE001';

    private final PlainKnowledge knowledge;

    Wording(PlainKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    Clause clause(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().size() == 1
                    ? clause(all.conditions().get(0))
                    : new Clause("All of these", List.of(), clauses(all.conditions()));
        }
        if (condition instanceof Condition.AnyOf any) {
            return new Clause("At least one of these", List.of(), clauses(any.conditions()));
        }
        return new Clause("", words(condition), List.of());
    }

    private List<Clause> clauses(List<Condition> conditions) {
        return conditions.stream().map(this::clause).toList();
    }

    private List<Ref> words(Condition condition) {
        String text = knowledge.words(condition, code -> OPEN + code + CLOSE);
        List<Ref> words = new ArrayList<>();
        int at = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, at)) {
            int close = text.indexOf(CLOSE, open);
            if (close < 0) {
                break; // A phrase of the pack holds the sign itself.
            }
            if (open > at) {
                words.add(new Ref(text.substring(at, open), ""));
            }
            words.add(finding(text.substring(open + 1, close)));
            at = close + 1;
        }
        if (at < text.length()) {
            words.add(new Ref(text.substring(at), ""));
        }
        return List.copyOf(words);
    }

    /** A finding's name, leading to it. */
    private Ref finding(String code) {
        boolean isGiven = knowledge.vocabulary().findings().containsKey(code);
        return new Ref(
                knowledge.vocabulary().nameOf(code), "#" + (isGiven ? Anchors.finding(code) : Anchors.derived(code)));
    }
}
