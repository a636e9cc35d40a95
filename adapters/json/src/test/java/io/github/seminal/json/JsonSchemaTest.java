package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.seminal.Assessment;
import io.github.seminal.CauseDefinition;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas say of every text what the readers and writers do. */
class JsonSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(
                    "urn:io.github.seminal:presentation", JsonSchema.PRESENTATION.text(),
                    "urn:io.github.seminal:answers", JsonSchema.ANSWERS.text()))));

    private static final com.networknt.schema.JsonSchema PRESENTATION = schema("urn:io.github.seminal:presentation");

    private static com.networknt.schema.JsonSchema schema(String id) {
        return SCHEMAS.getSchema(SchemaLocation.of(id));
    }

    private static com.networknt.schema.JsonSchema answer(String definition) {
        return schema("urn:io.github.seminal:answers#/$defs/" + definition);
    }

    private static void assertFits(String definition, String json) {
        try {
            assertThat(answer(definition).validate(JSON.readTree(json)))
                    .extracting(ValidationMessage::getMessage)
                    .isEmpty();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_assessment_fits() {
        for (Assessment assessment : Answers.assessments(250)) {
            assertFits("assessment", AnswerWriter.onOneLine().write("a", assessment));
        }
        assertThat(schema("urn:io.github.seminal:answers").validate(JSON.createObjectNode()))
                .isNotEmpty();
    }

    @Test
    void every_other_answer_fits() {
        AnswerWriter writer = AnswerWriter.indented();
        Presentation patient = Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .build();
        for (CauseDefinition cause : Answers.SUPPORT.knowledge().causes()) {
            assertFits("whyNot", writer.write(null, Answers.SUPPORT.whyNot(patient, cause.code())));
        }
        assertFits("changes", writer.write("a", Answers.SUPPORT.whatWouldChange(patient)));
        for (Presentation one : List.of(
                patient,
                Presentation.builder().build(),
                Presentation.builder().present("saddle-anaesthesia").build())) {
            assertFits("questions", writer.write("a", Answers.SUPPORT.questionsFor(one)));
        }
        assertFits("refusal", writer.writeRefusal(null, 3, "What.\nMaybe that.", null));
        assertFits("refusal", writer.writeRefusal("a", null, "What.", "file.json"));
        StringWriter log = new StringWriter();
        Answers.SUPPORT.observedBy(new AuditLog(log)).assess(patient);
        assertFits("auditRecord", log.toString());
    }

    @Test
    void an_answer_with_any_key_less_or_one_more_does_not_fit() throws Exception {
        Presentation patient = Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction", "has-prostate")
                .medicines(List.of(Medicine.named("zzz")))
                .build();
        JsonNode whole = JSON.readTree(AnswerWriter.onOneLine().write("a", Answers.SUPPORT.assess(patient)));
        Set<String> tried = new HashSet<>();
        for (ObjectNode object : objects(whole)) {
            List<String> keys = new ArrayList<>();
            object.fieldNames().forEachRemaining(keys::add);
            for (String key : keys) {
                if (tried.add(keys + key)) {
                    JsonNode value = object.remove(key);
                    assertThat(answer("assessment").validate(whole))
                            .as("without %s", key)
                            .isNotEmpty();
                    object.set(key, value);
                }
            }
            if (tried.add(keys.toString())) {
                object.put("surprise", 1);
                assertThat(answer("assessment").validate(whole)).as("%s", keys).isNotEmpty();
                object.remove("surprise");
            }
        }
        assertThat(tried).hasSizeGreaterThan(80);
        assertThat(answer("assessment").validate(whole)).isEmpty();
    }

    private static List<ObjectNode> objects(JsonNode node) {
        List<ObjectNode> objects = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            objects.add(object);
        }
        node.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": null, \"age\": null, \"findings\": null, \"medicines\": null}",
                "{\"id\": \"a\", \"age\": 61, \"findings\": {\"fever\": \"absent\", \"psa-ng-ml\": 5.2, \"dysuria\": null},"
                        + " \"medicines\": []}",
                "{\"medicines\": [{\"name\": \"sertraline\", \"startedDaysAgo\": 20, \"stoppedDaysAgo\": null}]}"
            })
    void what_the_reader_takes_fits(String document) throws Exception {
        assertThat(PRESENTATION.validate(JSON.readTree(document))).isEmpty();
        assertThat(new PresentationReader().read(document)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"agee\": 61}",
                "{\"age\": \"61\"}",
                "{\"age\": 61.5}",
                "{\"findings\": [\"fever\"]}",
                "{\"findings\": {\"fever\": true}}",
                "{\"findings\": {\"\": \"present\"}}",
                "{\"medicines\": \"none\"}",
                "{\"medicines\": [\"sertraline\"]}",
                "{\"medicines\": [{\"startedDaysAgo\": 20}]}",
                "{\"medicines\": [{\"name\": \"sertraline\", \"daysAgo\": 20}]}",
                "{\"medicines\": [{\"name\": \"sertraline\", \"startedDaysAgo\": \"20\"}]}"
            })
    void what_the_reader_refuses_does_not_fit(String document) throws Exception {
        assertThat(PRESENTATION.validate(JSON.readTree(document))).isNotEmpty();
        assertThatThrownBy(() -> new PresentationReader().read(document)).isInstanceOf(RefusedInputException.class);
    }
}
