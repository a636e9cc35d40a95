package io.github.seminal.engine.drools;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.engine.Conclusion;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.Consequence;
import io.github.seminal.knowledge.RuleMetadata;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

public class RuleNetworkTest {

    private static final String REFERS = "then conclude.refer( Urgency.ROUTINE, \"gp\" ); end\n";

    @Test
    void rules_with_the_same_condition_are_one_rule_to_drools() {
        RuleNetwork network = network(
                rule("one", "Present( code == \"a\" )"),
                rule("other", "Present( code == \"a\" )"),
                rule("a list", "Present( code in ( \"a\", \"b\" ) )"),
                rule("the same list", "Present( code in ( \"a\", \"b\" ) )"),
                rule("a pair", "Present( code == \"a\" ) Absent( code == \"b\" )"),
                rule("the same pair", "Present( code == \"a\" ) Absent( code == \"b\" )"));
        assertThat(together(network))
                .containsExactlyInAnyOrder("one, other", "a list, the same list", "a pair, the same pair");
    }

    @Test
    void an_alternative_is_one_rule_to_drools_even_where_another_rule_consists_of_it() {
        RuleNetwork network = network(
                rule("either", "( Present( code == \"a\" ) or Present( code == \"b\" ) )"),
                rule("one", "Present( code == \"a\" )"));
        assertThat(together(network)).containsExactlyInAnyOrder("either", "one");
        assertThat(network.model().conjunctions()).hasSize(2);
    }

    @Test
    void rules_are_not_joined_when_they_differ_in_fact_or_code_or_when_one_runs_before_the_other() {
        RuleNetwork network = network(
                rule("present", "Present( code == \"a\" )"),
                rule("absent", "Absent( code == \"a\" )"),
                rule("another code", "Present( code == \"b\" )"),
                rule("negated", "not Present( code == \"a\" )"),
                rule("two patterns", "Present( code == \"a\" ) Present( code == \"b\" )"),
                "rule \"derives\" @id( \"inference.d\" ) salience 100 when Present( code == \"a\" )"
                        + " then conclude.infer( \"d\" ); end\n");
        assertThat(together(network)).hasSize(6);
        assertThat(network.model().conjunctions()).hasSize(6);
    }

    @Test
    void a_fact_goes_nowhere_while_the_rule_lacks_another() {
        RuleNetwork network =
                network(rule("pair", "Present( code == \"a\" ) Present( code == \"b\" ) Patient( age >= 40 )"));
        assertThat(network.openInputs(List.of(new Present("a"), new Patient(50, false))))
                .isZero();
        assertThat(network.openInputs(List.of(new Present("a"), new Present("b"), new Patient(50, false))))
                .isEqualTo(3);
        assertThat(network.openInputs(List.of(new Present("a"), new Present("b"), new Patient(39, false))))
                .isZero();
    }

    @Test
    void a_negation_holds_no_fact_back_and_its_own_fact_goes_in_only_where_the_rule_can_match() {
        RuleNetwork network = network(rule("unless", "Present( code == \"a\" ) not Absent( code == \"b\" )"));
        assertThat(network.openInputs(List.of(new Present("a")))).isEqualTo(2);
        assertThat(network.openInputs(List.of(new Absent("b")))).isZero();
    }

    @Test
    void what_may_be_derived_counts_as_known() {
        RuleNetwork network = network(
                "rule \"derives\" @id( \"inference.d\" ) salience 100"
                        + " when Present( code == \"a\" ) Present( code == \"b\" )"
                        + " then conclude.infer( \"d\" ); end\n",
                rule("waits", "Present( code == \"c\" ) Present( code == \"d\" )"));
        assertThat(network.openInputs(List.of(new Present("c"), new Present("a"))))
                .isZero();
        assertThat(network.openInputs(List.of(new Present("c"), new Present("a"), new Present("b"))))
                .isEqualTo(4);
    }

    @Test
    void of_a_choice_one_side_is_enough() {
        RuleNetwork network = network(rule(
                "either",
                "Present( code == \"a\" ) ( Present( code == \"b\" ) or ( Present( code == \"c\" )"
                        + " and Present( code == \"e\" ) ) )"));
        assertThat(network.openInputs(List.of(new Present("a"), new Present("c"))))
                .isZero();
        assertThat(network.openInputs(List.of(new Present("a"), new Present("b"))))
                .isPositive();
        assertThat(network.openInputs(List.of(new Present("a"), new Present("c"), new Present("e"))))
                .isPositive();
    }

    private static List<String> together(RuleNetwork network) {
        return network.model().groups().stream()
                .map(rules -> rules.stream().map(Rule::sentence).collect(Collectors.joining(", ")))
                .toList();
    }

    /** A rule that refers whoever meets the condition. */
    public static String rule(String name, String condition) {
        return "rule \"" + name + "\" @id( \"red-flag." + name.replace(' ', '-') + "\" ) when " + condition + " "
                + REFERS;
    }

    /** The network of these rules. */
    public static RuleNetwork network(String... rules) {
        String drl = "package io.github.seminal.rules\nimport io.github.seminal.Urgency\n"
                + "import io.github.seminal.facts.*\nglobal Conclusions conclude\n" + String.join("", rules);
        return RuleNetwork.of(Rulebook.parse(Map.of("redflags/some.drl", drl)).rules());
    }

    /** The rules of a network that match these facts, by their sentences, each with the facts of every match. */
    public static Map<String, Set<Object>> matches(RuleNetwork network, List<Object> facts) {
        Map<String, Consequence> consequences = new HashMap<>();
        network.model().groups().stream()
                .flatMap(List::stream)
                .forEach(rule -> consequences.put(rule.id(), Consequence.of(rule, metadata(rule))));
        Map<String, Set<Object>> matches = new TreeMap<>();
        for (Conclusion conclusion : network.conclude(facts, network.consequences(consequences))) {
            matches.put(conclusion.rule().sentence(), new HashSet<>(conclusion.facts()));
        }
        return matches;
    }

    private static RuleMetadata metadata(Rule rule) {
        return new RuleMetadata(rule.id(), rule.kind(), "", rule.sentence(), List.of(), "", Duration.ZERO, List.of());
    }
}
