package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import java.util.function.BiConsumer;

/** Holds a condition against the limits on patterns, alternatives and combinations of facts. */
final class ConditionSize {

    /** How many medicines a patient is taken to have when combinations are counted. */
    private static final int MEDICINES = 20;

    private ConditionSize() {}

    static void check(Condition condition, BiConsumer<String, String> report) {
        long patterns = condition.patterns().count();
        if (patterns > Limits.MOST_PATTERNS) {
            report.accept(
                    "the rule has " + patterns + " patterns, more than " + Limits.MOST_PATTERNS, "it is several rules");
        }
        double alternatives = alternatives(condition);
        if (alternatives > Limits.MOST_ALTERNATIVES) {
            report.accept(
                    "the rule stands for " + shown(alternatives) + " rules without (or), more than "
                            + Limits.MOST_ALTERNATIVES,
                    "derive a finding from each group of alternatives");
        }
        double combinations = combinations(condition);
        if (combinations > Limits.MOST_COMBINATIONS) {
            report.accept(
                    shown(combinations) + " combinations of facts could match the rule, more than "
                            + Limits.MOST_COMBINATIONS,
                    "derive a finding from each list of codes");
        }
    }

    private static String shown(double number) {
        return number > Integer.MAX_VALUE ? "billions of" : String.valueOf((long) number);
    }

    private static double alternatives(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream()
                    .mapToDouble(ConditionSize::alternatives)
                    .reduce(1, (one, other) -> one * other);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream()
                    .mapToDouble(ConditionSize::alternatives)
                    .sum();
        }
        return 1;
    }

    private static double combinations(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream()
                    .mapToDouble(ConditionSize::combinations)
                    .reduce(1, (one, other) -> one * other);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream()
                    .mapToDouble(ConditionSize::combinations)
                    .sum();
        }
        if (condition instanceof Not) {
            return 1;
        }
        Pattern pattern = (Pattern) condition;
        return switch (pattern.type()) {
            case PATIENT -> 1;
            case MEDICINE, TIME_TO_LEAK -> MEDICINES;
            case PRESENT, ABSENT, MEASURED, DESCRIBED ->
                Math.max(1, pattern.codes().size());
        };
    }
}
