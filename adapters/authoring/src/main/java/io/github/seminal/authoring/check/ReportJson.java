package io.github.seminal.authoring.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import java.io.UncheckedIOException;
import java.util.Locale;

/** A report for scripts. */
final class ReportJson {

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    /** Indents, with the same line ends on every system. */
    private static final ObjectWriter INDENTED = new JsonMapper()
            .writer(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    private ReportJson() {}

    static String of(CheckReport report) {
        ObjectNode document = object().put("rules", report.rules())
                .put("errors", report.errors())
                .put("warnings", report.findings().size() - report.errors());
        ArrayNode findings = document.putArray("findings");
        for (Diagnostic finding : report.findings()) {
            ObjectNode json = findings.addObject()
                    .put("check", finding.check().code())
                    .put("severity", finding.check().severity().name().toLowerCase(Locale.ROOT))
                    .put("file", finding.place().file())
                    .put("line", finding.place().line())
                    .put("column", finding.place().column())
                    .put("endColumn", finding.place().endColumn())
                    .put("rule", finding.rule())
                    .put("ruleId", report.ruleId(finding))
                    .put("message", finding.what() + ".")
                    .put("advice", "Maybe " + finding.maybe() + ".")
                    .put("source", report.source(finding));
            if (!report.following(finding).isEmpty()) {
                ArrayNode following = json.putArray("following");
                report.following(finding)
                        .forEach(one -> following
                                .addObject()
                                .put("check", one.check().code())
                                .put("file", one.place().file())
                                .put("line", one.place().line())
                                .put("message", one.what() + "."));
            }
        }
        return written(document);
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The document with a line end after it. */
    static String written(ObjectNode document) {
        try {
            // Hidden characters stand in texts alone, where an escape says the same.
            return HiddenCharacters.escapedInLines(INDENTED.writeValueAsString(document)) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
    }
}
