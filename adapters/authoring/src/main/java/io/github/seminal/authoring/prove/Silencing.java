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
 * Finds by their form the conditions that one more answer can change: an added present finding can break a negated pattern over
 * present findings, and a pattern over a derived finding whose own rules have such a condition; and so for denials and medicines.
 */
final class Silencing {

    /** Derived findings that an added finding can take away. */
    private final Set<String> fragile = new HashSet<>();

    /** Derived findings that a denial can give. */
    private final Set<String> deniable = new HashSet<>();

    /** Derived findings that rest on medicines. */
    private final Set<String> medicinal = new HashSet<>();

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
                if (rule.verb() == Verb.INFER && silencing.dependsOnMedicines(rule.condition())) {
                    grows |= silencing.medicinal.add(rule.target());
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

    /** False when a medicine certainly does not change whether the condition holds. */
    boolean dependsOnMedicines(Condition condition) {
        return ConditionPart.leavesOf(condition).stream()
                .map(ConditionPart::pattern)
                .anyMatch(pattern -> pattern.type() == FactType.MEDICATION
                        || pattern.type() == FactType.MEASURED
                        || pattern.codes().stream().anyMatch(medicinal::contains));
    }
}
