package io.github.seminal.test;

import static io.github.seminal.test.AssessmentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.Explanation.Group;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Plan;
import io.github.seminal.RedFlag;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FakesTest {

    @Test
    void an_answer_of_which_nothing_is_said_asks_for_a_planned_appointment() {
        Assessment assessment = Fakes.assessment().build();
        assertThat(assessment)
                .hasUrgency(Urgency.ROUTINE)
                .hasOutcome(Outcome.INSUFFICIENT)
                .sendsTo("gp")
                .explainsNothing();
        assertThat(assessment.plan().within()).isEqualTo(Duration.ofDays(42));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_can_be_made_up_from_its_urgency_alone(Urgency urgency) {
        Assessment assessment = Fakes.assessment().urgency(urgency).build();
        assertThat(assessment).hasUrgency(urgency);
        assertThat(assessment.plan().urgency()).isEqualTo(urgency);
        assertThat(assessment.plan().within()).isEqualTo(urgency.longestDelay());
    }

    @Test
    void urgency_outcome_and_plan_follow_from_red_flags_and_explanations() {
        RedFlagBuilder cancer = Fakes.redFlag("red-flag.cancer", Urgency.URGENT)
                .spec("RF-1")
                .destination("suspected-cancer-urology", "Urology")
                .within(Duration.ofDays(7))
                .evidence("blood-in-semen")
                .advice("adv-go");
        Assessment assessment = Fakes.assessment()
                .redFlag(Fakes.redFlag("pathway.later", Urgency.ROUTINE).pathway())
                .redFlag(cancer)
                .redFlag(Fakes.redFlag("pathway.same-place", Urgency.ROUTINE)
                        .pathway()
                        .destination("suspected-cancer-urology", "Urology"))
                .explanation(Fakes.explanation("prostate-cancer", Likelihood.POSSIBLE)
                        .dangerous()
                        .points(8)
                        .supportedBy("prostate-cancer.erectile-dysfunction", 2, "erectile-dysfunction"))
                .explanation(Fakes.explanation("prostatitis", Likelihood.UNLIKELY))
                .excluded("nocturnal-emission", "nocturnal-emission.excluded")
                .advice("adv-go", "Go there.")
                .avoid("mnh-cancer", "That it is cancer.")
                .notAsked("saddle-anaesthesia", "Is your saddle numb?", Urgency.EMERGENCY_NOW)
                .unrecognisedMedicine("sertaline", "sertraline")
                .build();
        assertThat(assessment)
                .hasUrgency(Urgency.URGENT)
                .hasUrgencyOfAtLeast(Urgency.ROUTINE)
                .hasOutcome(Outcome.EXPLAINED)
                .sendsTo("suspected-cancer-urology")
                .raises("RF-1", "pathway.later")
                .raisesOn("red-flag.cancer", "blood-in-semen")
                .doesNotRaise("RF-2")
                .ranksFirst("prostate-cancer")
                .doesNotRank("prostatitis")
                .advises("adv-go")
                .forbids("mnh-cancer")
                .fired("nocturnal-emission.excluded", "prostate-cancer.erectile-dysfunction", "red-flag.cancer");
        assertThat(assessment.considered()).hasSize(2);
        assertThat(assessment.explanations().get(0).group()).isEqualTo(Group.NOT_TO_BE_MISSED);
        assertThat(assessment.explanations().get(0).basePoints()).isEqualTo(6);
        assertThat(assessment.unrecognisedMedicines())
                .containsExactly(new UnrecognisedMedicine("sertaline", "sertraline"));
        Plan plan = assessment.plan();
        assertThat(plan.within()).isEqualTo(Duration.ofDays(7));
        assertThat(plan.because()).containsExactly(cancer.build());
        assertThat(plan.alsoCovered()).extracting(RedFlag::rule).containsExactly("pathway.same-place");
        assertThat(plan.alsoNeeded())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.because()).extracting(RedFlag::rule).containsExactly("pathway.later"));
        assertThat(plan.tell()).isEqualTo(assessment.advice());
    }

    @Test
    void a_harmless_cause_is_set_aside_while_something_needs_care_today() {
        Assessment assessment = Fakes.assessment()
                .urgency(Urgency.SAME_DAY)
                .explanation(
                        Fakes.explanation("pre-ejaculate", Likelihood.LIKELY).urgency(Urgency.SELF_CARE))
                .explanation(Fakes.explanation("prostatitis", Likelihood.POSSIBLE))
                .build();
        assertThat(assessment).ranks("prostatitis").above("pre-ejaculate");
        assertThat(assessment.explanations()).extracting(one -> one.group()).contains(Group.SET_ASIDE);
    }

    @Test
    void an_urgency_below_that_of_a_red_flag_an_explanation_or_the_floor_is_refused() {
        assertThatThrownBy(() -> Fakes.assessment()
                        .urgency(Urgency.ROUTINE)
                        .redFlag(Fakes.redFlag("red-flag.one", Urgency.URGENT))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The urgency is (ROUTINE), below (URGENT) of the red flag (red-flag.one).\n"
                        + "Maybe leave it out: it follows from red flags and explanations.");
        assertThatThrownBy(() -> Fakes.assessment()
                        .urgency(Urgency.ROUTINE)
                        .explanation(Fakes.explanation("torsion", Likelihood.POSSIBLE)
                                .urgency(Urgency.EMERGENCY_NOW))
                        .build())
                .hasMessageStartingWith(
                        "The urgency is (ROUTINE), below (EMERGENCY_NOW) of the explanation (torsion).");
        assertThatThrownBy(() -> Fakes.assessment()
                        .urgency(Urgency.SELF_CARE)
                        .outcome(Outcome.UNEXPLAINED)
                        .build())
                .hasMessageStartingWith("The urgency is (SELF_CARE), below (ROUTINE) of a leak that nothing explains.");
    }

    @Test
    void an_outcome_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> Fakes.assessment().outcome(Outcome.EXPLAINED).build())
                .hasMessage("The outcome is (EXPLAINED) with (0) explanations and no red flag.\n"
                        + "Maybe it is (INSUFFICIENT).");
        assertThatThrownBy(() -> Fakes.assessment()
                        .outcome(Outcome.UNEXPLAINED)
                        .urgency(Urgency.URGENT)
                        .build())
                .hasMessageEndingWith("Maybe it is (RED_FLAG_ONLY).");
        assertThat(Fakes.assessment().outcome(Outcome.NO_LEAK).build()).hasUrgency(Urgency.SELF_CARE);
        assertThat(Fakes.assessment().outcome(Outcome.UNEXPLAINED).build()).hasUrgency(Urgency.ROUTINE);
    }

    @Test
    void parts_that_cannot_occur_are_refused() {
        assertThatThrownBy(() -> Fakes.redFlag("red-flag.one", Urgency.SELF_CARE))
                .hasMessage("The red flag (red-flag.one) has the urgency (SELF_CARE).\n"
                        + "Maybe it is (ROUTINE), or no red flag.");
        assertThatThrownBy(() -> Fakes.redFlag("red-flag.one", Urgency.URGENT).within(Duration.ofDays(15)))
                .hasMessageStartingWith(
                        "The red flag (red-flag.one) is (URGENT) within (PT360H), which allows (PT336H) at most.");
        assertThatThrownBy(() -> Fakes.explanation("one", Likelihood.LIKELY).points(5))
                .hasMessage("The cause (one) is (LIKELY) with (5) points.\nMaybe it has (6).");
        assertThatThrownBy(() -> Fakes.explanation("one", Likelihood.LIKELY).supportedBy("one.rule", -1, "fever"))
                .hasMessage("The rule (one.rule) cannot support with (-1) points.\nMaybe it has (1).");
        assertThatThrownBy(() -> Fakes.assessment()
                        .redFlag(Fakes.redFlag("red-flag.one", Urgency.URGENT).advice("adv-go"))
                        .build())
                .hasMessageEndingWith("Maybe add it: advice(\"adv-go\", \"..\").");
        assertThatThrownBy(() -> Fakes.assessment()
                        .notAsked("fever", "Have you a fever?", Urgency.ROUTINE)
                        .build())
                .hasMessage("The finding (fever) could become (ROUTINE), and the answer is (ROUTINE).\n"
                        + "Maybe leave it out.");
        assertThatThrownBy(() -> Fakes.assessment().medicine("sertaline"))
                .hasMessageEndingWith("Maybe it is unrecognised: unrecognisedMedicine(..).");
    }
}
