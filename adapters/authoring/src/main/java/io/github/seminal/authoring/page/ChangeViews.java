package io.github.seminal.authoring.page;

import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.ChangedRule;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.List;
import java.util.Locale;

/** The rules that a pack replaces or retires, with its reasons and what stood there before. */
final class ChangeViews {

    private final Pack pack;

    ChangeViews(Pack pack) {
        this.pack = pack;
    }

    /**
     * A change.
     *
     * @param id the rule's id
     * @param href the address of the rule that replaces it; empty for a retired rule
     * @param badge what happened to it, and whether that lowers an urgency
     * @param reason why, who decided it, and when
     * @param was the rule before: its sentence, its condition and its urgency
     */
    record ChangeView(String id, String href, String badge, String reason, String was) {}

    /** All changes, in the order of their table. */
    List<ChangeView> all() {
        return pack.changedRules().stream().map(this::view).toList();
    }

    /** The change that the rule is; none when it is a new rule, or one of those that the pack is laid over. */
    List<ChangeView> of(Rule rule) {
        return pack.changedRules().stream()
                .filter(one -> one.id().equals(rule.id()))
                .map(this::view)
                .toList();
    }

    private ChangeView view(ChangedRule changed) {
        String participle = changed.what().participle();
        return new ChangeView(
                changed.id(),
                changed.what() == ChangedRule.What.RETIRES ? "" : "#r-" + changed.id(),
                participle.substring(0, 1).toUpperCase(Locale.ROOT)
                        + participle.substring(1)
                        + (changed.lowersUrgency() ? ", lowers an urgency" : ""),
                changed.reason() + " (" + changed.who() + ", " + changed.date() + ").",
                StandardKnowledge.get()
                        .rulebook()
                        .rule(changed.id())
                        .map(this::inWords)
                        .orElse("a rule of another pack"));
    }

    private String inWords(Rule rule) {
        Urgency urgency = rule.urgency();
        String condition = pack.knowledge().words(rule.condition(), pack.vocabulary()::nameOf);
        return rule.sentence() + ": " + condition + (urgency == null ? "" : " (" + pack.nameOf(urgency) + ")") + ".";
    }
}
