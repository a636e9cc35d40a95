package io.github.seminal;

import static io.github.seminal.testing.AssessmentAssert.assertThat;

import io.github.seminal.testing.Vignette;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VignettesTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();
    private static final Set<String> OUTCOMES =
            Stream.of(Outcome.values()).map(Enum::name).collect(Collectors.toSet());

    static List<Vignette> vignettes() {
        return Vignette.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vignettes")
    void each_vignette_is_answered_as_its_author_expects(Vignette vignette) {
        Assessment assessment = SUPPORT.assess(vignette.patient());
        assertThat(assessment)
                .hasUrgencyBetween(vignette.atLeast(), vignette.atMost())
                .raisesExactly(vignette.redFlags().toArray(String[]::new))
                .doesNotRaise(vignette.mustNotFire().toArray(String[]::new))
                .advises(vignette.adviceGiven().toArray(String[]::new))
                .doesNotAdvise(vignette.adviceWithheld().toArray(String[]::new))
                .forbids(vignette.avoid().toArray(String[]::new))
                .shows(vignette.order())
                .doesNotShow(vignette.notShown().toArray(String[]::new))
                .excludes(vignette.excluded().toArray(String[]::new));
        vignette.likelihood().forEach(assertThat(assessment)::considers);
        vignette.urgencyOf()
                .forEach((spec, urgency) -> assertThat(assessment).raisesWith(spec, RedFlag::urgency, urgency));
        vignette.destinationOf()
                .forEach((spec, destination) -> assertThat(assessment)
                        .raisesWith(spec, flag -> flag.destination().code(), destination));
        if (OUTCOMES.contains(vignette.first())) {
            assertThat(assessment).hasOutcome(Outcome.valueOf(vignette.first())).explainsNothing();
        } else {
            assertThat(assessment).hasOutcome(Outcome.EXPLAINED).ranksFirst(vignette.first());
        }
        Assertions.assertThat(assessment.explanations().stream()
                        .limit(3)
                        .map(Explanation::cause)
                        .filter(cause -> !cause.equals(vignette.first())))
                .as("the others among the first three")
                .isSubsetOf(vignette.accepted());
    }

    @Test
    void there_are_at_least_the_vignettes_of_the_specification() {
        Assertions.assertThat(vignettes())
                .extracting(Vignette::id)
                .doesNotHaveDuplicates()
                .contains("VD-01", "VD-141")
                .hasSizeGreaterThanOrEqualTo(141);
    }
}
