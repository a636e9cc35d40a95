package io.github.seminal;

import static io.github.seminal.test.AssessmentAssert.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class AssessmentTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void blood_in_semen_with_erection_problems_at_sixty_one_goes_to_urology_urgently() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .absent("fever")
                .build());
        assertThat(assessment)
                .hasUrgency(Urgency.URGENT)
                .raisesOn("RF-49a", "blood-in-semen", "erectile-dysfunction", "age 61")
                .ranksFirst("prostate-cancer")
                .advises("adv-urgent-assess", "adv-psa-discuss", "adv-not-a-diagnosis")
                .forbids("mnh-no-diagnose-cancer", "mnh-no-cancer-ruleout");
        RedFlag first = assessment.redFlags().stream()
                .filter(flag -> flag.spec().equals("RF-49a"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(first.rule()).isEqualTo("red-flag.blood-in-semen-with-erectile-dysfunction");
        Assertions.assertThat(first.reason())
                .isEqualTo("Blood in semen with erection problems, at 40 or over or age unknown,"
                        + " needs an urgent prostate referral");
        Assertions.assertThat(first.kind()).isEqualTo(RedFlag.Kind.RED_FLAG);
        Assertions.assertThat(first.destination().code()).isEqualTo("suspected-cancer-urology");
        Assertions.assertThat(first.within()).isEqualTo(Duration.ofDays(14));
        Assertions.assertThat(first.citations()).extracting(Citation::id).containsExactly("SRC-16", "SRC-22", "SRC-01");
        Assertions.assertThat(first.advice()).containsExactly("adv-urgent-assess", "adv-psa-discuss");
    }

    @Test
    void a_man_of_thirty_nine_is_not_sent_down_the_cancer_route() {
        assertThat(support.assess(Presentation.builder()
                        .age(39)
                        .present("blood-in-semen", "erectile-dysfunction")
                        .build()))
                .raises("RF-49b")
                .doesNotRaise("RF-49a")
                .hasUrgency(Urgency.URGENT);
    }

    @Test
    void an_unknown_age_never_reassures() {
        assertThat(support.assess(Presentation.builder()
                        .present("blood-in-semen", "erectile-dysfunction")
                        .build()))
                .raisesOn("RF-49a", "blood-in-semen", "erectile-dysfunction", "age unknown")
                .raises("RF-45")
                .hasOutcome(Outcome.RED_FLAG_ONLY);
    }

    @Test
    void a_derived_finding_is_shown_by_what_was_asked() {
        assertThat(support.assess(Presentation.builder()
                        .measured("temperature-c", 38.5)
                        .present("dysuria", "low-back-pain")
                        .build()))
                .raisesOn("RF-13", "dysuria", "temperature-c 38.5")
                .raisesOn("RF-52", "low-back-pain", "temperature-c 38.5")
                .raisesOn("RF-62", "temperature-c 38.5");
    }

    @Test
    void a_psa_is_shown_as_measured_unless_a_medicine_halves_it() {
        Presentation.Builder at58 = Presentation.builder().age(58).measured("psa-ng-ml", 3.6);
        assertThat(support.assess(at58.build())).raisesOn("RF-26", "psa-ng-ml 3.6", "age 58");
        assertThat(support.assess(at58.medicine(Medicine.named("Finasteride").startedDaysAgo(180))
                        .build()))
                .raisesOn("RF-26", "psa-ng-ml 3.6", "finasteride", "age 58");
    }

    @Test
    void a_denied_finding_and_a_chosen_value_are_evidence_too() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(45)
                .present("visible-haematuria")
                .absent("uti-excluded")
                .described("leak-fluid-appearance", "yellow-green")
                .build());
        assertThat(assessment)
                .raisesOn("RF-29d", "visible-haematuria", "uti-excluded absent", "age 45")
                .raisesOn("RF-33", "leak-fluid-appearance yellow-green");
        Assertions.assertThat(assessment.redFlags().get(0).evidence())
                .extracting(Evidence::label)
                .doesNotContain("");
    }

    @Test
    void red_flags_come_most_urgent_first() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(52)
                .present("saddle-anaesthesia", "erectile-dysfunction", "urethral-discharge", "genital-sensation-loss")
                .build());
        Assertions.assertThat(assessment.redFlags())
                .extracting(RedFlag::urgency)
                .isSortedAccordingTo((one, other) -> other.compareTo(one))
                .startsWith(Urgency.EMERGENCY_NOW)
                .contains(Urgency.ROUTINE);
        Assertions.assertThat(assessment.advice().get(0).id()).isEqualTo("adv-emergency");
    }

    @Test
    void reassurance_is_withheld_when_the_patient_must_be_seen_today() {
        Presentation.Builder arousal = Presentation.builder().age(25).present("leak-during-arousal");
        assertThat(support.assess(arousal.build())).advises("adv-reassure-arousal");
        Assessment sameDay = support.assess(arousal.present("suicidal-thoughts").build());
        assertThat(sameDay)
                .hasUrgency(Urgency.SAME_DAY)
                .ranksFirst("arousal-physiological")
                .doesNotAdvise("adv-reassure-arousal")
                .advises("adv-crisis");
        Assertions.assertThat(sameDay.explanations())
                .allSatisfy(one -> Assertions.assertThat(one.advice()).doesNotContain("adv-reassure-arousal"));
    }

    @Test
    void nobody_who_cannot_pass_urine_is_told_to_drink() {
        Presentation.Builder febrile = Presentation.builder().age(45).present("fever", "dysuria");
        assertThat(support.assess(febrile.build())).advises("adv-hydrate");
        assertThat(support.assess(febrile.present("urinary-retention-acute").build()))
                .raises("RF-16")
                .doesNotAdvise("adv-hydrate")
                .forbids("mnh-no-fluids-in-retention");
    }

    @Test
    void in_possible_toxicity_emergency_care_comes_before_the_advice_to_keep_taking_a_medicine() {
        Presentation.Builder lithium = Presentation.builder()
                .age(45)
                .medicine(Medicine.named("lithium").startedDaysAgo(400));
        assertThat(support.assess(lithium.build())).advises("adv-do-not-change-meds");
        assertThat(support.assess(lithium.present("gait-unsteady").build()))
                .raises("RF-40")
                .advises("adv-emergency")
                .doesNotAdvise("adv-do-not-change-meds");
    }

    @Test
    void a_rule_that_matches_several_times_counts_once_with_the_evidence_of_all() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(60)
                .present("erectile-dysfunction", "nocturia", "weak-stream", "urinary-frequency")
                .build());
        Explanation cancer = assessment.considered().stream()
                .filter(one -> one.cause().equals("prostate-cancer"))
                .findFirst()
                .orElseThrow();
        Assertions.assertThat(cancer.supporting())
                .filteredOn(one -> one.rule().equals("prostate-cancer.two-lower-urinary-tract-symptoms"))
                .singleElement()
                .satisfies(one -> Assertions.assertThat(one.evidence())
                        .extracting(Evidence::code)
                        .containsExactly("urinary-frequency", "nocturia", "weak-stream"));
        Assertions.assertThat(cancer.points()).isEqualTo(-1 + 2 + 2);
        Assertions.assertThat(cancer.groups()).containsExactly(new GroupTotal("luts", 2, 2));
    }

    @Test
    void a_dangerous_cause_is_never_called_likely() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(40)
                .present("saddle-anaesthesia", "bilateral-leg-weakness", "bladder-sensation-loss", "low-back-pain")
                .build());
        Explanation first = assessment.firstExplanation().orElseThrow();
        Assertions.assertThat(first.cause()).isEqualTo("cauda-equina");
        Assertions.assertThat(first.points()).isGreaterThanOrEqualTo(6);
        Assertions.assertThat(first.likelihood()).isEqualTo(Likelihood.POSSIBLE);
    }

    @Test
    void prostate_cancer_is_likely_only_with_a_raised_psa_or_a_suspicious_prostate() {
        Presentation.Builder cluster = Presentation.builder()
                .age(72)
                .present("blood-in-semen", "erectile-dysfunction", "bone-pain", "weight-loss", "nocturia");
        Explanation without = support.assess(cluster.build()).firstExplanation().orElseThrow();
        Assertions.assertThat(without.cause()).isEqualTo("prostate-cancer");
        Assertions.assertThat(without.points()).isGreaterThanOrEqualTo(6);
        Assertions.assertThat(without.likelihood()).isEqualTo(Likelihood.POSSIBLE);
        Explanation with = support.assess(cluster.present("dre-malignant").build())
                .firstExplanation()
                .orElseThrow();
        Assertions.assertThat(with.likelihood()).isEqualTo(Likelihood.LIKELY);
    }

    @Test
    void a_cause_that_is_ruled_out_is_named_with_the_reason() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(55)
                .present("dry-orgasm")
                .absent("has-prostate")
                .build());
        assertThat(assessment).explainsNothing();
        Assertions.assertThat(assessment.excluded())
                .filteredOn(one -> one.cause().equals("retrograde-ejaculation"))
                .singleElement()
                .satisfies(one -> {
                    Assertions.assertThat(one.rule()).isEqualTo("retrograde-ejaculation.without-prostate");
                    Assertions.assertThat(one.evidence())
                            .extracting(Object::toString)
                            .containsExactly("has-prostate absent");
                });
    }

    @Test
    void outcomes_follow_what_is_known() {
        assertThat(support.assess(Presentation.builder().build())).hasOutcome(Outcome.INSUFFICIENT);
        assertThat(support.assess(Presentation.builder().absent("leak-present").build()))
                .hasOutcome(Outcome.NO_LEAK)
                .hasUrgency(Urgency.SELF_CARE);
        Presentation.Builder four = Presentation.builder().age(30).absent("fever", "dysuria", "headache");
        assertThat(support.assess(four.build()))
                .hasOutcome(Outcome.INSUFFICIENT)
                .hasUrgency(Urgency.ROUTINE);
        assertThat(support.assess(four.absent("confusion").build()))
                .hasOutcome(Outcome.UNEXPLAINED)
                .hasUrgency(Urgency.ROUTINE);
        assertThat(support.assess(four.present("suicide-plan").build())).hasOutcome(Outcome.RED_FLAG_ONLY);
    }

    @Test
    void a_medicine_that_the_tables_do_not_know_is_kept_and_reported() {
        Assessment assessment = support.assess(Presentation.builder()
                .medicine(Medicine.named("sertaline").startedDaysAgo(20))
                .medicine(Medicine.named(" Sertraline ").startedDaysAgo(20))
                .medicine(Medicine.named("zzz"))
                .build());
        Assertions.assertThat(assessment.unrecognisedMedicines())
                .containsExactly(
                        new UnrecognisedMedicine("sertaline", "sertraline"), new UnrecognisedMedicine("zzz", ""));
        Assertions.assertThat(assessment.medicines())
                .containsExactly(
                        new UnderstoodMedicine("sertaline", List.of()),
                        new UnderstoodMedicine(" Sertraline ", List.of("sertraline")),
                        new UnderstoodMedicine("zzz", List.of()));
        assertThat(assessment).fired("medication-effect.medicine-leak-evidence-moderate");
    }

    @Test
    void ties_go_to_the_more_urgent_cause() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(30)
                .present("genital-pelvic-trauma", "leak-with-anxiety")
                .build());
        assertThat(assessment).ranks("genital-pelvic-trauma").above("anxiety-dhat");
        Assertions.assertThat(assessment.explanations())
                .extracting(Explanation::points)
                .containsExactly(4, 4);
    }

    @Test
    void the_answer_says_which_knowledge_gave_it() {
        KnowledgeId id = support.assess(Presentation.builder().build()).knowledge();
        Assertions.assertThat(id.id()).isEqualTo("seminal-standard");
        Assertions.assertThat(id.version()).isEqualTo("0.3.0-draft");
        Assertions.assertThat(id.sha256()).matches("[0-9a-f]{64}");
        Assertions.assertThat(support.knowledge().id()).isEqualTo(id);
        Assertions.assertThat(support.knowledge().status()).contains("draft").contains("not a medical device");
    }

    @Test
    void nothing_in_an_answer_can_be_changed() {
        Assessment assessment = support.assess(
                Presentation.builder().age(61).present("blood-in-semen").build());
        Assertions.assertThatThrownBy(() -> assessment.redFlags().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        Assertions.assertThatThrownBy(
                        () -> assessment.explanations().get(0).supporting().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        List<String> fired = assessment.rulesFired();
        Assertions.assertThat(fired).isSorted().doesNotHaveDuplicates();
    }
}
