package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the standard knowledge, of which a test of this library proves that no added finding lowers the urgency. */
final class ProvedAlready {

    private ProvedAlready() {}

    /** True when the rule is a standard one, and says the same under the same condition. */
    static boolean isOf(Rule rule) {
        return StandardKnowledge.get()
                .rulebook()
                .rule(rule.id())
                .filter(standard -> isSame(standard, rule))
                .isPresent();
    }

    /**
     * True when the proofs of the standard rules hold in this knowledge as well: it has each of those rules that a proof rests
     * on, their findings and medicines mean the same, and nothing else derives what they ask for. What is added to that may
     * raise an urgency, never lower it.
     */
    static boolean holdsIn(Rulebook rulebook, Vocabulary vocabulary) {
        Knowledge standard = StandardKnowledge.get();
        List<Rule> base = standard.rulebook().rules().stream()
                .filter(rule -> rule.urgency() != null || rule.verb() == Verb.INFER)
                .toList();
        Set<String> derived = base.stream()
                .filter(rule -> rule.verb() == Verb.INFER)
                .map(Rule::target)
                .collect(Collectors.toUnmodifiableSet());
        return base.stream()
                        .allMatch(rule -> rulebook.rule(rule.id())
                                .filter(now -> isSame(rule, now))
                                .isPresent())
                && rulebook.rules().stream()
                        .filter(rule -> rule.verb() == Verb.INFER && derived.contains(rule.target()))
                        .allMatch(ProvedAlready::isOf)
                && standard.vocabulary().medicines().equals(vocabulary.medicines())
                && vocabulary
                        .findings()
                        .entrySet()
                        .containsAll(standard.vocabulary().findings().entrySet());
    }

    private static boolean isSame(Rule standard, Rule now) {
        return standard.verb() == now.verb()
                && standard.urgency() == now.urgency()
                && standard.target().equals(now.target())
                && shape(standard.condition()).equals(shape(now.condition()));
    }

    /** The condition without its places. */
    private static String shape(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().map(ProvedAlready::shape).collect(Collectors.joining(" and ", "(", ")"));
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().map(ProvedAlready::shape).collect(Collectors.joining(" or ", "(", ")"));
        }
        if (condition instanceof Not not) {
            return "not " + shape(not.pattern());
        }
        Pattern pattern = (Pattern) condition;
        return pattern.binding() + pattern.type() + pattern.constraints();
    }
}
