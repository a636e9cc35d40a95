package io.github.seminal.authoring.check;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A report for scripts. */
final class ReportJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private ReportJson() {}

    /** Writes a document. */
    interface Document {
        void write(JsonGenerator json) throws IOException;
    }

    static String of(CheckReport report) {
        return written(json -> {
            json.writeStartObject();
            json.writeNumberField("rules", report.rules());
            json.writeNumberField("errors", report.errors());
            json.writeNumberField("warnings", report.findings().size() - report.errors());
            json.writeArrayFieldStart("findings");
            for (Diagnostic finding : report.findings()) {
                json.writeStartObject();
                json.writeStringField("check", finding.check().code());
                json.writeStringField(
                        "severity", finding.check().severity().name().toLowerCase(Locale.ROOT));
                json.writeStringField("file", finding.place().file());
                json.writeNumberField("line", finding.place().line());
                json.writeNumberField("column", finding.place().column());
                json.writeNumberField("endColumn", finding.place().endColumn());
                json.writeStringField("rule", finding.rule());
                json.writeStringField("message", finding.what() + ".");
                json.writeStringField("advice", "Maybe " + finding.maybe() + ".");
                json.writeStringField("source", report.source(finding));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The document, indented, with line ends as everywhere. */
    static String written(Document document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(indenter);
        printer.indentArraysWith(indenter);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            document.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot fail to be written.", e);
        }
        return text + "\n";
    }
}
