package io.github.seminal.authoring.diff;

import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rule as text, written as its file would, in one form whatever the layout of the file: for comparing. */
public final class RuleText {

    private RuleText() {}

    /** Everything that decides what the rule says and when: its conditions and its conclusion; no words, no annotations. */
    public static String of(Rule rule) {
        return String.join("\n", conditions(rule)) + "\nthen " + conclusion(rule) + " "
                + rule.annotations().getOrDefault("group", "");
    }

    /** The conditions that must all hold, one a text. */
    public static List<String> conditions(Rule rule) {
        return rule.condition() instanceof AllOf all
                ? all.conditions().stream().map(DrlText::of).toList()
                : List.of(DrlText.of(rule.condition()));
    }

    /** The conclusion, for instance {@code refer( URGENT, "gp" )}. */
    public static String conclusion(Rule rule) {
        List<String> arguments = new ArrayList<>();
        switch (rule.verb()) {
            case CONSIDERS, EXCLUDES -> {}
            case SUPPORTS, OPPOSES -> arguments.add(String.valueOf(rule.points()));
            case REFER, PATHWAY, CAUTION -> {
                arguments.add(String.valueOf(rule.urgency()));
                arguments.add("\"" + rule.target() + "\"");
            }
            case INFER -> arguments.add("\"" + rule.target() + "\"");
        }
        String verb = rule.verb().name().toLowerCase(Locale.ROOT);
        return arguments.isEmpty() ? verb + "()" : verb + "( " + String.join(", ", arguments) + " )";
    }
}
