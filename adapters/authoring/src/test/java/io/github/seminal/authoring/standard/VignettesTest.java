package io.github.seminal.authoring.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.junit.VignetteTests;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class VignettesTest {

    private static final TestSuite TESTS = TestSuite.of(StandardPack.PACK);

    @TestFactory
    Stream<DynamicNode> the_rules_answer_as_each_vignette_and_case_expects() {
        return VignetteTests.of(StandardPack.PACK);
    }

    @Test
    void there_are_at_least_the_vignettes_of_the_specification() {
        assertThat(TESTS.vignettes())
                .extracting(Vignette::id)
                .doesNotHaveDuplicates()
                .contains("VD-01", "VD-141")
                .hasSizeGreaterThanOrEqualTo(141);
    }

    @Test
    void every_rule_has_a_hit_and_a_near_miss() {
        assertThat(TESTS.cases())
                .extracting(RuleCase::rule)
                .containsExactlyInAnyOrderElementsOf(StandardPack.PACK.rulebook().rules().stream()
                        .map(Rule::id)
                        .toList());
        assertThat(TESTS.cases()).allSatisfy(one -> {
            assertThat(one.hits()).as("hits of %s", one).isNotEmpty();
            assertThat(one.patients())
                    .as("near misses of %s", one)
                    .hasSizeGreaterThan(one.hits().size());
        });
    }
}
