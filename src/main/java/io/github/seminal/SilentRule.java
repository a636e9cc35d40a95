package io.github.seminal;

import java.util.List;

/**
 * A rule that did not match, and why.
 *
 * @param rule the rule's id
 * @param effect what it would say: {@code considers}, {@code excludes}, {@code supports} or {@code opposes}
 * @param points the points it would give; 0 for {@code considers} and {@code excludes}
 * @param reason the rule's sentence
 * @param conditions its conditions, of which at least one does not hold
 */
public record SilentRule(String rule, String effect, int points, String reason, List<ConditionState> conditions) {

    public SilentRule {
        conditions = List.copyOf(conditions);
    }
}
