package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestions;
import io.github.seminal.Plan;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.WhyNot;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Jackson in a host, set up as Spring Boot does: unknown keys are ignored unless somebody objects. */
class SeminalModuleTest {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .findAndAddModules()
            .build();

    private static final ObjectMapper WITHOUT_MODULE = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final tools.jackson.databind.ObjectMapper JACKSON_3 =
            tools.jackson.databind.json.JsonMapper.builder()
                    .disable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    private static final Presentation PATIENT = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .absent("fever")
            .unknown("dysuria")
            .measured("psa-ng-ml", 5.2)
            .described("leak-fluid-appearance", "white-milky")
            .medicine(Medicine.named("sertraline").startedDaysAgo(20))
            .build();

    private static final String DOCUMENT = """
            {"id": "case-1", "age": 61,
             "findings": {"blood-in-semen": "present", "erectile-dysfunction": "present", "fever": "absent",
                          "dysuria": "unknown", "psa-ng-ml": 5.2, "leak-fluid-appearance": "white-milky"},
             "medicines": [{"name": "sertraline", "startedDaysAgo": 20}]}
            """;

    /** What a host may hold. */
    record Visit(String doctor, Submission patient, Assessment answer) {}

    @Test
    void a_submission_is_read_and_written_as_the_contract_says() throws Exception {
        Submission submission = MAPPER.readValue(DOCUMENT, Submission.class);
        assertThat(submission.id()).isEqualTo("case-1");
        assertThat(submission.presentation()).isEqualTo(PATIENT);
        assertThat(MAPPER.readTree(MAPPER.writeValueAsString(submission))).isEqualTo(MAPPER.readTree(DOCUMENT));
    }

    @Test
    void a_presentation_is_read_and_written_as_the_contract_says() throws Exception {
        String written = MAPPER.writeValueAsString(PATIENT);
        assertThat(written).isEqualTo(new PresentationWriter().write(PATIENT));
        assertThat(MAPPER.readValue(written, Presentation.class)).isEqualTo(PATIENT);
    }

    @Test
    void answers_are_written_as_the_command_line_does_and_read_again() throws Exception {
        Assessment assessment = Answers.SUPPORT.assess(PATIENT);
        assertThat(MAPPER.writeValueAsString(new Answer("a", assessment)))
                .isEqualTo(AnswerWriter.onOneLine().write("a", assessment));
        assertIsReadAgain(new Answer("a", assessment), Answer.class);
        assertIsReadAgain(assessment, Assessment.class);
        NextQuestions questions = Answers.SUPPORT.questionsFor(PATIENT);
        assertIsReadAgain(questions, NextQuestions.class);
        WhyNot whyNot = Answers.SUPPORT.whyNot(PATIENT, "diabetic-neuropathy");
        assertIsReadAgain(whyNot, WhyNot.class);
        List<Change> changes = Answers.SUPPORT.whatWouldChange(PATIENT);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(changes), new TypeReference<List<Change>>() {}))
                .isEqualTo(changes);
    }

    private static <T> void assertIsReadAgain(T answer, Class<T> type) throws JsonProcessingException {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(answer), type)).isEqualTo(answer);
        JsonNode tree = MAPPER.valueToTree(answer);
        assertThat(MAPPER.treeToValue(tree, type)).isEqualTo(answer);
    }

    @Test
    void they_may_be_parts_of_a_hosts_own_records() throws Exception {
        Submission submission = MAPPER.readValue(DOCUMENT, Submission.class);
        Visit visit = new Visit("D", submission, Answers.SUPPORT.assess(PATIENT));
        Visit read = MAPPER.readValue(MAPPER.writeValueAsString(visit), Visit.class);
        assertThat(read.patient().presentation()).isEqualTo(PATIENT);
        assertThat(read.answer()).isEqualTo(visit.answer());
    }

    @Test
    void a_misspelt_key_is_refused_although_the_mapper_ignores_unknown_ones() {
        assertRefused(
                "{\"agee\": 61}", Submission.class, "The key (agee) is not one of [id, age, findings, medicines].");
        assertRefused(
                "{\"medicines\": [{\"name\": \"sertraline\", \"startDaysAgo\": 3}]}",
                Presentation.class,
                "Maybe it is (startedDaysAgo).");
        assertRefused("{\"age\": 61, \"age\": 16}", Submission.class, "The key (age) is given twice.");
    }

    @Test
    void an_id_is_never_lost() {
        assertRefused(DOCUMENT, Presentation.class, "The id would be lost.\nMaybe bind (Submission), which keeps it.");
        String answer = AnswerWriter.onOneLine().write("a", Answers.SUPPORT.assess(PATIENT));
        assertRefused(answer, Assessment.class, "The id would be lost.\nMaybe bind (Answer), which keeps it.");
    }

    @Test
    void a_part_of_an_answer_is_written_alone_but_not_read_alone() throws Exception {
        Assessment assessment = Answers.SUPPORT.assess(PATIENT);
        JsonNode whole = MAPPER.valueToTree(assessment);
        RedFlag flag = assessment.redFlags().get(0);
        assertThat(MAPPER.<JsonNode>valueToTree(flag)).isEqualTo(whole.at("/redFlags/0"));
        assertThat(MAPPER.<JsonNode>valueToTree(assessment.plan())).isEqualTo(whole.at("/plan"));
        assertThat(MAPPER.<JsonNode>valueToTree(assessment.explanations().get(0)))
                .isEqualTo(whole.at("/explanations/0"));
        assertRefused(MAPPER.writeValueAsString(flag), RedFlag.class, "A (RedFlag) is not read by itself.");
        assertRefused(MAPPER.writeValueAsString(assessment.plan()), Plan.class, "A (Plan) is not read by itself.");
    }

    private static void assertRefused(String json, Class<?> type, String problem) {
        assertThatThrownBy(() -> MAPPER.readValue(json, type))
                .isInstanceOf(JsonMappingException.class)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("agee", "sertraline", "blood"))
                .cause()
                .isInstanceOfSatisfying(
                        RefusedInputException.class,
                        refused -> assertThat(refused.details()).contains(problem));
    }

    @Test
    void without_the_module_a_misspelt_key_is_refused_all_the_same() throws Exception {
        String plain = WITHOUT_MODULE.writeValueAsString(PATIENT);
        assertThat(WITHOUT_MODULE.readValue(plain, Presentation.class)).isEqualTo(PATIENT);
        assertThat(JACKSON_3.readValue(plain, Presentation.class)).isEqualTo(PATIENT);
        for (Map.Entry<String, String> slip : Map.of(
                        "\"age\"", "\"agee\"",
                        "\"absent\"", "\"absnet\"",
                        "\"medicines\"", "\"medicine\"",
                        "\"startedDaysAgo\"", "\"startDaysAgo\"")
                .entrySet()) {
            String misspelt = plain.replace(slip.getKey(), slip.getValue());
            assertThat(misspelt).isNotEqualTo(plain);
            assertThatThrownBy(() -> WITHOUT_MODULE.readValue(misspelt, Presentation.class))
                    .isInstanceOf(JsonMappingException.class)
                    .hasMessageContaining("refused");
            assertThatThrownBy(() -> JACKSON_3.readValue(misspelt, Presentation.class))
                    .isInstanceOf(tools.jackson.databind.DatabindException.class)
                    .hasMessageContaining("refused");
        }
    }

    @Test
    void without_the_module_a_document_of_the_contract_is_refused_and_not_half_read() {
        assertThatThrownBy(() -> WITHOUT_MODULE.readValue("{\"age\": 61}", Presentation.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> JACKSON_3.readValue(DOCUMENT, Presentation.class))
                .isInstanceOf(tools.jackson.databind.DatabindException.class)
                .hasMessageContaining("refused");
    }
}
