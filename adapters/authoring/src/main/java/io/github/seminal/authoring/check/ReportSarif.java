package io.github.seminal.authoring.check;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A report in the Static Analysis Results Interchange Format, 2.1.0, which editors and code hosts read. */
final class ReportSarif {

    /** What can be wrong with a pack. */
    private static final List<Check> OF_PACKS = Arrays.stream(Check.values())
            .filter(check -> check.severity() != Check.Severity.REFUSAL)
            .toList();

    private ReportSarif() {}

    static String of(CheckReport report, String directory) {
        return ReportJson.written(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json);
            // Columns count UTF-16 units, as everywhere in Java.
            json.writeStringField("columnKind", "utf16CodeUnits");
            json.writeArrayFieldStart("results");
            for (Diagnostic finding : report.findings()) {
                result(finding, report.source(finding), directory, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void tool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "seminal check");
        json.writeArrayFieldStart("rules");
        for (Check check : OF_PACKS) {
            json.writeStartObject();
            json.writeStringField("id", check.code());
            text("shortDescription", check.sentence(), json);
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(check));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void result(Diagnostic finding, String source, String directory, JsonGenerator json)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.check().code());
        json.writeNumberField("ruleIndex", OF_PACKS.indexOf(finding.check()));
        json.writeStringField("level", level(finding.check()));
        String about = finding.rule().isEmpty() ? "" : "Rule \"" + finding.rule() + "\": ";
        text("message", about + finding.what() + ". Maybe " + finding.maybe() + ".", json);
        if (!finding.place().file().isEmpty()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(directory + finding.place().file()));
            json.writeEndObject();
            region(finding.place(), source, json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void region(Place place, String source, JsonGenerator json) throws IOException {
        if (place.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", place.line());
            if (place.column() > 0) {
                json.writeNumberField("startColumn", place.column());
                json.writeNumberField("endColumn", place.endColumn());
            }
            json.writeEndObject();
            if (!source.isEmpty()) {
                json.writeObjectFieldStart("contextRegion");
                json.writeNumberField("startLine", place.line());
                text("snippet", source, json);
                json.writeEndObject();
            }
        }
    }

    private static void text(String field, String text, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    private static String level(Check check) {
        return check.severity() == Check.Severity.ERROR ? "error" : "warning";
    }

    /** A relative reference: whatever is not plain in it is encoded. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean isPlain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "/-._~".indexOf(c) >= 0;
            uri.append(isPlain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return uri.toString();
    }
}
