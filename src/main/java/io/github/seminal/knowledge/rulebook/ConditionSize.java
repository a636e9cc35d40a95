package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import java.util.function.BiConsumer;

/** Checks a condition against the limits on patterns, alternatives and combinations of facts. */
final class ConditionSize {

    /** The number of medicines that a patient is assumed to take when combinations are counted. */
    private static final int MEDICINES = 20;

    private ConditionSize() {}

    static void check(Condition condition, BiConsumer<String, String> report) {
        long patterns = condition.patterns().count();
        if (patterns > Limits.MOST_PATTERNS) {
            report.accept(
                    "the rule has " + patterns + " patterns, more than " + Limits.MOST_PATTERNS, "it is several rules");
        }
        double alternatives = condition.ways(pattern -> 1);
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

    /** How many combinations of facts could match a condition. */
    static double combinations(Condition condition) {
        return condition.ways(ConditionSize::factsThatMayMatch);
    }

    private static String shown(double number) {
        return number > Integer.MAX_VALUE ? "billions of" : String.valueOf((long) number);
    }

    private static double factsThatMayMatch(Pattern pattern) {
        return switch (pattern.type()) {
            case MEDICATION -> MEDICINES;
            default -> Math.max(1, pattern.codes().size());
        };
    }
}
