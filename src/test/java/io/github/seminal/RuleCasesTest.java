package io.github.seminal;

import static io.github.seminal.testing.AssessmentAssert.assertThat;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.support.SupportFactory;
import io.github.seminal.testing.RuleCase;
import java.util.List;
import java.util.TreeSet;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleCasesTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();

    static List<RuleCase> cases() {
        return RuleCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void each_rule_fires_for_its_hits_and_stays_silent_for_its_near_misses(RuleCase one) {
        Assertions.assertThat(one.hits()).as("hits of %s", one.rule()).isNotEmpty();
        Assertions.assertThat(one.nearMisses())
                .as("near misses of %s", one.rule())
                .isNotEmpty();
        for (Presentation hit : one.hits()) {
            assertThat(SUPPORT.assess(hit))
                    .as("%s must hit %s", one.rule(), hit)
                    .fired(one.rule());
        }
        for (Presentation nearMiss : one.nearMisses()) {
            assertThat(SUPPORT.assess(nearMiss))
                    .as("%s must miss %s", one.rule(), nearMiss)
                    .didNotFire(one.rule());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void each_rule_says_what_its_cases_state(RuleCase one) {
        Rule rule = SupportFactory.knowledge(SUPPORT.knowledge())
                .rulebook()
                .rule(one.rule())
                .orElseThrow();
        one.says()
                .forEach((what, value) -> Assertions.assertThat(said(rule, what))
                        .as("the %s of %s", what, rule.id())
                        .isEqualToIgnoringCase(value));
    }

    private static String said(Rule rule, String what) {
        return switch (what) {
            case "urgency" -> String.valueOf(rule.urgency());
            case "points" -> String.valueOf(rule.points());
            case "destination" -> rule.urgency() == null ? "none" : rule.target();
            case "finding" -> rule.verb() == Verb.INFER ? rule.target() : "none";
            default -> throw new IllegalArgumentException("A rule has no (" + what + ") that it could say.");
        };
    }

    @Test
    void every_rule_has_a_hit_and_a_near_miss() {
        TreeSet<String> tested = new TreeSet<>();
        cases().forEach(one -> Assertions.assertThat(tested.add(one.rule()))
                .as("%s is there once", one.rule())
                .isTrue());
        Assertions.assertThat(tested).hasSize(SUPPORT.knowledge().ruleCount());
    }
}
