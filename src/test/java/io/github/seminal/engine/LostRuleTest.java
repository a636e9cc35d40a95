package io.github.seminal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/**
 * Drools 10.2.0 can lose a rule without a word when the rules of a knowledge base are in two packages: a {@code not}
 * and a join that share their first two patterns, the {@code not} first. In a prototype it swallowed a red flag.
 */
class LostRuleTest {

    private static final String OTHERS = """
            rule "X1" when Measured( code == "u1" ) then fired.add( "X1" ); end
            rule "X2" when Measured( code == "u2" ) then fired.add( "X2" ); end
            """;
    private static final String NOT_DENIED = """
            rule "A" when Present( code == "v" ) Patient( age >= 45 ) not Absent( code == "u" )
            then fired.add( "A" ); end
            """;
    private static final String DENIED = """
            rule "D" when Present( code == "v" ) Patient( age >= 45 ) Absent( code == "u" )
            then fired.add( "D" ); end
            """;

    @Test
    void in_one_package_no_rule_is_lost_with_the_negation_first() {
        assertNoRuleIsLost(inOnePackage(OTHERS, NOT_DENIED + DENIED));
    }

    @Test
    void in_one_package_no_rule_is_lost_with_the_negation_last() {
        assertNoRuleIsLost(inOnePackage(OTHERS, DENIED + NOT_DENIED));
    }

    @Test
    void in_one_package_and_one_file_no_rule_is_lost() {
        assertNoRuleIsLost(inOnePackage(NOT_DENIED + OTHERS + DENIED));
    }

    @Test
    void in_two_packages_this_drools_loses_the_rule_which_is_why_all_files_share_one() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("rules/a.drl", header("p.a") + OTHERS);
        files.put("rules/b.drl", header("p.b") + NOT_DENIED + DENIED);
        assertThat(firedFor(RuleCompiler.compile(files, new Diagnostics()), false))
                .as("if this fails, Drools was mended: the checks for one package may go")
                .doesNotContain("A");
    }

    private static void assertNoRuleIsLost(RuleNetwork rules) {
        assertThat(firedFor(rules, false)).containsExactly("A");
        assertThat(firedFor(rules, true)).containsExactly("D");
    }

    private static RuleNetwork inOnePackage(String... files) {
        Map<String, String> byPath = new LinkedHashMap<>();
        for (String file : files) {
            byPath.put("rules/f" + byPath.size() + ".drl", header("io.github.seminal.rules") + file);
        }
        return RuleCompiler.compile(byPath, new Diagnostics());
    }

    private static String header(String name) {
        return "package " + name + "\nimport io.github.seminal.facts.*\nglobal java.util.List fired\n";
    }

    private static List<String> firedFor(RuleNetwork rules, boolean denied) {
        List<String> fired = new ArrayList<>();
        KieSession session = rules.newSession();
        try {
            session.setGlobal("fired", fired);
            session.insert(new Patient(50, false));
            session.insert(new Present("v"));
            if (denied) {
                session.insert(new Absent("u"));
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return fired;
    }
}
