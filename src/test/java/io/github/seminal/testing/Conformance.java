package io.github.seminal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The 3,000 presentations of the specification, with what its reference model answers. */
public final class Conformance {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    /** One presentation as JSON, and the reference's answer to it. */
    public record Case(String id, Presentation presentation, JsonNode expected) {}

    /** All cases, in the order of the files. */
    public static List<Case> cases() {
        List<JsonNode> presentations = lines("/conformance/presentations.jsonl.gz");
        List<JsonNode> expected = lines("/conformance/expected.jsonl.gz");
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < presentations.size(); i++) {
            JsonNode presentation = presentations.get(i);
            cases.add(new Case(presentation.get("id").asText(), presentation(presentation), expected.get(i)));
        }
        return cases;
    }

    private static Presentation presentation(JsonNode json) {
        Presentation.Builder builder = Presentation.builder();
        if (json.hasNonNull("age")) {
            builder.age(json.get("age").asInt());
        }
        json.get("findings").properties().forEach(entry -> {
            String code = entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isNumber()) {
                builder.measured(code, value.asDouble());
            } else {
                switch (value.asText()) {
                    case "present" -> builder.present(code);
                    case "absent" -> builder.absent(code);
                    case "unknown" -> {}
                    default -> builder.described(code, value.asText());
                }
            }
        });
        if (json.hasNonNull("medicines")) {
            List<Medicine> medicines = new ArrayList<>();
            json.get("medicines")
                    .forEach(medicine -> medicines.add(new Medicine(
                            medicine.get("name").asText(),
                            days(medicine, "startedDaysAgo"),
                            days(medicine, "doseIncreasedDaysAgo"),
                            days(medicine, "stoppedDaysAgo"))));
            builder.medicines(medicines);
        }
        return builder.build();
    }

    private static @Nullable Integer days(JsonNode medicine, String field) {
        return medicine.hasNonNull(field) ? Integer.valueOf(medicine.get(field).asInt()) : null;
    }

    private static List<JsonNode> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Conformance.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
