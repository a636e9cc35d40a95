package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Explanation.Group;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import io.github.seminal.testing.RandomPresentations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What follows from an answer. */
class PlanTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 3_000);
    private static final int[] SIZES = {2, 4, 8, 14, 20, 40};
    /** Values on every side of the limits of the rules. */
    private static final double[] NUMBERS = {
        0, 1, 2, 3, 4, 5, 7, 11, 15, 22, 25, 30, 35, 38, 39.5, 41, 48, 72, 95, 125, 140, 200, 400
    };

    private static final Vocabulary VOCABULARY =
            SupportFactory.knowledge(KnowledgeBase.standard()).vocabulary();

    private final DecisionSupport support = DecisionSupport.standard();

    private Plan planFor(Presentation.Builder presentation) {
        return support.assess(presentation.build()).plan();
    }

    private static List<String> specs(List<RedFlag> flags) {
        return flags.stream().map(RedFlag::spec).toList();
    }

    @Test
    void two_reasons_for_the_same_clinic_are_one_step_and_what_it_covers_folds() {
        Plan plan = planFor(Presentation.builder()
                .age(71)
                .present("blood-in-semen", "erectile-dysfunction", "nocturia", "weak-stream")
                .measured("psa-ng-ml", 11.4));
        assertThat(plan.urgency()).isEqualTo(Urgency.URGENT);
        assertThat(plan.destination().code()).isEqualTo("suspected-cancer-urology");
        assertThat(plan.within()).isEqualTo(Duration.ofDays(14));
        assertThat(specs(plan.because())).containsExactly("RF-26", "RF-49a");
        assertThat(specs(plan.alsoCovered())).contains("RF-27b", "RF-27", "RF-28a", "RF-42");
        assertThat(plan.alsoNeeded()).isEmpty();
    }

    @Test
    void a_destination_that_the_first_one_does_not_cover_is_a_step_of_its_own() {
        Plan plan = planFor(Presentation.builder().age(30).present("sexual-assault", "testicular-pain-sudden"));
        assertThat(plan.destination().code()).isEqualTo("ed");
        assertThat(plan.alsoNeeded())
                .extracting(step -> step.destination().code())
                .containsExactly("sarc");
        assertThat(plan.alsoNeeded().get(0).urgency()).isEqualTo(Urgency.SAME_DAY);
    }

    @Test
    void a_longer_delay_never_covers_a_shorter_one() {
        Plan plan = planFor(Presentation.builder()
                .age(71)
                .present("dysuria", "urinary-frequency")
                .absent("fever")
                .measured("psa-ng-ml", 30));
        assertThat(plan.destination().code()).isEqualTo("suspected-cancer-urology");
        assertThat(plan.alsoNeeded()).extracting(Plan.Step::within).contains(Duration.ofDays(3));
    }

    @Test
    void without_a_flag_the_explanation_says_where() {
        Plan plan = planFor(Presentation.builder()
                .age(24)
                .present("leak-present", "leak-during-arousal", "leak-after-orgasm-residual"));
        assertThat(plan.urgency()).isEqualTo(Urgency.SELF_CARE);
        assertThat(plan.destination().code()).isEqualTo("self");
        assertThat(plan.within()).isNull();
        assertThat(plan.because()).isEmpty();
    }

    @Test
    void a_harmless_explanation_is_set_aside_while_the_patient_must_be_seen_today() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(23)
                .present("leak-present", "leak-during-arousal", "leak-after-orgasm-residual", "sudden-face-arm-speech")
                .build());
        Explanation last =
                assessment.explanations().get(assessment.explanations().size() - 1);
        assertThat(last.group()).isEqualTo(Group.SET_ASIDE);
        assertThat(last.advice()).isEmpty();
        assertThat(assessment.plan().tell())
                .extracting(Advice::id)
                .contains("adv-emergency")
                .doesNotContain("adv-condom-preejac", "adv-reassure-arousal", "adv-safety-net");
    }

    @ParameterizedTest
    @CsvSource({"35, weight-loss", "25, dysuria", "25, headache-red-flag", "25, weak-stream", "30, severe-hypertension"
    })
    void a_harmless_explanation_does_not_lift_the_floor_beside_a_finding_that_it_does_not_explain(
            int age, String finding) {
        Presentation.Builder dream =
                Presentation.builder().age(age).present("leak-present", "leak-during-sleep", "erotic-dream");
        assertThat(planFor(dream).urgency()).isEqualTo(Urgency.SELF_CARE);
        Plan plan = planFor(dream.present(finding));
        assertThat(plan.urgency()).isGreaterThanOrEqualTo(Urgency.ROUTINE);
        if (plan.because().isEmpty()) {
            assertThat(plan.unexplained()).extracting(Evidence::code).contains(finding);
        }
    }

    @Test
    void the_plan_holds_every_flag_once_and_is_as_urgent_as_the_answer() {
        RandomPresentations random = new RandomPresentations(5);
        for (int i = 0; i < PRESENTATIONS; i++) {
            Assessment assessment = support.assess(random.next(SIZES[i % SIZES.length]));
            Plan plan = assessment.plan();
            List<RedFlag> planned = new ArrayList<>(plan.because());
            plan.alsoNeeded().forEach(step -> planned.addAll(step.because()));
            planned.addAll(plan.alsoCovered());
            assertThat(specs(planned)).containsExactlyInAnyOrderElementsOf(specs(assessment.redFlags()));
            assertThat(plan.urgency()).isEqualTo(assessment.urgency());
            assertThat(plan.because()).allMatch(flag -> flag.urgency() == plan.urgency());
            assertThat(plan.alsoNeeded()).allMatch(step -> step.urgency().compareTo(plan.urgency()) <= 0);
        }
    }

    @Test
    void explanations_stand_by_points_with_those_set_aside_behind() {
        RandomPresentations random = new RandomPresentations(6);
        for (int i = 0; i < PRESENTATIONS; i++) {
            Assessment assessment = support.assess(random.next(SIZES[i % SIZES.length]));
            List<Explanation> waiting = assessment.explanations().stream()
                    .filter(explanation -> explanation.group() == Group.SET_ASIDE)
                    .toList();
            List<Explanation> others = assessment.explanations().stream()
                    .filter(explanation -> explanation.group() != Group.SET_ASIDE)
                    .toList();
            List<Explanation> both = new ArrayList<>(others);
            both.addAll(waiting);
            assertThat(assessment.explanations()).isEqualTo(both);
            assertThat(others).isSortedAccordingTo((one, other) -> Integer.compare(other.points(), one.points()));
            assertThat(waiting).allMatch(explanation -> explanation.urgency() == Urgency.SELF_CARE);
            assertThat(waiting.isEmpty() || assessment.urgency().isAtLeast(Urgency.SAME_DAY))
                    .isTrue();
        }
    }

    @Test
    void what_was_not_asked_raises_the_urgency_as_it_says() {
        RandomPresentations random = new RandomPresentations(8);
        int tried = 0;
        for (int i = 0; i < PRESENTATIONS / 3; i++) {
            Presentation presentation = random.next(SIZES[i % SIZES.length]);
            for (Plan.NotAsked open : support.assess(presentation).plan().notAsked()) {
                assertThat(presentation.knows(open.finding())).isFalse();
                assertThat(highestWith(presentation, open.finding()))
                        .as("%s, then %s", presentation, open.finding())
                        .isGreaterThanOrEqualTo(open.couldBecome());
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(PRESENTATIONS / 2);
    }

    private Urgency highestWith(Presentation presentation, String finding) {
        Finding asked = VOCABULARY.finding(finding).orElseThrow();
        Double min = asked.min();
        Double max = asked.max();
        if (min == null || max == null) {
            return support.assess(presentation.toBuilder().present(finding).build())
                    .urgency();
        }
        Urgency highest = Urgency.SELF_CARE;
        for (double number : NUMBERS) {
            if (number >= min && number <= max) {
                Presentation with =
                        presentation.toBuilder().measured(finding, number).build();
                highest = Urgency.max(highest, support.assess(with).urgency());
            }
        }
        return highest;
    }

    @Test
    void what_bears_on_this_patient_is_named_before_what_anyone_can_have() {
        Plan plan = planFor(Presentation.builder().age(45).present("leak-present", "low-back-pain"));
        assertThat(plan.notAsked().subList(0, 5))
                .extracting(Plan.NotAsked::finding)
                .containsAnyOf("bladder-sensation-loss", "bowel-incontinence", "bilateral-leg-weakness")
                .doesNotContain("testicular-pain-sudden", "seizure-new");
    }

    @Test
    void a_plan_speaks_the_language_of_the_knowledge() {
        DecisionSupport spanish = DecisionSupport.on(support.knowledge().in(Locale.forLanguageTag("es")));
        Plan plan = spanish.assess(Presentation.builder()
                        .age(45)
                        .present("leak-present", "low-back-pain")
                        .build())
                .plan();
        assertThat(plan.notAsked().get(0).question()).startsWith("¿");
    }

    @ParameterizedTest
    @EnumSource
    void each_urgency_has_its_longest_delay(Urgency urgency) {
        assertThat(urgency.longestDelay())
                .isEqualTo(
                        switch (urgency) {
                            case SELF_CARE -> null;
                            case ROUTINE -> Duration.ofDays(42);
                            case URGENT -> Duration.ofDays(14);
                            case SAME_DAY -> Duration.ofDays(1);
                            case EMERGENCY_NOW -> Duration.ZERO;
                        });
    }
}
