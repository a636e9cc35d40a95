package io.github.seminal.authoring.check;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of the standard knowledge: a test of this library proves that no added finding lowers their urgency. */
final class ProvedAlready {

    private ProvedAlready() {}

    /** True when the rule is a standard one with the same condition and conclusion. */
    static boolean isOf(Rule rule) {
        return StandardKnowledge.get()
                .rulebook()
                .rule(rule.id())
                .filter(standard -> isSame(standard, rule))
                .isPresent();
    }

    /**
     * True when the proofs of the standard rules hold in this knowledge as well: every rule that a proof
     * depends on is unchanged, their findings and medicines mean the same, and no other rule derives their findings. Further
     * rules can raise an urgency but never lower it.
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
                && DrlText.of(standard.condition()).equals(DrlText.of(now.condition()));
    }
}
