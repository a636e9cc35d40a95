package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.core.common.ReteEvaluator;
import org.drools.model.Rule;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

class RuleNetworkTest {

    private static final String REFERS = "then conclude.refer( Urgency.ROUTINE, \"gp\" ); end\n";

    @Test
    void rules_with_the_same_single_pattern_are_one_rule_to_drools() {
        RuleNetwork network = compiled(
                rule("one", "Present( code == \"a\" )"),
                rule("other", "Present( code == \"a\" )"),
                rule("a list", "Present( code in ( \"a\", \"b\" ) )"),
                rule("the same list", "Present( code in ( \"a\", \"b\" ) )"));
        assertThat(together(network))
                .containsExactlyInAnyOrder(List.of("one", "other"), List.of("a list", "the same list"));
    }

    @Test
    void rules_are_not_joined_when_their_patterns_differ_in_fact_or_code_or_number_or_when_one_runs_before_the_other() {
        RuleNetwork network = compiled(
                rule("present", "Present( code == \"a\" )"),
                rule("absent", "Absent( code == \"a\" )"),
                rule("another code", "Present( code == \"b\" )"),
                rule("two patterns", "Present( code == \"a\" ) Present( code == \"b\" )"),
                rule("two patterns again", "Present( code == \"a\" ) Present( code == \"b\" )"),
                "rule \"derives\" salience 100 when Present( code == \"a\" ) then conclude.infer( \"d\" ); end\n");
        assertThat(together(network)).allSatisfy(rules -> assertThat(rules).hasSize(1));
        assertThat(together(network)).hasSize(6);
    }

    @Test
    void a_fact_goes_nowhere_while_the_rule_lacks_another() {
        RuleNetwork network =
                compiled(rule("pair", "Present( code == \"a\" ) Present( code == \"b\" ) Patient( age >= 40 )"));
        assertThat(ways(network, new Present("a"), new Patient(50, false))).isZero();
        assertThat(ways(network, new Present("a"), new Present("b"), new Patient(50, false)))
                .isEqualTo(3);
        assertThat(ways(network, new Present("a"), new Present("b"), new Patient(39, false)))
                .isZero();
    }

    @Test
    void a_negation_holds_no_fact_back_and_its_own_fact_goes_in_only_where_the_rule_can_match() {
        RuleNetwork network = compiled(rule("unless", "Present( code == \"a\" ) not Absent( code == \"b\" )"));
        assertThat(ways(network, new Present("a"))).isEqualTo(1);
        assertThat(ways(network, new Present("a"), new Absent("b"))).isEqualTo(2);
        assertThat(ways(network, new Absent("b"))).isZero();
    }

    @Test
    void what_may_be_derived_counts_as_there() {
        RuleNetwork network = compiled(
                "rule \"derives\" salience 100 when Present( code == \"a\" ) Present( code == \"b\" )"
                        + " then conclude.infer( \"d\" ); end\n",
                rule("waits", "Present( code == \"c\" ) Present( code == \"d\" )"));
        assertThat(ways(network, new Present("c"), new Present("a"))).isZero();
        assertThat(ways(network, new Present("c"), new Present("a"), new Present("b")))
                .isEqualTo(3);
    }

    @Test
    void of_a_choice_one_side_is_enough() {
        RuleNetwork network = compiled(rule(
                "either",
                "Present( code == \"a\" ) ( Present( code == \"b\" ) or ( Present( code == \"c\" )"
                        + " and Present( code == \"e\" ) ) )"));
        assertThat(ways(network, new Present("a"), new Present("c"))).isZero();
        assertThat(ways(network, new Present("a"), new Present("b"))).isPositive();
        assertThat(ways(network, new Present("a"), new Present("c"), new Present("e")))
                .isPositive();
    }

    /** How many ways into the network these facts take. */
    private static int ways(RuleNetwork network, Object... facts) {
        RuleBranches branches = network.branches(name -> name.equals("derives") ? List.of("d") : List.of());
        KieSession session = network.newSession();
        try {
            Prospects prospects = Prospects.of(List.of(facts), branches, (ReteEvaluator) session);
            int ways = 0;
            for (Object fact : facts) {
                for (Branch branch : branches.takenBy(fact, (ReteEvaluator) session)) {
                    ways += prospects.isOpen(branch) ? 1 : 0;
                }
            }
            return ways;
        } finally {
            session.dispose();
        }
    }

    private static List<List<String>> together(RuleNetwork network) {
        List<List<String>> together = new ArrayList<>();
        network.rules()
                .conditions()
                .values()
                .forEach(rules -> together.add(rules.stream().map(Rule::getName).toList()));
        return together;
    }

    private static String rule(String name, String condition) {
        return "rule \"" + name + "\" when " + condition + " " + REFERS;
    }

    private static RuleNetwork compiled(String... rules) {
        String drl = "package io.github.seminal.rules\nimport io.github.seminal.Urgency\n"
                + "import io.github.seminal.facts.*\nglobal Conclusions conclude\n" + String.join("", rules);
        return RuleCompiler.compile(Map.of("rules/redflags/some.drl", drl), new Diagnostics());
    }
}
