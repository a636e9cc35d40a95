package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.rulebook.Condition;
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
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tests are run: all, or those that concern some rules. A test concerns a rule if it is one of its hits and near misses,
 * or a vignette whose patient it matches or whose expected answer names it or its cause. What rests on a finding that the rule
 * derives is concerned as well.
 */
public final class TestSelection {

    /** Every test. */
    public static final TestSelection ALL = new TestSelection(one -> true, vignette -> true);

    private final Predicate<RuleCase> cases;
    private final Predicate<Vignette> vignettes;

    private TestSelection(Predicate<RuleCase> cases, Predicate<Vignette> vignettes) {
        this.cases = cases;
        this.vignettes = vignettes;
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

    /** The tests that concern the rules in which two versions of a pack differ. */
    public static TestSelection ofChanges(Pack before, Pack now) {
        Set<String> changed = new TreeSet<>(before.rulebook().ids());
        changed.addAll(now.rulebook().ids());
        changed.removeIf(id -> text(id, before.rulebook()).equals(text(id, now.rulebook())));
        return of(before, changed).or(of(now, changed));
    }

    /** Everything of a rule that an answer depends on. */
    private static String text(String id, Rulebook rulebook) {
        return rulebook.rule(id)
                .map(rule -> DrlText.of(rule) + new TreeMap<>(rule.annotations()))
                .orElse("");
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
        List<Condition> conditions = rulebook.rules().stream()
                .filter(rule -> rules.contains(rule.id()))
                .map(Rule::condition)
                .toList();
        return new TestSelection(
                one -> rules.contains(one.rule()),
                vignette -> names(vignette.expected(), names) || matches(vignette, conditions, knowledge));
    }

    private static boolean names(Expectation expected, Set<String> names) {
        return names.contains(expected.first())
                || Stream.of(
                                expected.likelihood().keySet(),
                                expected.order(),
                                expected.redFlags(),
                                expected.mustNotFire())
                        .flatMap(Collection::stream)
                        .anyMatch(names::contains);
    }

    private static boolean matches(Vignette vignette, List<Condition> conditions, PlainKnowledge knowledge) {
        RuleEvaluation evaluation = knowledge.read(vignette.patient());
        return conditions.stream().anyMatch(evaluation::holds);
    }

    private static Set<String> users(String finding, Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(rule -> rule.condition().findings().contains(finding))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    private TestSelection or(TestSelection other) {
        return new TestSelection(
                one -> includes(one) || other.includes(one),
                vignette -> includes(vignette) || other.includes(vignette));
    }

    boolean includes(RuleCase one) {
        return cases.test(one);
    }

    boolean includes(Vignette vignette) {
        return vignettes.test(vignette);
    }
}
