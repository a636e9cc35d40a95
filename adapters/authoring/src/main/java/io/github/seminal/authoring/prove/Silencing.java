package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the conditions that an added present finding can break. By their form these are negated patterns over present findings,
 * and patterns over derived findings whose own rules have such conditions.
 */
final class Silencing {

    /** Derived findings that an added finding can take away. */
    private final Set<String> fragile = new HashSet<>();

    /** Derived findings that a denial can give. */
    private final Set<String> deniable = new HashSet<>();

    private Silencing() {}

    /** For these rules, which must include all inference rules. */
    static Silencing among(List<Rule> rules) {
        Silencing silencing = new Silencing();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (Rule rule : rules) {
                if (rule.verb() == Verb.INFER && silencing.canBreak(rule.condition())) {
                    grows |= silencing.fragile.add(rule.target());
                }
                if (rule.verb() == Verb.INFER && silencing.canNeedDenial(rule.condition())) {
                    grows |= silencing.deniable.add(rule.target());
                }
            }
        }
        return silencing;
    }

    /** False when an added present finding certainly does not break the condition. */
    boolean canBreak(Condition condition) {
        return ConditionPart.leavesOf(condition).stream()
                .filter(leaf -> leaf.pattern().type() == FactType.PRESENT)
                .anyMatch(leaf ->
                        leaf.isNegated() || leaf.pattern().codes().stream().anyMatch(fragile::contains));
    }

    /** False when a denial certainly does not make the condition hold. */
    boolean canNeedDenial(Condition condition) {
        return ConditionPart.leavesOf(condition).stream()
                .anyMatch(leaf -> leaf.pattern().type() == FactType.ABSENT
                        || leaf.pattern().codes().stream().anyMatch(deniable::contains));
    }
}
