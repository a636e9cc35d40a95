package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.DecisionSupport;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();
    private static final Presentation PATIENT = Presentation.builder()
            .age(61)
            .present("leak-present", "blood-in-semen", "erectile-dysfunction")
            .build();

    private static String recordOf(Presentation presentation) {
        StringWriter log = new StringWriter();
        SUPPORT.observedBy(new AuditLog(log)).assess(presentation);
        return log.toString();
    }

    private static AbstractStringAssert<?> assertThatRefusal(ThrowingCallable code) {
        return assertThat(
                catchThrowableOfType(RefusedInputException.class, code).details());
    }

    @Test
    void a_record_is_one_line_with_the_input_the_answer_and_the_knowledge() {
        assertThat(recordOf(PATIENT))
                .endsWith("}\n")
                .containsOnlyOnce("\n")
                .startsWith("{\"id\":\"")
                .contains("\"input\":{\"age\":61,\"findings\":{")
                .contains("\"answer\":{", "\"knowledge\":{")
                .contains(SUPPORT.knowledge().id().sha256());
    }

    @Test
    void todays_answer_to_the_same_question_is_the_same() {
        AuditRecord record = AuditRecord.read(recordOf(PATIENT));
        assertThat(record.presentation()).isEqualTo(PATIENT);
        assertThat(record.differences(SUPPORT)).isEmpty();
    }

    @Test
    void another_urgency_is_a_difference() {
        String then = recordOf(PATIENT).replaceFirst("\"urgency\":\"[A-Z_]+\"", "\"urgency\":\"ROUTINE\"");
        List<String> differences = AuditRecord.read(then).differences(SUPPORT);
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0)).startsWith("urgency: ROUTINE -> ");
    }

    @Test
    void other_points_are_a_difference() {
        assertThat(differencesAfter("\"points\":\\d+", "\"points\":999"))
                .singleElement()
                .asString()
                .matches("explanations\\[[a-z-]+]\\.points: 999 -> \\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "urgency", "destination", "within", "reason", "rationale", "spec"})
    void any_other_value_of_a_red_flag_is_a_difference(String key) {
        assertThat(differencesAfter("(\"redFlags\":.*?\"" + key + "\"):\"[^\"]*\"", "$1:\"OTHER\""))
                .singleElement()
                .asString()
                .matches("redFlags\\[[a-z.-]+]\\." + key + ": OTHER -> .+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "citations"})
    void another_list_in_a_red_flag_is_a_difference(String key) {
        assertThat(differencesAfter("(\"redFlags\":.*?\"" + key + "\"):\\[[^]]*]", "$1:[]"))
                .singleElement()
                .asString()
                .matches("redFlags\\[[a-z.-]+]\\." + key + ": \\[] -> \\[\".+\"]");
    }

    @Test
    void other_evidence_for_a_cause_is_a_difference() {
        assertThat(differencesAfter("(\"supporting\":.*?\"evidence\"):\\[[^]]*]", "$1:[]"))
                .singleElement()
                .asString()
                .matches("explanations\\[[a-z-]+]\\.supporting\\[[a-z.-]+]\\.evidence: \\[] -> \\[\".+\"]");
    }

    @Test
    void a_red_flag_that_is_not_there_any_more_is_a_difference() {
        assertThat(differencesAfter("\"redFlags\":\\[", "\"redFlags\":[{\"rule\":\"red-flag.old\"},"))
                .singleElement()
                .asString()
                .matches("redFlags: \\[red-flag\\.old, (.+)] -> \\[\\1]");
    }

    @Test
    void other_words_are_a_difference() {
        assertThat(differencesAfter("\"text\":\"[^\"]*\"", "\"text\":\"OTHER\""))
                .singleElement()
                .asString()
                .matches("advice\\[[a-z-]+]\\.text: OTHER -> .+");
    }

    @Test
    void other_knowledge_with_the_same_answer_makes_no_difference() {
        assertThat(differencesAfter("\"version\":\"[^\"]*\"", "\"version\":\"OTHER\""))
                .isEmpty();
    }

    @Test
    void what_only_todays_answers_say_makes_no_difference() {
        assertThat(differencesAfter("\"outlook\":\"[^\"]*\",", "")).isEmpty();
    }

    private static List<String> differencesAfter(String regex, String replacement) {
        String then = recordOf(PATIENT).replaceFirst(regex, replacement);
        assertThat(then).isNotEqualTo(recordOf(PATIENT));
        return AuditRecord.read(then).differences(SUPPORT);
    }

    @Test
    void a_key_that_is_given_twice_is_refused() {
        String twice = recordOf(PATIENT).replace("\"outcome\":", "\"urgency\":\"ROUTINE\",\"outcome\":");
        assertThatRefusal(() -> AuditRecord.read(twice))
                .matches("line 1, column \\d+: The key \\(urgency\\) is given twice.\nMaybe remove one of the two.");
        String age = recordOf(PATIENT).replace("\"age\":61", "\"age\":62,\"age\":61");
        assertThatRefusal(() -> AuditRecord.read(age)).contains("The key (age) is given twice.");
    }

    @Test
    void two_records_on_one_line_are_refused() {
        String two = recordOf(PATIENT).strip() + recordOf(PATIENT);
        assertThatRefusal(() -> AuditRecord.read(two))
                .contains("There is more after the end of the record.\nMaybe a line break is missing.");
    }

    @Test
    void a_problem_of_the_input_has_its_line_and_its_key() {
        byte[] wrong = recordOf(PATIENT).replace("\"age\":61", "\"age\":true").getBytes(StandardCharsets.UTF_8);
        assertThatRefusal(() -> AuditRecord.read(wrong, 7))
                .startsWith("line 7, column 1, input.age: The age is (true)");
    }

    @Test
    void a_byte_that_is_not_utf_8_is_refused() {
        assertThatRefusal(() -> AuditRecord.read(new byte[] {'{', '"', (byte) 0xe9, '"'}, 1))
                .contains("The byte 0xe9 is not UTF-8.");
    }

    @Test
    void the_longest_list_of_the_longest_names_is_recorded_and_read_again() {
        Presentation longest = Presentation.builder()
                .medicines(IntStream.range(0, Presentation.MOST_MEDICINES)
                        .mapToObj(i -> Medicine.named(i + "x".repeat(Presentation.MOST_CHARACTERS - 3))
                                .startedDaysAgo(400)
                                .doseIncreasedDaysAgo(300)
                                .stoppedDaysAgo(200))
                        .toList())
                .build();
        assertThat(AuditRecord.read(recordOf(longest)).presentation()).isEqualTo(longest);
    }

    @Test
    void a_record_that_is_too_longestis_refused() {
        assertThatRefusal(() -> AuditRecord.read(new byte[AuditRecord.MOST_BYTES + 1], 3))
                .isEqualTo(
                        "line 3, column 1: The record is longer than 16777216 bytes.\nMaybe a line break is missing.");
    }

    @Test
    void what_is_no_record_is_refused() {
        assertThatRefusal(() -> AuditRecord.read("{\"age\": 61}"))
                .contains("no (input) and (answer).\nMaybe it holds presentations");
        String cutOff = recordOf(PATIENT).substring(0, 100);
        assertThatRefusal(() -> AuditRecord.read(cutOff)).contains("not JSON.\nMaybe it was cut off.");
    }

    @Test
    void a_record_that_cannot_be_written_is_an_error() {
        DecisionSupport observed = SUPPORT.observedBy(new AuditLog(new Writer() {
            @Override
            public void write(char[] text, int from, int count) throws IOException {
                throw new IOException("full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }));
        assertThatThrownBy(() -> observed.assess(PATIENT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("The audit record cannot be written.");
    }
}
