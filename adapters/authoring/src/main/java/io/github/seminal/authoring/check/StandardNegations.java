package io.github.seminal.authoring.check;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.rulebook.Condition;
import io.github.seminal.rulebook.Condition.AllOf;
import io.github.seminal.rulebook.Condition.AnyOf;
import io.github.seminal.rulebook.Condition.Not;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.rulebook.RuleEntry;
import java.util.stream.Collectors;

/** The rules of the standard knowledge, in which each negation is proved to be harmless. */
final class StandardNegations {

    private StandardNegations() {}

    /** True when the rule is a standard one, its condition unchanged. */
    static boolean isDeclared(RuleEntry rule) {
        return KnowledgeBase.standard()
                .rulebook()
                .rule(rule.id())
                .filter(standard -> shape(standard.condition()).equals(shape(rule.condition())))
                .filter(standard -> standard.verb() == rule.verb() && standard.urgency() == rule.urgency())
                .isPresent();
    }

    /** The condition without its places. */
    private static String shape(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream()
                    .map(StandardNegations::shape)
                    .collect(Collectors.joining(" and ", "(", ")"));
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream()
                    .map(StandardNegations::shape)
                    .collect(Collectors.joining(" or ", "(", ")"));
        }
        if (condition instanceof Not not) {
            return "not " + shape(not.pattern());
        }
        Pattern pattern = (Pattern) condition;
        return pattern.binding() + pattern.type() + pattern.constraints();
    }
}
