package io.github.seminal.authoring.diff;

import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.ArrayList;
import java.util.List;

/** Says what differs between two conditions, such as {@code dropped: fever} or {@code moved: age >= 60 -> > 60}. */
final class ConditionChanges {

    private ConditionChanges() {}

    /** What differs, pattern by pattern; both conditions in full where they are not built alike. */
    static List<String> between(Condition old, Condition now) {
        List<ConditionPart> before = ConditionPart.leavesOf(old);
        List<ConditionPart> after = ConditionPart.leavesOf(now);
        List<String> changes = new ArrayList<>();
        if (!shape(old).equals(shape(now))) {
            changes.add("- " + DrlText.of(old));
            changes.add("+ " + DrlText.of(now));
            return changes;
        }
        for (int i = 0; i < before.size(); i++) {
            leaf(before.get(i), after.get(i), changes);
        }
        return changes;
    }

    /** The condition with a sign in place of each pattern. */
    private static String shape(Condition condition) {
        if (condition instanceof Condition.AllOf all) {
            return "("
                    + String.join(
                            "&",
                            all.conditions().stream()
                                    .map(ConditionChanges::shape)
                                    .toList()) + ")";
        }
        if (condition instanceof Condition.AnyOf any) {
            return "("
                    + String.join(
                            "|",
                            any.conditions().stream()
                                    .map(ConditionChanges::shape)
                                    .toList()) + ")";
        }
        return "#";
    }

    private static void leaf(ConditionPart before, ConditionPart after, List<String> changes) {
        String was = DrlText.of(before.condition());
        String is = DrlText.of(after.condition());
        if (was.equals(is)) {
            return;
        }
        Pattern old = before.pattern();
        Pattern now = after.pattern();
        List<String> found = new ArrayList<>();
        boolean isAlike = before.isNegated() == after.isNegated()
                && old.type() == now.type()
                && old.constraints().size() == now.constraints().size();
        for (int i = 0; isAlike && i < old.constraints().size(); i++) {
            isAlike =
                    constraint(old, old.constraints().get(i), now.constraints().get(i), found);
        }
        if (isAlike) {
            changes.addAll(found);
        } else {
            changes.add("was " + was + ", is " + is);
        }
    }

    /** Adds what differs between two constraints; false when they are not alike enough to say it. */
    private static boolean constraint(Pattern pattern, Constraint old, Constraint now, List<String> changes) {
        if (old.equals(now)) {
            return true;
        }
        if (old instanceof Constraint.Membership before
                && now instanceof Constraint.Membership after
                && before.field().equals(after.field())) {
            listed("dropped: ", before.values(), after.values(), changes);
            listed("added: ", after.values(), before.values(), changes);
            return true;
        }
        if (old instanceof Constraint.Comparison before
                && now instanceof Constraint.Comparison after
                && before.field().equals(after.field())) {
            String name = before.field().equals("value") ? String.join(" ", pattern.codes()) : before.field();
            changes.add("moved: " + name + " " + limit(before) + " -> " + limit(after));
            return true;
        }
        if (old instanceof Constraint.Either before
                && now instanceof Constraint.Either after
                && before.constraints().size() == after.constraints().size()) {
            boolean isAlike = true;
            for (int i = 0; isAlike && i < before.constraints().size(); i++) {
                isAlike = constraint(
                        pattern,
                        before.constraints().get(i),
                        after.constraints().get(i),
                        changes);
            }
            return isAlike;
        }
        return false;
    }

    private static void listed(String what, List<String> some, List<String> others, List<String> changes) {
        List<String> rest = new ArrayList<>(some);
        rest.removeAll(others);
        if (!rest.isEmpty()) {
            changes.add(what + String.join(", ", rest));
        }
    }

    private static String limit(Constraint.Comparison comparison) {
        return comparison.operator().sign() + " " + DrlText.number(comparison.limit());
    }
}
