package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.Explanation;
import io.github.seminal.NextQuestions;
import io.github.seminal.Plan;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.WhyNot;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson 2 the JSON of the command line: presentations are read with the refusals of {@link PresentationReader}, and
 * answers are written as {@link AnswerWriter} does and read as {@link AnswerReader} does. Found by {@code
 * findAndRegisterModules()}.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new SeminalModule()).build();
 * Submission submission = mapper.readValue(body, Submission.class);
 * String answer = mapper.writeValueAsString(new Answer(submission.id(), submission.assess(support)));
 * }</pre>
 *
 * <p>A refusal is a {@link JsonMappingException} whose cause is the {@link RefusedInputException}; its message names nothing of
 * the patient. Where a type has no place for an id, an id in the JSON is refused: a {@link Submission} and an {@link Answer} keep
 * it.
 */
public final class SeminalModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module. */
    public SeminalModule() {
        super("seminal");
        reads(Submission.class, PresentationParser::parse);
        reads(Presentation.class, parser -> {
            Submission submission = PresentationParser.parse(parser);
            return withoutId(submission.id(), submission.presentation(), "Submission");
        });
        reads(Answer.class, parser -> AnswerRecords.answer(parser.readValueAsTree()));
        reads(Assessment.class, parser -> {
            Answer answer = AnswerRecords.answer(parser.readValueAsTree());
            return withoutId(answer.id(), answer.assessment(), "Answer");
        });
        reads(NextQuestions.class, parser -> AnswerRecords.questions(parser.readValueAsTree()));
        reads(WhyNot.class, parser -> AnswerRecords.whyNot(parser.readValueAsTree()));
        reads(Change.class, parser -> JsonKeys.of(parser.readValueAsTree(), "", AnswerRecords::change));
        writes(Submission.class, submission -> {
            ObjectNode json = JsonText.object().put("id", submission.id());
            return json.setAll(PresentationWriter.node(submission.presentation()));
        });
        writes(Presentation.class, PresentationWriter::node);
        writes(Answer.class, answer -> AnswerNodes.assessment(answer.id(), answer.assessment()));
        writes(Assessment.class, assessment -> AnswerNodes.assessment(null, assessment));
        writes(NextQuestions.class, questions -> AnswerNodes.questions(null, questions));
        writes(WhyNot.class, whyNot -> AnswerNodes.whyNot(null, whyNot));
        writes(Change.class, AnswerNodes::change);
        isPartOfAnAnswer(RedFlag.class, AnswerNodes::redFlag);
        isPartOfAnAnswer(Explanation.class, AnswerNodes::explanation);
        isPartOfAnAnswer(Plan.class, AnswerNodes::plan);
    }

    /** Written alone as within an answer; read only there, where its sources stand. */
    private <T> void isPartOfAnAnswer(Class<T> type, Function<T, JsonNode> node) {
        writes(type, node);
        reads(type, parser -> {
            throw StrictJson.refusal(
                    1, 1, "A (" + type.getSimpleName() + ") is not read by itself", "bind (Assessment), which has it");
        });
    }

    private static <T> T withoutId(@Nullable String id, T value, String keeper) {
        if (id != null) {
            throw StrictJson.refusal(1, 1, "The id would be lost", "bind (" + keeper + "), which keeps it");
        }
        return value;
    }

    private <T> void reads(Class<T> type, Reading<T> reading) {
        addDeserializer(type, new JsonDeserializer<T>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                try {
                    return reading.read(parser);
                } catch (RefusedInputException e) {
                    throw JsonMappingException.from(parser, e.getMessage(), e);
                }
            }
        });
    }

    private <T> void writes(Class<T> type, Function<T, JsonNode> node) {
        addSerializer(type, new JsonSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeTree(node.apply(value));
            }
        });
    }

    /** Makes a record of what begins at the current token. */
    private interface Reading<T> {
        T read(JsonParser parser) throws IOException;
    }
}
