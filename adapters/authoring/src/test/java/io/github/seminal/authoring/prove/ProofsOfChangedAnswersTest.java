package io.github.seminal.authoring.prove;

import static io.github.seminal.authoring.prove.MadeUpRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The faults of earlier rules, each with the patient who shows it. */
class ProofsOfChangedAnswersTest {

    private static List<Verdict> failing(Proofs proofs) {
        return proofs.verdicts(Verdict.Outcome.FAILS);
    }

    @Test
    void a_danger_that_counts_only_once_fever_is_denied_is_found() {
        MadeUpRules rules = rules().rule(
                        "red-flag.sudden-pain",
                        "Present( code == \"testicular-pain-gradual\" )\nAbsent( code == \"fever\" )",
                        "refer( Urgency.SAME_DAY, \"gp\" )");
        assertThat(failing(rules.proved(Property.DENIAL_KEPT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.other()).isEqualTo("fever");
            assertThat(verdict.example())
                    .contains(Presentation.builder()
                            .present("testicular-pain-gradual")
                            .build());
            assertThat(verdict.exampleAfter())
                    .contains(Presentation.builder()
                            .present("testicular-pain-gradual")
                            .absent("fever")
                            .build());
        });
        rules.rule(
                "red-flag.as-urgent-without",
                "Present( code == \"testicular-pain-gradual\" )\nnot Absent( code == \"fever\" )",
                "refer( Urgency.EMERGENCY_NOW, \"ed\" )");
        assertThat(rules.proved(Property.DENIAL_KEPT).hold()).isTrue();
    }

    @Test
    void a_denial_that_works_through_a_derived_finding_is_found() {
        Proofs proofs = rules().rule("inference.febrile", "Absent( code == \"headache\" )", "infer( \"febrile\" )")
                .rule("red-flag.febrile", "Present( code == \"febrile\" )", "refer( Urgency.SAME_DAY, \"gp\" )")
                .proved(Property.DENIAL_KEPT);
        assertThat(failing(proofs)).extracting(Verdict::other).containsExactly("headache");
    }

    @Test
    void a_fever_that_is_too_high_for_every_rule_is_found() {
        MadeUpRules rules = rules().rule(
                        "red-flag.fever",
                        "Measured( code == \"temperature-c\", value >= 38, value < 41 )",
                        "refer( Urgency.SAME_DAY, \"gp\" )");
        assertThat(failing(rules.proved(Property.NUMBER_KEPT))).singleElement().satisfies(verdict -> {
            assertThat(verdict.other()).isEqualTo("temperature-c");
            assertThat(verdict.raisedTo()).isNotNull().isGreaterThanOrEqualTo(41);
        });
        rules.rule(
                "red-flag.very-high",
                "Measured( code == \"temperature-c\", value > 40 )",
                "refer( Urgency.EMERGENCY_NOW, \"ed\" )");
        assertThat(rules.proved(Property.NUMBER_KEPT).hold()).isTrue();
    }

    @Test
    void a_high_psa_that_counted_only_at_a_known_age_is_found() {
        Proofs proofs = rules().rule(
                        "inference.psa-raised-any-age",
                        "Patient( ageKnown )\nMeasured( code == \"psa-effective-ng-ml\", value > 20 )",
                        "infer( \"psa-raised\" )")
                .rule("red-flag.psa", "Present( code == \"psa-raised\" )", "refer( Urgency.URGENT, \"gp\" )")
                .proved(Property.AGE_KEPT);
        assertThat(failing(proofs)).isNotEmpty().allSatisfy(verdict -> {
            assertThat(verdict.subject()).isEqualTo("red-flag.psa");
            assertThat(verdict.example().orElseThrow().age()).isNull();
            assertThat(verdict.example().orElseThrow().measured().get("psa-ng-ml"))
                    .isGreaterThan(20);
        });
    }

    @Test
    void recurrent_blood_that_was_urgent_at_40_but_not_at_an_unknown_age_is_found() {
        MadeUpRules rules = rules().rule(
                        "red-flag.blood",
                        "Present( code == \"blood-in-semen\" )\nPatient( age >= 40 )",
                        "refer( Urgency.URGENT, \"gp\" )");
        assertThat(failing(rules.proved(Property.AGE_KEPT)))
                .extracting(one -> one.example().orElseThrow())
                .containsExactly(
                        Presentation.builder().present("blood-in-semen").build());
        // An age that only some adults have need not count at an unknown age.
        assertThat(rules().rule(
                                "red-flag.blood",
                                "Present( code == \"blood-in-semen\" )\nPatient( age >= 50 )",
                                "refer( Urgency.URGENT, \"gp\" )")
                        .proved(Property.AGE_KEPT)
                        .hold())
                .isTrue();
    }

    @Test
    void a_finding_that_a_harmless_cause_makes_light_of_is_found() {
        Proofs proofs = rules().rule(
                        "arousal-physiological.considered", "Present( code == \"leak-during-arousal\" )", "considers()")
                .rule("arousal-physiological.one", "Present( code == \"leak-during-arousal\" )", "supports( 8 )")
                .rule("red-flag.stroke", "Present( code == \"seizure\" )", "refer( Urgency.ROUTINE, \"gp\" )")
                .proved(Property.FLOOR_KEPT);
        assertThat(failing(proofs))
                .extracting(Verdict::subject)
                .contains("diabetes", "leak-during-arousal")
                .doesNotContain("weight-loss", "seizure");
    }

    @Test
    void a_painkiller_that_lends_its_date_to_an_antidepressant_of_years_is_found() {
        MadeUpRules rules = rules().rule(
                        "medication-effect.considered",
                        "Medication( current, leakEvidence == \"strong\" )",
                        "considers()")
                .rule(
                        "medication-effect.time",
                        "Medication( current, daysToLeak >= 0, daysToLeak <= 28 )",
                        "supports( 3 )");
        assertThat(failing(rules.proved(Property.MEDICINE_KEPT)))
                .singleElement()
                .satisfies(verdict -> {
                    assertThat(verdict.subject()).isEqualTo("medication-effect.time");
                    assertThat(verdict.medicine()).hasFieldOrPropertyWithValue("name", verdict.other());
                    assertThat(verdict.example().orElseThrow().medicines()).hasSize(1);
                    assertThat(verdict.exampleAfter().orElseThrow().medicines())
                            .hasSize(2)
                            .contains(verdict.medicine());
                });
        assertThat(rules().rule(
                                "medication-effect.considered",
                                "Medication( current, leakEvidence == \"strong\" )",
                                "considers()")
                        .rule(
                                "medication-effect.time",
                                "Medication( current, daysToLeak >= 0, daysToLeak <= 28 )\n"
                                        + "not Medication( current, listed, timeToLeakUnknown || daysToLeak >= 0 )",
                                "supports( 3 )")
                        .proved(Property.MEDICINE_KEPT)
                        .hold())
                .isTrue();
    }

    @Test
    void an_unlisted_medicine_that_hides_a_listed_one_is_found() {
        MadeUpRules rules = rules().rule(
                        "medication-effect.considered",
                        "Medication( current, listed )\nnot Medication( current, medicineClass == \"other\" )",
                        "considers()");
        assertThat(failing(rules.proved(Property.MEDICINE_KEPT)))
                .extracting(Verdict::subject)
                .containsExactly("medication-effect.considered");
    }
}
