package io.github.seminal.authoring.diff;

import io.github.seminal.rulebook.Condition;
import io.github.seminal.rulebook.Condition.AllOf;
import io.github.seminal.rulebook.Condition.AnyOf;
import io.github.seminal.rulebook.Condition.Not;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.rulebook.Constraint;
import io.github.seminal.rulebook.RuleEntry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule as text, written as its file would, in one form whatever the layout of the file: for comparing. */
public final class RuleText {

    private RuleText() {}

    /** Everything that decides what the rule says and when: its conditions and its conclusion; no words, no annotations. */
    public static String of(RuleEntry rule) {
        return String.join("\n", conditions(rule)) + "\nthen " + conclusion(rule) + " "
                + rule.annotations().getOrDefault("group", "");
    }

    /** The conditions that must all hold, one a text. */
    public static List<String> conditions(RuleEntry rule) {
        return rule.condition() instanceof AllOf all
                ? all.conditions().stream().map(RuleText::of).toList()
                : List.of(of(rule.condition()));
    }

    /** The conclusion, for instance {@code refer( URGENT, "gp" )}. */
    public static String conclusion(RuleEntry rule) {
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

    private static String of(Condition condition) {
        if (condition instanceof Pattern pattern) {
            return of(pattern);
        }
        if (condition instanceof Not not) {
            return "not " + of(not.pattern());
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().map(RuleText::of).collect(Collectors.joining(" or ", "( ", " )"));
        }
        if (condition instanceof AllOf all) {
            return all.conditions().stream().map(RuleText::of).collect(Collectors.joining(" and ", "( ", " )"));
        }
        throw new IllegalStateException("The condition (" + condition + ") is of no known kind.");
    }

    private static String of(Pattern pattern) {
        String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
        String constraints = pattern.constraints().stream().map(RuleText::of).collect(Collectors.joining(", "));
        return binding + pattern.type().word() + (constraints.isEmpty() ? "()" : "( " + constraints + " )");
    }

    private static String of(Constraint constraint) {
        if (constraint instanceof Constraint.Membership membership) {
            List<String> values = membership.values().stream()
                    .map(value -> "\"" + value + "\"")
                    .toList();
            return values.size() == 1
                    ? membership.field() + " == " + values.get(0)
                    : membership.field() + " in ( " + String.join(", ", values) + " )";
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return comparison.field() + " " + comparison.operator().sign() + " "
                    + BigDecimal.valueOf(comparison.limit())
                            .stripTrailingZeros()
                            .toPlainString();
        }
        if (constraint instanceof Constraint.Flag flag) {
            return flag.field();
        }
        if (constraint instanceof Constraint.DiffersFrom other) {
            return "code != " + other.binding() + ".code";
        }
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream().map(RuleText::of).collect(Collectors.joining(" || "));
        }
        throw new IllegalStateException("The constraint (" + constraint + ") is of no known kind.");
    }
}
