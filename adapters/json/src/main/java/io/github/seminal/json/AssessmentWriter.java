package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Citation;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.UnrecognisedMedicine;
import java.io.IOException;
import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments as JSON, in the form of the command line's contract: its keys in its order, further keys after
 * them. Thread-safe.
 */
public final class AssessmentWriter {

    /** What every answer says of itself. */
    public static final String NOTICE = "Draft for clinical review, not validated on patients, not a medical device:"
            + " it informs a clinician and does not replace one.";

    private final JsonText layout;

    private AssessmentWriter(JsonText layout) {
        this.layout = layout;
    }

    /** Writes each assessment on one line. */
    public static AssessmentWriter onOneLine() {
        return new AssessmentWriter(JsonText.ON_ONE_LINE);
    }

    /** Writes assessments for reading, indented. */
    public static AssessmentWriter indented() {
        return new AssessmentWriter(JsonText.INDENTED);
    }

    /**
     * Writes one assessment, without a line end after it.
     *
     * @param id the presentation's id; null when it has none
     * @param assessment the answer
     */
    public String write(@Nullable String id, Assessment assessment) {
        return layout.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            json.writeStringField("urgency", assessment.urgency().name());
            json.writeStringField("outcome", assessment.outcome().name());
            list(json, "redFlags", assessment.redFlags(), AssessmentWriter::redFlag);
            list(json, "explanations", assessment.explanations(), AssessmentWriter::explanation);
            list(json, "advice", assessment.advice(), AssessmentWriter::advice);
            list(json, "avoid", assessment.avoid(), AssessmentWriter::prohibition);
            json.writeFieldName("knowledge");
            knowledge(json, assessment.knowledge());
            list(json, "unrecognisedMedicines", assessment.unrecognisedMedicines(), AssessmentWriter::medicine);
            json.writeStringField("notice", NOTICE);
            json.writeEndObject();
        });
    }

    private static void redFlag(JsonGenerator json, RedFlag flag) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", flag.rule());
        json.writeStringField("spec", flag.spec());
        json.writeStringField(
                "kind", flag.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.writeStringField("urgency", flag.urgency().name());
        json.writeStringField("destination", flag.destination().code());
        json.writeStringField("reason", flag.reason());
        texts(json, "evidence", flag.evidence().stream().map(Evidence::toString).toList());
        texts(json, "citations", flag.citations().stream().map(Citation::id).toList());
        json.writeStringField("within", flag.within().toString());
        texts(json, "advice", flag.advice());
        json.writeStringField("rationale", flag.rationale());
        json.writeEndObject();
    }

    private static void explanation(JsonGenerator json, Explanation explanation) throws IOException {
        json.writeStartObject();
        json.writeStringField("cause", explanation.cause());
        json.writeStringField("name", explanation.name());
        json.writeStringField("likelihood", explanation.likelihood().name());
        json.writeNumberField("points", explanation.points());
        json.writeStringField("urgency", explanation.urgency().name());
        json.writeStringField("destination", explanation.destination().code());
        list(json, "supporting", explanation.supporting(), AssessmentWriter::contribution);
        list(json, "opposing", explanation.opposing(), AssessmentWriter::contribution);
        texts(json, "advice", explanation.advice());
        json.writeStringField("summary", explanation.summary());
        json.writeStringField("outlook", explanation.outlook());
        json.writeNumberField("basePoints", explanation.basePoints());
        list(json, "groups", explanation.groups(), AssessmentWriter::group);
        json.writeEndObject();
    }

    private static void contribution(JsonGenerator json, Contribution contribution) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", contribution.rule());
        json.writeNumberField("points", contribution.points());
        json.writeStringField("reason", contribution.reason());
        texts(
                json,
                "evidence",
                contribution.evidence().stream().map(Evidence::toString).toList());
        texts(
                json,
                "citations",
                contribution.citations().stream().map(Citation::id).toList());
        json.writeStringField("group", nullIfEmpty(contribution.group()));
        json.writeEndObject();
    }

    private static void group(JsonGenerator json, GroupTotal group) throws IOException {
        json.writeStartObject();
        json.writeStringField("group", group.group());
        json.writeNumberField("sum", group.sum());
        json.writeNumberField("counted", group.counted());
        json.writeEndObject();
    }

    private static void advice(JsonGenerator json, Advice advice) throws IOException {
        idAndText(json, advice.id(), advice.text());
    }

    private static void prohibition(JsonGenerator json, Prohibition prohibition) throws IOException {
        idAndText(json, prohibition.id(), prohibition.text());
    }

    private static void idAndText(JsonGenerator json, String id, String text) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static void knowledge(JsonGenerator json, KnowledgeId knowledge) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", knowledge.id());
        json.writeStringField("version", knowledge.version());
        json.writeStringField("sha256", knowledge.sha256());
        json.writeEndObject();
    }

    private static void medicine(JsonGenerator json, UnrecognisedMedicine medicine) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", medicine.name());
        json.writeStringField("nearest", nullIfEmpty(medicine.nearest()));
        json.writeEndObject();
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void texts(JsonGenerator json, String key, Collection<String> texts) throws IOException {
        list(json, key, texts, JsonGenerator::writeString);
    }

    private static <T> void list(JsonGenerator json, String key, Collection<T> items, Item<T> writer)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (T item : items) {
            writer.write(json, item);
        }
        json.writeEndArray();
    }

    /** Writes one item of a list. */
    private interface Item<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }
}
