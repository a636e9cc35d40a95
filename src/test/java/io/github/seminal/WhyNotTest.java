package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.WhyNot.Standing;
import io.github.seminal.testing.RandomPresentations;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WhyNotTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void a_silent_rule_says_which_conditions_hold_fail_and_are_open() {
        WhyNot whyNot = support.whyNot(
                Presentation.builder()
                        .age(61)
                        .present("blood-in-semen")
                        .absent("bone-pain")
                        .build(),
                "prostate-cancer");
        assertThat(whyNot.standing()).isEqualTo(Standing.TOO_FEW_POINTS);
        assertThat(whyNot.because()).isEqualTo("It has 0 points, and is shown from 3 on.");
        SilentRule both = silent(whyNot, "prostate-cancer.erectile-dysfunction");
        assertThat(both.effect()).isEqualTo("supports");
        assertThat(both.points()).isEqualTo(2);
        assertThat(both.conditions())
                .containsExactly(new ConditionState("Erection problems", ConditionStatus.UNKNOWN, List.of()));
        SilentRule bone = silent(whyNot, "prostate-cancer.bone-pain");
        assertThat(bone.conditions())
                .containsExactly(new ConditionState(
                        "Bone pain",
                        ConditionStatus.FAILS,
                        List.of(new Evidence("bone-pain", "absent", "Bone pain: no"))));
        assertThat(whyNot.silent()).noneMatch(rule -> rule.rule().equals("prostate-cancer.blood-in-semen"));
    }

    @Test
    void the_nearest_change_really_brings_the_cause_up() {
        RandomPresentations random = new RandomPresentations(33);
        int shown = 0;
        for (int i = 0; i < 60; i++) {
            Presentation presentation = random.next(8);
            for (String cause :
                    List.of("prostate-cancer", "acute-bacterial-prostatitis", "retrograde-ejaculation", "cp-cpps")) {
                WhyNot whyNot = support.whyNot(presentation, cause);
                WhyNot.NearestChange nearest = whyNot.nearest();
                if (nearest != null) {
                    shown++;
                    Assessment then = support.assess(presentation.toBuilder()
                            .present(nearest.findings().toArray(String[]::new))
                            .build());
                    assertThat(then.explanations()).anySatisfy(one -> {
                        assertThat(one.cause()).isEqualTo(cause);
                        assertThat(one.points()).isEqualTo(nearest.points());
                        assertThat(one.likelihood()).isEqualTo(nearest.likelihood());
                    });
                }
            }
        }
        assertThat(shown).isGreaterThan(60);
    }

    @Test
    void a_cause_that_is_not_in_question_says_what_its_gate_lacks() {
        WhyNot whyNot = support.whyNot(Presentation.builder().age(35).build(), "acute-bacterial-prostatitis");
        assertThat(whyNot.standing()).isEqualTo(Standing.NOT_IN_QUESTION);
        assertThat(whyNot.because()).isEqualTo("No rule brings it into consideration.");
        assertThat(silent(whyNot, "acute-bacterial-prostatitis.considered").conditions())
                .extracting(ConditionState::status)
                .containsOnly(ConditionStatus.UNKNOWN);
        assertThat(Objects.requireNonNull(whyNot.nearest()).findings()).hasSize(2);
    }

    @Test
    void a_cause_that_is_ruled_out_says_by_what() {
        WhyNot whyNot = support.whyNot(
                Presentation.builder()
                        .age(66)
                        .present("dry-orgasm")
                        .absent("has-prostate")
                        .build(),
                "retrograde-ejaculation");
        assertThat(whyNot.standing()).isEqualTo(Standing.RULED_OUT);
        assertThat(whyNot.because())
                .isEqualTo("It is ruled out: Without a prostate, retrograde ejaculation is ruled out.");
        assertThat(whyNot.excludedBy())
                .extracting(Exclusion::rule)
                .containsExactly("retrograde-ejaculation.without-prostate");
        assertThat(whyNot.nearest()).isNull();
    }

    @Test
    void a_capped_cause_says_that_it_is_capped() {
        WhyNot whyNot = support.whyNot(
                Presentation.builder()
                        .age(40)
                        .present("saddle-anaesthesia", "bilateral-leg-weakness", "bladder-sensation-loss")
                        .build(),
                "cauda-equina");
        assertThat(whyNot.standing()).isEqualTo(Standing.SHOWN);
        assertThat(whyNot.because()).contains("comes in place 1").contains("capped");
        assertThat(whyNot.nearest()).isNull();
    }

    @Test
    void conditions_on_age_numbers_and_denied_findings_are_said_in_words() {
        WhyNot whyNot = support.whyNot(
                Presentation.builder()
                        .age(39)
                        .measured("pain-duration-days", 30)
                        .build(),
                "prostate-cancer");
        assertThat(silent(whyNot, "prostate-cancer.considered").conditions().get(0))
                .isEqualTo(new ConditionState(
                        "age not known or age at least 40",
                        ConditionStatus.FAILS,
                        List.of(new Evidence("age", "39", "Age: 39"))));
        assertThat(silent(whyNot, "prostate-cancer.without-prostate")
                        .conditions()
                        .get(0)
                        .text())
                .isEqualTo("Has a prostate denied");
    }

    @Test
    void an_unknown_cause_is_refused_with_the_nearest_one() {
        assertThatThrownBy(() -> support.whyNot(Presentation.builder().build(), "prostate-canser"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cause (prostate-canser) is not in the vocabulary.\nMaybe it is (prostate-cancer).");
    }

    @Test
    void what_would_change_an_answer_really_changes_it_and_nothing_else_does() {
        RandomPresentations random = new RandomPresentations(5);
        for (int i = 0; i < 12; i++) {
            Presentation presentation = random.next(6);
            Assessment now = support.assess(presentation);
            List<Change> changes = support.whatWouldChange(presentation);
            for (String finding : random.tristates()) {
                if (presentation.knows(finding)) {
                    continue;
                }
                for (String answer : List.of("present", "absent")) {
                    Presentation.Builder builder = presentation.toBuilder();
                    Presentation answered =
                            (answer.equals("present") ? builder.present(finding) : builder.absent(finding)).build();
                    if (!random.isAllowed(answered)) {
                        assertThat(changes)
                                .noneMatch(change -> change.finding().equals(finding)
                                        && change.answer().equals(answer));
                        continue;
                    }
                    Assessment then = support.assess(answered);
                    String first = first(then);
                    boolean changed = then.urgency().compareTo(now.urgency()) > 0 || !first.equals(first(now));
                    if (changes.size() == 100
                            && then.urgency().compareTo(changes.get(99).urgency()) <= 0) {
                        continue; // The list is full of what is as urgent, or more.
                    }
                    assertThat(changes.stream()
                                    .anyMatch(change -> change.finding().equals(finding)
                                            && change.answer().equals(answer)
                                            && change.urgency() == then.urgency()
                                            && change.first().equals(first)))
                            .as("%s %s for %s", finding, answer, presentation)
                            .isEqualTo(changed);
                }
            }
        }
    }

    private static String first(Assessment assessment) {
        return assessment.firstExplanation().map(Explanation::cause).orElse("");
    }

    private static SilentRule silent(WhyNot whyNot, String rule) {
        return whyNot.silent().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
