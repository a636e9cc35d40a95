package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which tests are run: all, or those that concern some rules. A test concerns a rule if it is one of its hits and near misses,
 * or a vignette whose patient it matches or whose expected answer names it or its cause. What rests on a finding that the rule
 * derives is concerned as well.
 */
public final class TestSelection {

    /** Every test. */
    public static final TestSelection ALL = new TestSelection(null, Set.of(), Set.of());

    private final @Nullable PlainKnowledge knowledge;
    private final Set<String> rules;
    private final Set<String> names;
    private final List<Rule> conditions;

    private TestSelection(@Nullable PlainKnowledge knowledge, Set<String> rules, Set<String> names) {
        this.knowledge = knowledge;
        this.rules = rules;
        this.names = names;
        this.conditions = knowledge == null
                ? List.of()
                : knowledge.rulebook().rules().stream()
                        .filter(rule -> rules.contains(rule.id()))
                        .toList();
    }

    /**
     * The tests that concern a rule or a cause.
     *
     * @param name the id of a rule, or the code of a cause
     * @throws IllegalArgumentException if neither has the name; the message names the nearest
     */
    public static TestSelection of(Pack pack, String name) {
        Rulebook rulebook = pack.rulebook();
        if (pack.vocabulary().causes().containsKey(name)) {
            List<String> ids = rulebook.rulesOf(name).stream().map(Rule::id).toList();
            return of(pack.knowledge(), ids, Set.of(name));
        }
        Optional<Rule> rule = rulebook.rule(name);
        if (rule.isEmpty()) {
            Set<String> known = new TreeSet<>(rulebook.ids());
            known.addAll(pack.vocabulary().causes().keySet());
            throw new IllegalArgumentException(Diagnostic.inWords(
                    "There is no rule and no cause (" + name + ")",
                    NearestName.advice(name, known, "look for it with (seminal find)")));
        }
        return of(pack, List.of(name));
    }

    /** The tests that concern these rules, by their ids; of a rule that is not there, its hits and near misses. */
    public static TestSelection of(Pack pack, Collection<String> ids) {
        return of(pack.knowledge(), ids, Set.of());
    }

    private static TestSelection of(PlainKnowledge knowledge, Collection<String> ids, Set<String> causes) {
        Rulebook rulebook = knowledge.rulebook();
        Set<String> rules = new HashSet<>();
        Set<String> names = new HashSet<>(causes);
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            String id = open.pop();
            if (rules.add(id)) {
                rulebook.rule(id).ifPresent(rule -> {
                    names.addAll(rule.annotation("spec"));
                    if (rule.verb() == Verb.INFER) {
                        open.addAll(users(rule.target(), rulebook));
                    }
                });
            }
        }
        return new TestSelection(knowledge, rules, names);
    }

    private static Set<String> users(String finding, Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(rule -> rule.condition().findings().contains(finding))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    boolean includes(RuleCase one) {
        return knowledge == null || rules.contains(one.rule());
    }

    boolean includes(Vignette vignette) {
        if (knowledge == null) {
            return true;
        }
        Expectation expected = vignette.expected();
        if (names.contains(expected.first())
                || expected.likelihood().keySet().stream().anyMatch(names::contains)
                || expected.order().stream().anyMatch(names::contains)
                || expected.redFlags().stream().anyMatch(names::contains)
                || expected.mustNotFire().stream().anyMatch(names::contains)) {
            return true;
        }
        RuleEvaluation evaluation = knowledge.read(vignette.patient());
        return conditions.stream().anyMatch(rule -> evaluation.holds(rule.condition()));
    }
}
