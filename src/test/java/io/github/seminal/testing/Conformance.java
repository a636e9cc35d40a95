package io.github.seminal.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The 3,000 recorded presentations, with the answers that were recorded last. */
public final class Conformance {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Conformance() {}

    /** One presentation, and the answer to it that was recorded. */
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

    /**
     * The presentation without what contradicts itself, for presentations that were made at random when the door still let
     * contradictions pass.
     */
    public static Presentation consistent(Presentation random) {
        Presentation.Builder builder = Presentation.builder();
        if (random.age() != null) {
            builder.age(random.age());
        }
        List<Medicine> medicines = random.medicines();
        boolean leaks = random.present().stream().anyMatch(code -> code.startsWith("leak-"));
        random.present().stream()
                .filter(code -> !code.equals("takes-any-medicine") || medicines == null)
                .forEach(builder::present);
        random.absent().stream()
                .filter(code -> !(code.equals("leak-present") && leaks))
                .filter(code -> !(code.equals("takes-any-medicine") && medicines != null))
                .forEach(builder::absent);
        random.measured().forEach(builder::measured);
        random.described().forEach(builder::described);
        if (medicines != null) {
            Map<String, Medicine> byName = new LinkedHashMap<>();
            medicines.forEach(medicine -> byName.putIfAbsent(medicine.name(), consistent(medicine)));
            builder.medicines(List.copyOf(byName.values()));
        }
        return builder.build();
    }

    /** A medicine is started before its dose is raised or it is stopped. */
    private static Medicine consistent(Medicine medicine) {
        Integer started = medicine.startedDaysAgo();
        Integer stopped = medicine.stoppedDaysAgo();
        Integer raised = medicine.doseIncreasedDaysAgo();
        boolean keepsStop = stopped == null || started == null || stopped <= started;
        Integer end = keepsStop ? stopped : null;
        boolean keepsRise =
                raised == null || ((started == null || raised <= started) && (end == null || raised >= end));
        return new Medicine(medicine.name(), started, keepsRise ? raised : null, end);
    }

    /** Records these presentations, one JSON object a line, in place of those there were. */
    public static void write(List<ObjectNode> presentations, List<ObjectNode> expected) {
        Path folder = Path.of("src/test/resources/conformance");
        write(folder.resolve("presentations.jsonl.gz"), presentations);
        write(folder.resolve("expected.jsonl.gz"), expected);
    }

    private static void write(Path file, List<ObjectNode> lines) {
        try (Writer writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            for (ObjectNode line : lines) {
                writer.write(line + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The presentation as one JSON object. */
    public static ObjectNode json(String id, Presentation presentation) {
        ObjectNode json = JSON.createObjectNode().put("id", id).put("age", presentation.age());
        ObjectNode findings = json.putObject("findings");
        presentation.present().forEach(code -> findings.put(code, "present"));
        presentation.absent().forEach(code -> findings.put(code, "absent"));
        presentation.measured().forEach(findings::put);
        presentation.described().forEach(findings::put);
        List<Medicine> medicines = presentation.medicines();
        if (medicines != null) {
            ArrayNode list = json.putArray("medicines");
            medicines.forEach(medicine -> list.addObject()
                    .put("name", medicine.name())
                    .put("startedDaysAgo", medicine.startedDaysAgo())
                    .put("doseIncreasedDaysAgo", medicine.doseIncreasedDaysAgo())
                    .put("stoppedDaysAgo", medicine.stoppedDaysAgo()));
        }
        return json;
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
