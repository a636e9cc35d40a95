package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small presentations, each of which an explanation once told an untruth about. */
class TruthfulExplanationsTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void a_psa_is_open_while_the_start_of_a_medicine_that_lowers_it_is_not_known() {
        Presentation.Builder patient = Presentation.builder()
                .age(65)
                .measured("psa-ng-ml", 3)
                .absent("psa-raised-reported", "radical-prostatectomy", "prior-prostate-surgery");
        Presentation unknown = patient.build().toBuilder()
                .medicine(Medicine.named("finasteride"))
                .build();
        Presentation longAgo = startedFinasteride(patient.build().toBuilder(), 200);
        Presentation lately = startedFinasteride(patient.build().toBuilder(), 20);
        assertThat(statuses(unknown, "prostate-cancer", BELOW_THRESHOLD))
                .as("an unknown start counts as long ago: doubled, until the start is known")
                .containsExactly(ConditionStatus.UNKNOWN);
        assertThat(statuses(longAgo, "prostate-cancer", BELOW_THRESHOLD)).containsExactly(ConditionStatus.FAILS);
        assertThat(statuses(lately, "prostate-cancer", BELOW_THRESHOLD)).isEmpty();
        assertThat(statuses(lately, "prostate-cancer", "prostate-cancer.psa-raised"))
                .containsExactly(ConditionStatus.FAILS);
    }

    @Test
    void a_time_to_leak_is_open_while_the_start_of_one_medicine_is_not_known() {
        Presentation patient = Presentation.builder()
                .measured("leak-onset-days", 5)
                .medicine(Medicine.named("venlafaxine"))
                .medicine(Medicine.named("tamsulosin").startedDaysAgo(2_000))
                .build();
        assertThat(statuses(patient, "medication-effect", WITHIN_28_DAYS)).containsExactly(ConditionStatus.UNKNOWN);
    }

    @Test
    void without_any_medicine_no_time_to_leak_is_open() {
        Presentation patient = Presentation.builder().noMedicines().build();
        assertThat(statuses(patient, "medication-effect", WITHIN_28_DAYS)).containsExactly(ConditionStatus.FAILS);
    }

    @Test
    void a_raised_psa_names_the_medicine_it_was_doubled_for() {
        Presentation patient = Presentation.builder()
                .age(65)
                .measured("psa-ng-ml", 3.35)
                .medicine(Medicine.named("finasteride").startedDaysAgo(200))
                .build();
        assertThat(evidence(patient, "psa-raised"))
                .extracting(Evidence::label)
                .containsExactly(
                        "PSA result: 3.35 ng/mL, counts as 6.7 ng/mL",
                        "Medicine: finasteride, started 200 days ago",
                        "Age: 65");
        assertThat(evidence(patient, "psa-raised"))
                .extracting(Evidence::toString)
                .containsExactly("psa-ng-ml 3.35", "finasteride", "age 65");
    }

    @Test
    void a_time_to_leak_names_the_medicine_and_the_days() {
        Presentation patient = Presentation.builder()
                .measured("leak-onset-days", 5.2)
                .medicine(Medicine.named("sertraline").startedDaysAgo(11))
                .medicine(Medicine.named("paracetamol").startedDaysAgo(900))
                .build();
        assertThat(evidence(patient, WITHIN_28_DAYS))
                .extracting(Evidence::label)
                .containsExactly(
                        "When it first happened: 5.2 days",
                        "Medicine: sertraline, started 11 days ago; the leak began 5.8 days later");
    }

    @Test
    void a_number_a_choice_an_age_and_a_medicine_may_be_what_would_change_the_answer() {
        assertThat(changes(Presentation.builder().age(20).present("testicular-pain-gradual", "sexually-active")))
                .contains("temperature-c 41");
        assertThat(changes(Presentation.builder().present("leak-present"))).contains("erection-hours 4");
        assertThat(changes(Presentation.builder().age(45).present("leak-after-orgasm-residual")))
                .contains("leak-fluid-appearance yellow-green");
        assertThat(changes(Presentation.builder().present("blood-in-semen"))).contains("age-years 13");
        assertThat(changes(Presentation.builder().age(55))).contains("psa-ng-ml 3.6");
        assertThat(changes(Presentation.builder().age(30).present("vomiting-cannot-keep-down")))
                .contains("medicines lithium");
    }

    private List<String> changes(Presentation.Builder patient) {
        return support.whatWouldChange(patient.build()).stream()
                .map(change -> change.finding() + " " + change.answer())
                .toList();
    }

    private static final String BELOW_THRESHOLD = "prostate-cancer.psa-below-threshold";
    private static final String WITHIN_28_DAYS = "medication-effect.leak-within-28-days-of-medicine";

    private static Presentation startedFinasteride(Presentation.Builder patient, int days) {
        return patient.medicine(Medicine.named("finasteride").startedDaysAgo(days))
                .build();
    }

    private List<ConditionStatus> statuses(Presentation patient, String cause, String rule) {
        return support.whyNot(patient, cause).silent().stream()
                .filter(one -> one.rule().equals(rule))
                .flatMap(one -> one.conditions().stream())
                .map(ConditionState::status)
                .toList();
    }

    private List<Evidence> evidence(Presentation patient, String rule) {
        Assessment assessment = support.assess(patient);
        return Stream.concat(
                        assessment.redFlags().stream()
                                .filter(flag -> flag.rule().endsWith(rule))
                                .map(RedFlag::evidence),
                        assessment.considered().stream()
                                .flatMap(one -> Stream.concat(one.supporting().stream(), one.opposing().stream()))
                                .filter(one -> one.rule().endsWith(rule))
                                .map(Contribution::evidence))
                .findFirst()
                .orElseThrow();
    }
}
