package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresentationReaderTest {

    private final PresentationReader reader = new PresentationReader();

    @Test
    void a_presentation_is_read_with_everything_it_says() {
        Submission submission = reader.read("""
                {"id": "case-1", "age": 61,
                 "findings": {"blood-in-semen": "present", "fever": "absent", "dysuria": "unknown",
                              "psa-ng-ml": 5.2, "leak-fluid-appearance": "white-milky"},
                 "medicines": [{"name": "sertraline", "startedDaysAgo": 20, "doseIncreasedDaysAgo": null,
                                "stoppedDaysAgo": 2}, {"name": "tamsulosin"}]}
                """);
        assertThat(submission.id()).isEqualTo("case-1");
        assertThat(submission.presentation())
                .isEqualTo(Presentation.builder()
                        .age(61)
                        .present("blood-in-semen")
                        .absent("fever")
                        .unknown("dysuria")
                        .measured("psa-ng-ml", 5.2)
                        .described("leak-fluid-appearance", "white-milky")
                        .medicine(new Medicine("sertraline", 20, null, 2))
                        .medicine(Medicine.named("tamsulosin"))
                        .build());
    }

    @Test
    void of_an_empty_object_nothing_is_known() {
        Submission submission = reader.read("{}");
        assertThat(submission.id()).isNull();
        assertThat(submission.presentation()).isEqualTo(Presentation.builder().build());
    }

    @Test
    void null_is_unknown_everywhere() {
        Submission submission =
                reader.read("{\"id\": null, \"age\": null, \"findings\": {\"fever\": null}, \"medicines\": null}");
        assertThat(submission.id()).isNull();
        assertThat(submission.presentation())
                .isEqualTo(Presentation.builder().unknown("fever").build());
    }

    @Test
    void no_findings_at_all_may_be_null() {
        assertThat(reader.read("{\"findings\": null}").presentation())
                .isEqualTo(Presentation.builder().build());
    }

    @Test
    void an_empty_list_of_medicines_is_known_to_be_empty() {
        assertThat(reader.read("{\"medicines\": []}").presentation().medicines())
                .isNotNull()
                .isEmpty();
    }

    @Test
    void a_list_of_medicines_that_is_left_out_is_not_known() {
        assertThat(reader.read("{\"findings\": {}}").presentation().medicines()).isNull();
    }

    @Test
    void the_age_may_stand_among_the_findings() {
        assertThat(reader.read("{\"findings\": {\"age-years\": 61}}")
                        .presentation()
                        .age())
                .isEqualTo(61);
    }

    @Test
    void an_unknown_age_may_stand_among_the_findings() {
        assertThat(reader.read("{\"findings\": {\"age-years\": \"unknown\"}}").presentation())
                .isEqualTo(reader.read("{\"findings\": {\"age-years\": null}}").presentation())
                .isEqualTo(Presentation.builder().unknown("age-years").build());
    }

    @Test
    void the_same_age_may_be_given_in_both_places() {
        assertThat(reader.read("{\"findings\": {\"age-years\": 61}, \"age\": 61}")
                        .presentation()
                        .age())
                .isEqualTo(61);
    }

    @Test
    void a_whole_number_may_be_written_with_a_decimal_point() {
        Presentation presentation = reader.read(
                        "{\"age\": 61.0, \"medicines\": [{\"name\": \"x\", \"startedDaysAgo\": 2e1}]}")
                .presentation();
        assertThat(presentation.age()).isEqualTo(61);
        assertThat(presentation.medicines())
                .isEqualTo(List.of(Medicine.named("x").startedDaysAgo(20)));
    }

    @Test
    void the_name_of_a_medicine_may_follow_its_days() {
        assertThat(reader.read("{\"medicines\": [{\"stoppedDaysAgo\": 5, \"name\": \"x\"}]}")
                        .presentation()
                        .medicines())
                .isEqualTo(List.of(Medicine.named("x").stoppedDaysAgo(5)));
    }

    @Test
    void a_byte_order_mark_is_read_over() {
        byte[] document = "\uFEFF{\"id\": \"caf\u00e9\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(document[0]).isEqualTo((byte) 0xef);
        assertThat(reader.read(document).id()).isEqualTo("caf\u00e9");
    }

    @Test
    void a_text_of_a_thousand_characters_is_read() {
        assertThat(reader.read("{\"id\": \"" + "x".repeat(1000) + "\"}").id()).hasSize(1000);
    }

    @Test
    void a_document_of_a_mebibyte_is_read() {
        String document = "{\"id\": \"a\"}" + " ".repeat(PresentationReader.MOST_BYTES - 11);
        assertThat(document).hasSize(PresentationReader.MOST_BYTES);
        assertThat(reader.read(document.getBytes(StandardCharsets.UTF_8)).id()).isEqualTo("a");
    }
}
