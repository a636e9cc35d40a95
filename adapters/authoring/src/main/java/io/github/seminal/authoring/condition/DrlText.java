package io.github.seminal.authoring.condition;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Rules and conditions as DRL in one layout, whatever the layout of their files, so that texts can be compared. */
public final class DrlText {

    private static final int FEW = 2;

    private DrlText() {}

    /** Everything that decides when the rule matches and what it concludes; no sentence and no annotations. */
    public static String of(Rule rule) {
        return String.join("\n", conditions(rule)) + "\nthen " + conclusion(rule) + " "
                + rule.annotations().getOrDefault("group", "");
    }

    /** The conditions that must all hold, one in each text. */
    public static List<String> conditions(Rule rule) {
        return rule.condition() instanceof AllOf all
                ? all.conditions().stream().map(DrlText::of).toList()
                : List.of(of(rule.condition()));
    }

    /** The conclusion, for instance {@code refer( URGENT, "gp" )}. */
    public static String conclusion(Rule rule) {
        String arguments = switch (rule.verb()) {
            case CONSIDERS, EXCLUDES -> "";
            case SUPPORTS, OPPOSES -> " " + rule.points() + " ";
            case REFER, PATHWAY, CAUTION -> " " + rule.urgency() + ", \"" + rule.target() + "\" ";
            case INFER -> " \"" + rule.target() + "\" ";
        };
        return rule.verb().word() + "(" + arguments + ")";
    }

    /** The condition with long lists cut short, for a line of a report: {@code Present( code in ( "a", "b", .. ) )}. */
    public static String brief(Condition condition) {
        return of(condition, FEW);
    }

    /** The condition, for instance {@code not Absent( code == "has-prostate" )}. */
    public static String of(Condition condition) {
        return of(condition, Integer.MAX_VALUE);
    }

    private static String of(Condition condition, int most) {
        if (condition instanceof AllOf all) {
            return joined(all.conditions(), " and ", most);
        }
        if (condition instanceof AnyOf any) {
            return joined(any.conditions(), " or ", most);
        }
        if (condition instanceof Not not) {
            return "not " + of(not.pattern(), most);
        }
        Pattern pattern = (Pattern) condition;
        String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
        String constraints =
                pattern.constraints().stream().map(one -> of(one, most)).collect(Collectors.joining(", "));
        return binding + pattern.type().word() + (constraints.isEmpty() ? "()" : "( " + constraints + " )");
    }

    private static String joined(List<Condition> conditions, String word, int most) {
        return conditions.stream().map(one -> of(one, most)).collect(Collectors.joining(word, "( ", " )"));
    }

    /** The constraint, for instance {@code age >= 40}. */
    public static String of(Constraint constraint) {
        return of(constraint, Integer.MAX_VALUE);
    }

    private static String of(Constraint constraint, int most) {
        if (constraint instanceof Constraint.Membership membership) {
            List<String> values = membership.values();
            String shown = values.stream()
                    .limit(most)
                    .map(value -> "\"" + value + "\"")
                    .collect(Collectors.joining(", "));
            return membership.field()
                    + (values.size() == 1
                            ? " == " + shown
                            : " in ( " + shown + (values.size() > most ? ", .. )" : " )"));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return comparison.field() + " " + comparison.operator().sign() + " " + number(comparison.limit());
        }
        if (constraint instanceof Constraint.Flag flag) {
            return flag.field();
        }
        if (constraint instanceof Constraint.DiffersFrom differs) {
            return "code != " + differs.binding() + ".code";
        }
        return ((Constraint.Either) constraint)
                .constraints().stream().map(one -> of(one, most)).collect(Collectors.joining(" || "));
    }

    /** The number without trailing zeros. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
