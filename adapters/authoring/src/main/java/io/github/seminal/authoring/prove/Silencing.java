package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which conditions an added present finding can break, by their form alone: those that want a finding not to be present, and
 * those that rest on a derived finding whose own rule wants that. Whatever else holds goes on to hold.
 */
final class Silencing {

    private final Set<String> fading = new HashSet<>();

    private Silencing() {}

    /** Among these rules, which hold all inference rules. */
    static Silencing among(List<Rule> rules) {
        Silencing silencing = new Silencing();
        List<Rule> inference =
                rules.stream().filter(rule -> rule.verb() == Verb.INFER).toList();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Rule rule : inference) {
                if (silencing.canBreak(rule.condition())) {
                    grows |= silencing.fading.add(rule.target());
                }
            }
        }
        return silencing;
    }

    /** True when an added present finding may break the condition; false when it certainly does not. */
    boolean canBreak(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().anyMatch(this::canBreak);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().anyMatch(this::canBreak);
        }
        if (condition instanceof Not not) {
            return not.pattern().type() == FactType.PRESENT;
        }
        return condition instanceof Pattern pattern
                && pattern.type() == FactType.PRESENT
                && pattern.codes().stream().anyMatch(fading::contains);
    }
}
