package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.CauseDefinition;
import io.github.seminal.Change;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was written is read again, whole. */
class AnswerReaderTest {

    private static final AnswerWriter WRITER = AnswerWriter.onOneLine();
    private static final AnswerReader READER = new AnswerReader();

    private static final Presentation PATIENT = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .build();

    private static String written() {
        return WRITER.write("case-1", Answers.SUPPORT.assess(PATIENT));
    }

    private static void assertRefused(String json, String problem) {
        assertThatThrownBy(() -> READER.assessment(json))
                .isInstanceOfSatisfying(
                        RefusedInputException.class,
                        refused -> assertThat(refused.details()).contains(problem));
    }

    @Test
    void an_assessment_is_read_as_it_was() {
        for (Assessment assessment : Answers.assessments(500)) {
            assertThat(READER.assessment(WRITER.write("a", assessment))).isEqualTo(new Answer("a", assessment));
        }
    }

    @Test
    void questions_are_read_as_they_were() {
        for (String step : List.of("fever", "leak-present", "age-years")) {
            NextQuestions questions = Answers.SUPPORT.questionsFor(
                    Presentation.builder().unknown(step).build());
            assertThat(READER.questions(WRITER.write(null, questions))).isEqualTo(questions);
        }
        NextQuestions none = Answers.SUPPORT.questionsFor(
                Presentation.builder().present("saddle-anaesthesia").build());
        assertThat(READER.questions(WRITER.write(null, none))).isEqualTo(none);
    }

    @Test
    void why_not_is_read_as_it_was_for_every_cause() {
        for (CauseDefinition cause : Answers.SUPPORT.knowledge().causes()) {
            WhyNot whyNot = Answers.SUPPORT.whyNot(PATIENT, cause.code());
            assertThat(READER.whyNot(WRITER.write("a", whyNot))).isEqualTo(whyNot);
        }
    }

    @Test
    void changes_are_read_as_they_were() {
        List<Change> changes = Answers.SUPPORT.whatWouldChange(PATIENT);
        assertThat(changes).anyMatch(change -> change.medicine() != null);
        assertThat(READER.changes(WRITER.write("a", changes))).isEqualTo(changes);
    }

    @Test
    void an_unknown_key_is_refused_with_its_path_and_the_nearest_key() {
        assertRefused(
                written().replaceFirst("\"destinationName\"", "\"destinationNam\""),
                "The key (redFlags[0].destinationName) is missing.");
        assertRefused(
                written().replaceFirst("\"rationale\"", "\"rationales\":1,\"rationale\""),
                "The key (redFlags[0].rationales) is not one of");
        assertRefused(
                written().replaceFirst("\"rationale\"", "\"rationales\":1,\"rationale\""), "Maybe it is (rationale).");
    }

    @Test
    void a_value_of_another_type_is_refused_with_its_path() {
        assertRefused(
                written().replace("\"urgency\":\"URGENT\",\"outcome\"", "\"urgency\":\"URGNET\",\"outcome\""),
                "The value of (urgency) is not one of [SELF_CARE, ROUTINE, URGENT, SAME_DAY, EMERGENCY_NOW].\nMaybe it is (URGENT).");
        assertRefused(
                written().replaceFirst("\"within\":\"PT336H\"", "\"within\":\"two weeks\""),
                "The value of (redFlags[0].within) is not a duration.");
        assertRefused(
                written().replaceFirst("\"points\":\\d", "\"points\":\"4\""),
                "The value of (explanations[0].points) is not a whole number.");
    }

    @Test
    void an_answer_that_was_tampered_with_is_refused() {
        assertRefused(
                written().replaceFirst("\"evidence\":\\[\"blood-in-semen\"", "\"evidence\":[\"fever\""),
                "does not fit (redFlags[0].matched)");
        assertRefused(
                written().replaceFirst("\"citations\":\\[\"SRC-\\d+\"", "\"citations\":[\"SRC-999\""),
                "names (SRC-999), which is not there");
        assertRefused(written().replaceFirst("\\{", "{\"id\":\"case-2\","), "The key (id) is given twice.");
        assertRefused("[1]", "The text is not a JSON object.");
        assertRefused(written() + "{}", "There is more after the end");
    }
}
