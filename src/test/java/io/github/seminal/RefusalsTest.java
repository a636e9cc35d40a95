package io.github.seminal;

import static io.github.seminal.testing.Refusals.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void a_number_out_of_range_is_refused_with_the_range() {
        assertRefused(
                Presentation.builder().age(121).build(),
                "The age is (121), outside 0 to 120 years.\n"
                        + "Maybe the unit is another one, or a digit slipped in; leave it out when it is not known.");
        assertRefused(
                Presentation.builder().measured("temperature-c", 98.6).build(),
                "The finding (temperature-c) is (98.6), outside 25 to 45 C.\n"
                        + "Maybe the unit is another one, or a digit slipped in; leave it out when it is not known.");
        assertRefused(
                Presentation.builder().measured("erection-hours", -1).build(),
                "The finding (erection-hours) is (-1), outside 0 to 1000 hours.\n"
                        + "Maybe the unit is another one, or a digit slipped in; leave it out when it is not known.");
        assertRefused(
                Presentation.builder().measured("psa-ng-ml", Double.NaN).build(),
                "The finding (psa-ng-ml) is (NaN), outside 0 to 100000 ng/mL.\n"
                        + "Maybe the unit is another one, or a digit slipped in; leave it out when it is not known.");
        assertRefused(
                Presentation.builder().measured("age-years", 61.5).build(),
                "The age (61.5) is not a whole number of years.\nMaybe give the age in completed years.");
    }

    @Test
    void both_ends_of_every_range_are_accepted() {
        assertThat(support.assess(Presentation.builder().age(0).build())).isNotNull();
        assertThat(support.assess(Presentation.builder().age(120).build())).isNotNull();
        assertThat(support.assess(Presentation.builder()
                        .measured("temperature-c", 25)
                        .measured("med-to-leak-days", -36500)
                        .measured("erection-hours", 0)
                        .build()))
                .isNotNull();
        assertThat(support.assess(
                        Presentation.builder().measured("temperature-c", 45).build()))
                .isNotNull();
    }

    @Test
    void an_answer_of_the_wrong_type_is_refused() {
        assertRefused(
                Presentation.builder().present("psa-ng-ml").build(),
                "The finding (psa-ng-ml) takes a number, not (present) or (absent).\n"
                        + "Maybe give the number in the unit (ng/mL), or leave it out.");
        assertRefused(
                Presentation.builder().measured("fever", 38.5).build(),
                "The finding (fever) is present, absent or unknown, not the number (38.5).\nMaybe write (present).");
        assertRefused(
                Presentation.builder().described("fever", "presnt").build(),
                "The finding (fever) is present, absent or unknown, not (presnt).\nMaybe it is (present).");
        assertRefused(
                Presentation.builder()
                        .described("leak-fluid-appearance", "milky-white")
                        .build(),
                "The finding (leak-fluid-appearance) takes one of [clear-slippery, white-milky, yellow-green, bloody,"
                        + " urine-like], not (milky-white).\nMaybe leave it out when it is not known.");
        assertRefused(
                Presentation.builder()
                        .described("leak-fluid-appearance", "white-milk")
                        .build(),
                "The finding (leak-fluid-appearance) takes one of [clear-slippery, white-milky, yellow-green, bloody,"
                        + " urine-like], not (white-milk).\nMaybe it is (white-milky).");
        assertRefused(
                Presentation.builder().absent("leak-fluid-appearance").build(),
                "The finding (leak-fluid-appearance) takes one of [clear-slippery, white-milky, yellow-green, bloody,"
                        + " urine-like], not (present) or (absent).\nMaybe leave it out when it is not known.");
        assertRefused(
                Presentation.builder().described("psa-ng-ml", "high").build(),
                "The finding (psa-ng-ml) takes a number, not (high).\n"
                        + "Maybe give the number without quotes, in the unit (ng/mL).");
        assertRefused(
                Presentation.builder().present("medicines").build(),
                "The list (medicines) is not given among the findings.\n"
                        + "Maybe give it beside them, as the list of medicines.");
    }

    @Test
    void an_unknown_finding_needs_a_known_code_too() {
        assertRefused(
                Presentation.builder().unknown("fevr").build(),
                "The finding (fevr) is not in the vocabulary 0.3.0-draft (196 findings).\nMaybe it is (fever).");
        Presentation asked =
                Presentation.builder().unknown("fever", "psa-ng-ml").build();
        assertThat(asked.knownFindings()).isZero();
        assertThat(support.assess(asked))
                .isEqualTo(support.assess(Presentation.builder().build()));
        assertThat(asked.toBuilder().present("fever").build().unknown()).containsExactly("psa-ng-ml");
        assertThat(Presentation.builder()
                        .present("fever")
                        .unknown("fever")
                        .build()
                        .unknown())
                .isEmpty();
    }

    @Test
    void days_of_a_medicine_are_checked() {
        assertRefused(
                Presentation.builder()
                        .medicine(Medicine.named("sertraline").startedDaysAgo(-1))
                        .build(),
                "The medicine (sertraline) has (startedDaysAgo) -1, outside 0 to 36500 days.\n"
                        + "Maybe leave it out when it is not known.");
        assertThatRefusal(() -> Medicine.named(" ")).contains("Maybe");
    }

    @Test
    void every_problem_is_reported_together_with_its_subject() {
        InvalidPresentationException refused = catchThrowableOfType(
                InvalidPresentationException.class,
                () -> support.assess(Presentation.builder()
                        .age(200)
                        .present("fevr")
                        .measured("temperature-c", 400)
                        .medicine(Medicine.named("sertraline"))
                        .medicine(Medicine.named("tamsulosin").stoppedDaysAgo(-2))
                        .build()));
        assertThat(refused.problems())
                .extracting(InvalidPresentationException.Problem::subject)
                .containsExactly("age", "fevr", "temperature-c", "medicines[1].stoppedDaysAgo");
        assertThat(refused.problems())
                .extracting(InvalidPresentationException.Problem::check)
                .containsExactly("out-of-range", "unknown-finding", "out-of-range", "out-of-range");
        assertThat(refused.details()).contains("Maybe it is (fever).");
    }

    @Test
    void saying_the_same_twice_is_no_contradiction() {
        Presentation twice = Presentation.builder()
                .age(40)
                .measured("age-years", 40)
                .present("fever", "fever")
                .measured("psa-ng-ml", 1)
                .measured("psa-ng-ml", 1)
                .build();
        assertThat(twice.knownFindings()).isEqualTo(3);
    }

    @Test
    void a_refused_number_is_not_kept_in_place_of_the_first() {
        Presentation.Builder builder = Presentation.builder().measured("psa-ng-ml", 0.45);
        assertThatRefusal(() -> builder.measured("psa-ng-ml", 45)).contains("(0.45) and as (45.0)");
        builder.measured("psa-ng-ml", 0.45);
        assertThatRefusal(() -> builder.described("leak-fluid-appearance", "bloody")
                        .described("leak-fluid-appearance", "white-milky"))
                .contains("(bloody) and as (white-milky)");
        assertThatRefusal(() -> builder.absent("fever").present("fever")).contains("Contradiction");
        assertThatRefusal(() -> builder.age(61).age(16)).contains("(61) and as (16)");
        assertThat(builder.build())
                .isEqualTo(Presentation.builder()
                        .measured("psa-ng-ml", 0.45)
                        .described("leak-fluid-appearance", "bloody")
                        .absent("fever")
                        .age(61)
                        .build());
    }

    @Test
    void a_list_of_the_medicines_that_were_given_is_no_contradiction() {
        Medicine sertraline = Medicine.named("sertraline").startedDaysAgo(20);
        assertThat(Presentation.builder()
                        .medicine(sertraline)
                        .medicine(sertraline)
                        .medicines(List.of(sertraline))
                        .build()
                        .medicines())
                .containsExactly(sertraline);
    }

    @Test
    void one_medicine_has_one_start() {
        assertThatRefusal(() -> Presentation.builder()
                        .medicine(Medicine.named("sertraline").startedDaysAgo(20))
                        .medicine(
                                Medicine.named("Sertraline").startedDaysAgo(200).stoppedDaysAgo(3)))
                .isEqualTo("Contradiction: the medicine (Sertraline) was given as (started 20 days ago) and as"
                        + " (started 200 days ago, stopped 3 days ago).\n"
                        + "Maybe ask again; if it stays unclear, leave it out as unknown.");
        assertRefused(
                Presentation.builder()
                        .medicines(List.of(
                                Medicine.named("sertraline"),
                                Medicine.named("sertraline").startedDaysAgo(5)))
                        .build(),
                "Contradiction: the medicine (sertraline) is listed twice, with other dates.\n"
                        + "Maybe list it once, with the first start and the last dose rise.");
        assertThat(support.assess(Presentation.builder()
                        .medicines(List.of(Medicine.named("sertraline"), Medicine.named("SERTRALINE ")))
                        .build()))
                .isNotNull();
    }

    @Test
    void a_medicine_is_neither_stopped_nor_raised_before_its_start() {
        assertRefused(
                Presentation.builder()
                        .medicine(Medicine.named("sertraline").startedDaysAgo(5).stoppedDaysAgo(6))
                        .build(),
                "Contradiction: the medicine (sertraline) has (stoppedDaysAgo) 6, before its start 5 days ago.\n"
                        + "Maybe the days are exchanged; leave out what is not known.");
        assertRefused(
                Presentation.builder()
                        .medicine(Medicine.named("sertraline").startedDaysAgo(5).doseIncreasedDaysAgo(6))
                        .build(),
                "Contradiction: the medicine (sertraline) has (doseIncreasedDaysAgo) 6, before its start 5 days ago.\n"
                        + "Maybe the days are exchanged; leave out what is not known.");
        assertThat(support.assess(Presentation.builder()
                        .medicine(new Medicine("sertraline", 5, 5, 5))
                        .build()))
                .isNotNull();
    }

    @Test
    void whether_he_takes_medicines_agrees_with_their_list() {
        assertRefused(
                Presentation.builder()
                        .absent("takes-any-medicine")
                        .medicine(Medicine.named("sertraline"))
                        .build(),
                "Contradiction: the finding (takes-any-medicine) was given as (absent), and the list of medicines names"
                        + " (sertraline).\nMaybe say since when it is stopped, or leave one of them out.");
        assertRefused(
                Presentation.builder()
                        .present("takes-any-medicine")
                        .noMedicines()
                        .build(),
                "Contradiction: the finding (takes-any-medicine) was given as (present), and the list of medicines is"
                        + " empty.\nMaybe leave the list out while it is not known.");
        assertThat(support.assess(Presentation.builder()
                        .absent("takes-any-medicine")
                        .medicine(Medicine.named("sertraline").stoppedDaysAgo(3))
                        .build()))
                .isNotNull();
        assertThat(support.assess(Presentation.builder()
                        .absent("takes-any-medicine")
                        .noMedicines()
                        .build()))
                .isNotNull();
    }

    @Test
    void a_leak_is_not_denied_beside_its_pattern() {
        assertRefused(
                Presentation.builder()
                        .absent("leak-present")
                        .present("leak-during-sleep")
                        .build(),
                "Contradiction: the finding (leak-present) was given as (absent), and (leak-during-sleep) as (present).\n"
                        + "Maybe leave one of them out, and ask again.");
        assertThat(support.assess(Presentation.builder()
                        .absent("leak-present", "leak-during-sleep")
                        .present("erotic-dream")
                        .build()))
                .isNotNull();
    }

    @Test
    void a_measured_temperature_counts_although_fever_was_denied() {
        Presentation hot = Presentation.builder()
                .age(60)
                .present("leak-present", "perineal-pelvic-pain", "dysuria")
                .absent("fever")
                .measured("temperature-c", 39.5)
                .build();
        assertThat(support.assess(hot).urgency())
                .isEqualTo(support.assess(
                                hot.toBuilder().remove("fever").present("fever").build())
                        .urgency())
                .isEqualTo(Urgency.SAME_DAY);
        assertThat(support.assess(hot).redFlags())
                .flatExtracting(RedFlag::evidence)
                .extracting(Evidence::code, Evidence::value)
                .contains(tuple("temperature-c", "39.5"));
        assertThat(support.assess(hot).remarks())
                .containsExactly(new Remark("fever", "Fever was denied, but this counts: Temperature: 39.5 C."));
        assertThat(support.assess(hot.toBuilder()
                                .remove("temperature-c")
                                .measured("temperature-c", 37.9)
                                .build())
                        .remarks())
                .isEmpty();
    }

    @Test
    void what_has_no_name_is_refused() {
        for (String code : new String[] {null, "", " "}) {
            assertThatRefusal(() -> Presentation.builder().present("fever", code))
                    .isEqualTo("A finding has no code (" + code + ").\nMaybe leave the finding out.");
            assertThatRefusal(() -> Presentation.builder().absent(code)).contains("no code");
            assertThatRefusal(() -> Presentation.builder().unknown(code)).contains("no code");
            assertThatRefusal(() -> Presentation.builder().measured(code, 1)).contains("no code");
            assertThatRefusal(() -> Presentation.builder().described(code, "bloody"))
                    .contains("no code");
            assertThatRefusal(() -> Presentation.builder().remove(code)).contains("no code");
            assertThatRefusal(() -> Presentation.builder().described("leak-fluid-appearance", code))
                    .isEqualTo("The finding (leak-fluid-appearance) has no value (" + code + ").\n"
                            + "Maybe leave it out when it is not known.");
            assertThatRefusal(() -> Medicine.named(code))
                    .isEqualTo("The medicine has no name (" + code + ").\n"
                            + "Maybe leave the medicine out, or write (unknown medicine).");
        }
    }

    @Test
    void an_answer_is_corrected_by_removing_or_replacing_it() {
        Presentation asked = Presentation.builder()
                .age(61)
                .present("fever", "dysuria")
                .measured("psa-ng-ml", 45)
                .medicine(Medicine.named("sertraline"))
                .build();
        assertThat(asked.toBuilder()
                        .remove("fever", "psa-ng-ml", "age-years", "medicines")
                        .absent("fever")
                        .measured("psa-ng-ml", 0.45)
                        .age(16)
                        .noMedicines()
                        .build())
                .isEqualTo(asked.toBuilder()
                        .replace(Presentation.builder()
                                .absent("fever")
                                .measured("psa-ng-ml", 0.45)
                                .age(16)
                                .noMedicines()
                                .build())
                        .build())
                .isEqualTo(Presentation.builder()
                        .age(16)
                        .present("dysuria")
                        .absent("fever")
                        .measured("psa-ng-ml", 0.45)
                        .noMedicines()
                        .build());
        assertThat(asked.toBuilder()
                        .replace(Presentation.builder().unknown("fever").build())
                        .build()
                        .knows("fever"))
                .isFalse();
        assertThat(asked.toBuilder()
                        .medicine(Medicine.named("tamsulosin"))
                        .build()
                        .medicines())
                .hasSize(2);
    }

    private void assertRefused(Presentation presentation, String message) {
        assertThatRefusal(() -> support.assess(presentation)).isEqualTo(message);
    }
}
