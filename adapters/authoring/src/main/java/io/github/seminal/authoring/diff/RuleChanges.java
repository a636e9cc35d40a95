package io.github.seminal.authoring.diff;

import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.authoring.prove.ChangeWitnesses.Witness;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares rules with the same id, condition by condition. The line of a rule makes no difference. */
final class RuleChanges {

    private RuleChanges() {}

    /**
     * Changes with an example in its order, the most dangerous first; then added and changed rules in the order of the new files,
     * and removed rules in the order of the old ones.
     *
     * @param witnesses an example of each change, by the rule's id, where there is one
     */
    static List<RuleChange> between(Rulebook old, Rulebook now, Map<String, Witness> witnesses) {
        List<RuleChange> changes = new ArrayList<>();
        for (Rule rule : now.rules()) {
            Optional<Rule> before = old.rule(rule.id());
            if (before.isEmpty()) {
                changes.add(change(rule, RuleChange.Kind.ADDED, contents(rule, "+ ")));
                continue;
            }
            List<String> details = details(before.orElseThrow(), rule);
            if (!details.isEmpty()) {
                changes.add(change(rule, RuleChange.Kind.CHANGED, details));
            }
        }
        for (Rule rule : old.rules()) {
            if (now.rule(rule.id()).isEmpty()) {
                changes.add(change(rule, RuleChange.Kind.REMOVED, contents(rule, "- ")));
            }
        }
        return changes.stream()
                .map(one -> one.with(Optional.ofNullable(witnesses.get(one.id()))))
                .sorted(Comparator.comparingInt(one -> place(one, List.copyOf(witnesses.keySet()))))
                .toList();
    }

    /** Changes with an example in its order, then those without. */
    private static int place(RuleChange change, List<String> examples) {
        int place = examples.indexOf(change.id());
        return place < 0 ? examples.size() : place;
    }

    private static RuleChange change(Rule rule, RuleChange.Kind kind, List<String> details) {
        return new RuleChange(
                rule.id(), kind, rule.sentence(), rule.file() + ":" + rule.line(), details, Optional.empty());
    }

    private static List<String> contents(Rule rule, String sign) {
        List<String> contents = new ArrayList<>();
        DrlText.conditions(rule).forEach(condition -> contents.add(sign + condition));
        contents.add(sign + "then " + DrlText.conclusion(rule));
        return contents;
    }

    private static List<String> details(Rule old, Rule now) {
        List<String> details = new ArrayList<>();
        List<String> before = DrlText.conditions(old);
        List<String> after = DrlText.conditions(now);
        List<String> removed = new ArrayList<>(before);
        after.forEach(removed::remove);
        List<String> added = new ArrayList<>(after);
        before.forEach(added::remove);
        if (removed.size() == added.size()) {
            List<Condition> ofOld = conditions(old, removed);
            List<Condition> ofNow = conditions(now, added);
            for (int i = 0; i < ofOld.size(); i++) {
                details.addAll(ConditionChanges.between(ofOld.get(i), ofNow.get(i)));
            }
        } else {
            removed.forEach(condition -> details.add("- " + condition));
            added.forEach(condition -> details.add("+ " + condition));
        }
        if (removed.isEmpty() && added.isEmpty() && !before.equals(after)) {
            details.add("the conditions stand in another order");
        }
        differs("verb", old.verb(), now.verb(), details);
        differs("target", old.target(), now.target(), details);
        differs("points", old.points(), now.points(), details);
        differs("urgency", old.urgency(), now.urgency(), details);
        differs("sentence", old.sentence(), now.sentence(), details);
        differs("file", old.file(), now.file(), details);
        TreeSet<String> names = new TreeSet<>(old.annotations().keySet());
        names.addAll(now.annotations().keySet());
        for (String name : names) {
            differs("@" + name, old.annotations().get(name), now.annotations().get(name), details);
        }
        return details;
    }

    /** The conditions of the rule that have these texts. */
    private static List<Condition> conditions(Rule rule, List<String> texts) {
        List<String> open = new ArrayList<>(texts);
        List<Condition> all =
                rule.condition() instanceof Condition.AllOf both ? both.conditions() : List.of(rule.condition());
        return all.stream().filter(one -> open.remove(DrlText.of(one))).toList();
    }

    private static void differs(String what, @Nullable Object old, @Nullable Object now, List<String> details) {
        if (!Objects.equals(old, now)) {
            details.add(what + ": " + TableChanges.wasAndIs(old, now));
        }
    }
}
