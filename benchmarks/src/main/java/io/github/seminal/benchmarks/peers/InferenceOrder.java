package io.github.seminal.benchmarks.peers;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sorts the inference rules so that each comes after those that derive what it needs. Needed for engines without inference.
 */
final class InferenceOrder {

    private final Map<String, List<Rule>> byTarget = new LinkedHashMap<>();
    private final Set<Rule> ordered = new LinkedHashSet<>();

    private InferenceOrder(Rulebook rulebook) {
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                byTarget.computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(rule);
            }
        }
    }

    static List<Rule> of(Rulebook rulebook) {
        InferenceOrder order = new InferenceOrder(rulebook);
        order.byTarget.values().forEach(rules -> rules.forEach(order::take));
        return List.copyOf(order.ordered);
    }

    /** Ends, since the library refuses rules with cycles. */
    private void take(Rule rule) {
        if (!ordered.contains(rule)) {
            rule.condition()
                    .patterns()
                    .flatMap(pattern -> pattern.codes().stream())
                    .forEach(code -> byTarget.getOrDefault(code, List.of()).forEach(this::take));
            ordered.add(rule);
        }
    }
}
