package io.github.seminal.authoring.check;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.knowledge.diagnostic.Check;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A report in the Static Analysis Results Interchange Format, 2.1.0, which editors and code hosts read. */
final class ReportSarif {

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
            for (CheckFinding finding : report.findings()) {
                result(finding, directory, json);
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
        for (Check check : Check.values()) {
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

    private static void result(CheckFinding finding, String directory, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", finding.check().code());
        json.writeNumberField("ruleIndex", List.of(Check.values()).indexOf(finding.check()));
        json.writeStringField("level", level(finding.check()));
        String about = finding.rule().isEmpty() ? "" : "Rule \"" + finding.rule() + "\": ";
        text("message", about + finding.message() + ". Maybe " + finding.advice() + ".", json);
        if (!finding.file().isEmpty()) {
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(directory + finding.file()));
            json.writeEndObject();
            region(finding, json);
            json.writeEndObject();
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void region(CheckFinding finding, JsonGenerator json) throws IOException {
        if (finding.line() > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", finding.line());
            if (finding.column() > 0) {
                json.writeNumberField("startColumn", finding.column());
                json.writeNumberField("endColumn", finding.endColumn());
            }
            json.writeEndObject();
            if (!finding.source().isEmpty()) {
                json.writeObjectFieldStart("contextRegion");
                json.writeNumberField("startLine", finding.line());
                text("snippet", finding.source(), json);
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
