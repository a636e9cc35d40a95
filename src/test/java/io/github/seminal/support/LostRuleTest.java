package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.engine.drools.RuleNetworkTest;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.testing.DrlCompiler;
import io.github.seminal.testing.DrlCompiler.Way;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Drools 10.2.0 can silently lose a rule when the rules of a knowledge base are in two packages: a {@code not} and a join
 * that share their first two patterns, the {@code not} first. In a prototype it swallowed a red flag.
 */
class LostRuleTest {

    private static final String OTHERS =
            rule("X1", "Measured( code == \"u1\" )") + rule("X2", "Measured( code == \"u2\" )");
    private static final String NOT_DENIED =
            rule("A", "Present( code == \"v\" ) Patient( age >= 45 ) not Absent( code == \"u\" )");
    private static final String DENIED =
            rule("D", "Present( code == \"v\" ) Patient( age >= 45 ) Absent( code == \"u\" )");

    @Test
    void the_librarys_network_loses_no_rule_whichever_comes_first() {
        assertNoRuleIsLost(facts -> matching(RuleNetworkTest.network(OTHERS, NOT_DENIED, DENIED), facts));
        assertNoRuleIsLost(facts -> matching(RuleNetworkTest.network(OTHERS, DENIED, NOT_DENIED), facts));
        assertNoRuleIsLost(facts -> matching(RuleNetworkTest.network(NOT_DENIED, OTHERS, DENIED), facts));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void in_one_package_the_compiler_loses_no_rule(Way way) {
        assertNoRuleIsLost(inOnePackage(way, OTHERS, NOT_DENIED + DENIED));
        assertNoRuleIsLost(inOnePackage(way, OTHERS, DENIED + NOT_DENIED));
        assertNoRuleIsLost(inOnePackage(way, NOT_DENIED + OTHERS + DENIED));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void in_two_packages_this_drools_loses_the_rule_which_is_why_all_files_share_one(Way way) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.drl", header("p.a") + OTHERS);
        files.put("b.drl", header("p.b") + NOT_DENIED + DENIED);
        assertThat(DrlCompiler.compile(files, way).matches(facts(false)).keySet())
                .as("if this fails, Drools was fixed: the checks for one package can be removed")
                .doesNotContain("A");
    }

    private interface Rules {
        Set<String> matching(List<Object> facts);
    }

    private static void assertNoRuleIsLost(Rules rules) {
        assertThat(rules.matching(facts(false))).containsExactly("A");
        assertThat(rules.matching(facts(true))).containsExactly("D");
    }

    private static Set<String> matching(RuleNetwork network, List<Object> facts) {
        return RuleNetworkTest.matches(network, facts).keySet();
    }

    private static Rules inOnePackage(Way way, String... files) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (String file : files) {
            byPath.put("f" + byPath.size() + ".drl", header("io.github.seminal.rules") + file);
        }
        DrlCompiler compiled = DrlCompiler.compile(byPath, way);
        return facts -> compiled.matches(facts).keySet();
    }

    private static String header(String name) {
        return "package " + name + "\nimport io.github.seminal.facts.*\nimport io.github.seminal.Urgency\n"
                + "global Conclusions conclude\n";
    }

    private static String rule(String name, String condition) {
        return RuleNetworkTest.rule(name, condition);
    }

    private static List<Object> facts(boolean denied) {
        List<Object> facts = new ArrayList<>(List.of(new Patient(50, false), new Present("v")));
        if (denied) {
            facts.add(new Absent("u"));
        }
        return facts;
    }
}
