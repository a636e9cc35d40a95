package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.NextQuestions.Stop;
import java.util.List;
import org.junit.jupiter.api.Test;

class NextQuestionsTest {

    private static final String[] SCREEN = {
        "fever", "sepsis-sign", "urinary-retention-acute", "saddle-anaesthesia", "bilateral-leg-weakness",
        "ascending-weakness", "bowel-incontinence", "testicular-pain-sudden", "genital-pelvic-trauma", "seizure-new",
        "sudden-face-arm-speech", "non-blanching-rash", "breathing-difficulty", "blood-in-semen", "visible-haematuria",
        "urethral-discharge"
    };
    private static final String[] OTHER_CONTEXT = {
        "leak-during-arousal", "leak-after-orgasm-residual", "leak-during-sleep", "leak-after-void-dribble",
        "leak-with-defecation", "leak-on-cough-exertion", "leak-spontaneous-no-arousal", "leak-with-anxiety"
    };

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void with_nothing_known_the_age_comes_first() {
        assertThat(steps(Presentation.builder().present("leak-present").build()))
                .containsExactly("age-years");
    }

    @Test
    void then_the_safety_screen_all_at_once() {
        NextQuestion question = first(at28().build());
        assertThat(question.step()).isEqualTo("screen");
        assertThat(question.items()).extracting(NextQuestion.Item::finding).containsExactly(SCREEN);
        assertThat(question.reasons()).isNotEmpty();
    }

    @Test
    void then_when_it_happens_all_at_once() {
        NextQuestion question = first(at28().absent(SCREEN).build());
        assertThat(question.step()).isEqualTo("context");
        assertThat(question.items()).hasSize(9);
    }

    @Test
    void then_what_the_fluid_looks_like() {
        NextQuestion question = first(withUrination().build());
        assertThat(question.step()).isEqualTo("leak-fluid-appearance");
        assertThat(question.items().get(0).choices()).contains("white-milky").hasSize(5);
    }

    @Test
    void the_leak_with_urination_of_the_article_is_asked_for_a_dry_orgasm() {
        assertThat(valued(milkyWithUrination().build()))
                .startsWith(
                        "dry-orgasm 8.0",
                        "cloudy-urine-after-orgasm 7.0",
                        "painful-ejaculation 4.5",
                        "perineal-pelvic-pain 4.5",
                        "low-ejaculate-volume 4.0");
    }

    @Test
    void then_for_cloudy_urine() {
        assertThat(valued(milkyWithUrination().absent("dry-orgasm").build()))
                .startsWith(
                        "cloudy-urine-after-orgasm 7.0",
                        "painful-ejaculation 4.5",
                        "perineal-pelvic-pain 4.5",
                        "known-spinal-cord-injury 3.5",
                        "low-ejaculate-volume 3.0");
    }

    @Test
    void back_pain_is_asked_for_a_cauda_equina_item() {
        Presentation presentation = Presentation.builder()
                .age(39)
                .present("leak-present", "low-back-pain", "leak-spontaneous-no-arousal")
                .absent("fever", "takes-any-medicine")
                .described("leak-fluid-appearance", "white-milky")
                .build();
        assertThat(valued(presentation))
                .startsWith(
                        "bilateral-leg-weakness 11.5",
                        "bladder-sensation-loss 11.5",
                        "bowel-incontinence 11.5",
                        "genital-sensation-loss 11.5",
                        "perineal-tingling 11.5",
                        "saddle-anaesthesia 11.0");
        assertThat(first(presentation).reasons()).anyMatch(reason -> reason.contains("cauda equina"));
    }

    @Test
    void medicines_lead_to_the_questions_that_go_with_them() {
        Presentation.Builder asked = milkyWithUrination();
        Presentation medicineNotKnown = new Presentation(
                28,
                asked.build().present(),
                asked.build().absent().stream()
                        .filter(code -> !code.equals("takes-any-medicine"))
                        .collect(java.util.stream.Collectors.toSet()),
                asked.build().unknown(),
                asked.build().measured(),
                asked.build().described(),
                null);
        assertThat(first(medicineNotKnown).items())
                .extracting(NextQuestion.Item::kind)
                .containsExactly(NextQuestion.Kind.MEDICINES);
        Presentation.Builder medicine = medicineNotKnown.toBuilder()
                .medicine(Medicine.named("sertraline").startedDaysAgo(20));
        assertThat(steps(medicine.build())).containsExactly("suicidal-thoughts");
        assertThat(steps(medicine.absent("suicidal-thoughts").build())).containsExactly("erection-hours");
        assertThat(first(medicine.build()).items().get(0).unit()).isEqualTo("hours");
    }

    @Test
    void puberty_is_asked_under_sixteen_and_not_from_sixteen_on() {
        assertThat(steps(everythingFirst(15))).containsExactly("puberty-started");
        assertThat(steps(everythingFirst(16))).doesNotContain("puberty-started");
    }

    @Test
    void what_was_asked_in_vain_is_not_asked_again() {
        assertThat(steps(Presentation.builder().unknown("age-years").build())).containsExactly("screen");
        assertThat(steps(at28().unknown(SCREEN).build())).containsExactly("context");
        assertThat(steps(milkyWithUrination().unknown("dry-orgasm").build())).doesNotContain("dry-orgasm");
        assertThat(steps(withUrination()
                        .described("leak-fluid-appearance", "white-milky")
                        .unknown("medicines")
                        .build()))
                .startsWith("dry-orgasm");
    }

    @Test
    void an_emergency_ends_the_questions() {
        NextQuestions next = support.questionsFor(
                Presentation.builder().age(40).present("saddle-anaesthesia").build());
        assertThat(next.stop()).isEqualTo(Stop.EMERGENCY);
        assertThat(next.questions()).isEmpty();
    }

    @Test
    void a_clear_lead_ends_the_questions() {
        Presentation.Builder clear = Presentation.builder()
                .age(19)
                .present("leak-present", "leak-during-sleep", "erotic-dream")
                .absent(SCREEN)
                .absent("leak-during-arousal", "takes-any-medicine")
                .described("leak-fluid-appearance", "white-milky");
        assertThat(support.questionsFor(clear.build()).stop()).isEqualTo(Stop.CLEAR_LEAD);
    }

    @Test
    void sensitive_questions_are_worth_less_and_some_are_never_asked() {
        List<String> steps = steps(milkyWithUrination().build());
        assertThat(steps).doesNotContain("has-prostate", "leak-present", "takes-any-medicine", "puberty-started");
        assertThat(support.questionsFor(milkyWithUrination().build()).questions())
                .allSatisfy(question -> assertThat(question.value()).isGreaterThanOrEqualTo(2));
    }

    private Presentation everythingFirst(int age) {
        return Presentation.builder()
                .age(age)
                .present("leak-present")
                .absent(SCREEN)
                .absent(OTHER_CONTEXT)
                .absent("leak-with-urination", "takes-any-medicine")
                .described("leak-fluid-appearance", "white-milky")
                .build();
    }

    private static Presentation.Builder at28() {
        return Presentation.builder().age(28).present("leak-present");
    }

    private static Presentation.Builder withUrination() {
        return at28().absent(SCREEN).absent(OTHER_CONTEXT).present("leak-with-urination");
    }

    private static Presentation.Builder milkyWithUrination() {
        return withUrination().described("leak-fluid-appearance", "white-milky").absent("takes-any-medicine");
    }

    private NextQuestion first(Presentation presentation) {
        return support.questionsFor(presentation).questions().get(0);
    }

    private List<String> steps(Presentation presentation) {
        return support.questionsFor(presentation).questions().stream()
                .map(NextQuestion::step)
                .toList();
    }

    private List<String> valued(Presentation presentation) {
        return support.questionsFor(presentation).questions().stream()
                .map(question -> question.step() + " " + question.value())
                .toList();
    }
}
