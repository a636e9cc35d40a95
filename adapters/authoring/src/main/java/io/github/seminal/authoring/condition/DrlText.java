package io.github.seminal.authoring.condition;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as a rule file has them, in one form whatever the layout of the file. */
public final class DrlText {

    private static final int FEW = 2;

    private DrlText() {}

    /** The condition with long lists cut short, for a line of a report: {@code Present( code in ( "a", "b", .. ) )}. */
    public static String brief(Condition condition) {
        return of(condition, FEW);
    }

    /** The condition, for instance {@code not Absent( code == "has-prostate" )}. */
    public static String of(Condition condition) {
        return of(condition, Integer.MAX_VALUE);
    }

    private static String of(Condition condition, int most) {
        if (condition instanceof Pattern pattern) {
            String binding = pattern.binding().isEmpty() ? "" : pattern.binding() + " : ";
            String constraints =
                    pattern.constraints().stream().map(one -> of(one, most)).collect(Collectors.joining(", "));
            return binding + pattern.type().word() + (constraints.isEmpty() ? "()" : "( " + constraints + " )");
        }
        if (condition instanceof Not not) {
            return "not " + of(not.pattern(), most);
        }
        if (condition instanceof AnyOf any) {
            return joined(any.conditions(), " or ", most);
        }
        return condition instanceof AllOf all ? joined(all.conditions(), " and ", most) : condition.toString();
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
            String values = membership.values().stream()
                    .limit(most)
                    .map(value -> "\"" + value + "\"")
                    .collect(Collectors.joining(", "));
            return membership.values().size() == 1
                    ? membership.field() + " == " + values
                    : membership.field() + " in ( " + values
                            + (membership.values().size() > most ? ", .. )" : " )");
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
        return constraint instanceof Constraint.Either either
                ? either.constraints().stream().map(one -> of(one, most)).collect(Collectors.joining(" || "))
                : constraint.toString();
    }

    /** The number without needless digits. */
    public static String number(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
