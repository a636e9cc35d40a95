package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;

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

    @Test
    void a_record_is_one_line_with_the_input_the_answer_and_the_knowledge() {
        assertThat(recordOf(PATIENT))
                .endsWith("}\n")
                .containsOnlyOnce("\n")
                .startsWith("{\"input\":{\"age\":61,\"findings\":{")
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
        String then = recordOf(PATIENT).replaceFirst("\"points\":\\d+", "\"points\":999");
        assertThat(AuditRecord.read(then).differences(SUPPORT))
                .singleElement()
                .asString()
                .startsWith("explanations: ")
                .contains(" 999 ");
    }

    @Test
    void other_words_make_no_difference() {
        String then = recordOf(PATIENT).replace("semen", "SEMEN");
        assertThat(then).contains("SEMEN");
        String question = then.replace("blood-in-SEMEN", "blood-in-semen");
        assertThat(AuditRecord.read(question).differences(SUPPORT)).isEmpty();
    }

    @Test
    void what_is_no_record_is_refused() {
        assertThatThrownBy(() -> AuditRecord.read("{\"age\": 61}"))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("no (input) and (answer).\nMaybe it holds presentations");
        String cutOff = recordOf(PATIENT).substring(0, 100);
        assertThatThrownBy(() -> AuditRecord.read(cutOff))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("not JSON.\nMaybe it was cut off.");
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
