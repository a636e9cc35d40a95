package io.github.seminal.benchmarks.peers;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes conditions as DRL, with a choice of how codes are written. */
public final class PeerDrl {

    private final UnaryOperator<String> spelling;

    /**
     * A writer of conditions.
     *
     * @param spelling turns a code into DRL, for instance by putting it in quotes
     */
    public PeerDrl(UnaryOperator<String> spelling) {
        this.spelling = spelling;
    }

    /** The conditions of a rule, one on each line. */
    public String conditions(Condition condition) {
        List<Condition> all = condition instanceof AllOf allOf ? allOf.conditions() : List.of(condition);
        return all.stream().map(one -> "    " + text(one) + "\n").collect(Collectors.joining());
    }

    private String text(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().map(this::text).collect(Collectors.joining(" and ", "( ", " )"));
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().map(this::text).collect(Collectors.joining(" or ", "( ", " )"));
        }
        if (condition instanceof Not not) {
            return "not " + text(not.pattern());
        }
        if (condition instanceof Pattern pattern) {
            return (pattern.binding().isEmpty() ? "" : pattern.binding() + " : ")
                    + pattern.type().word()
                    + pattern.constraints().stream().map(this::text).collect(Collectors.joining(", ", "( ", " )"));
        }
        throw new IllegalStateException("The condition (" + condition + ") is of no known kind.");
    }

    private String text(Constraint constraint) {
        if (constraint instanceof Constraint.Membership membership) {
            UnaryOperator<String> written = membership.field().equals("code") ? spelling : value -> '"' + value + '"';
            List<String> values = membership.values().stream().map(written).toList();
            return values.size() == 1
                    ? membership.field() + " == " + values.get(0)
                    : membership.field() + " in ( " + String.join(", ", values) + " )";
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            double limit = comparison.limit();
            boolean whole =
                    limit == Math.rint(limit) && !List.of("value", "days").contains(comparison.field());
            return comparison.field() + " " + comparison.operator().sign() + " "
                    + (whole ? Long.toString((long) limit) : Double.toString(limit));
        }
        if (constraint instanceof Constraint.Flag flag) {
            return flag.field();
        }
        if (constraint instanceof Constraint.DiffersFrom differs) {
            return "code != " + differs.binding() + ".code";
        }
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream().map(this::text).collect(Collectors.joining(" || "));
        }
        throw new IllegalStateException("The constraint (" + constraint + ") is of no known kind.");
    }
}
