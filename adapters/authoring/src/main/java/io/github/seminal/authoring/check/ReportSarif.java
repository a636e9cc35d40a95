package io.github.seminal.authoring.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
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
        ObjectNode json = ReportJson.object()
                .put("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .put("version", "2.1.0");
        ObjectNode run = json.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "seminal check");
        ArrayNode rules = driver.putArray("rules");
        OF_PACKS.forEach(check -> rule(rules.addObject(), check));
        run.put("columnKind", "utf16CodeUnits"); // As everywhere in Java.
        ArrayNode results = run.putArray("results");
        for (Diagnostic finding : report.findings()) {
            result(results.addObject(), finding, report, directory);
        }
        return ReportJson.written(json);
    }

    private static void rule(ObjectNode json, Check check) {
        json.put("id", check.code());
        json.putObject("shortDescription").put("text", check.sentence());
        json.putObject("defaultConfiguration").put("level", level(check));
    }

    private static void result(ObjectNode json, Diagnostic finding, CheckReport report, String directory) {
        String source = report.source(finding);
        String about = finding.rule().isEmpty() ? "" : "Rule \"" + finding.rule() + "\": ";
        json.put("ruleId", finding.check().code())
                .put("ruleIndex", OF_PACKS.indexOf(finding.check()))
                .put("level", level(finding.check()))
                .putObject("message")
                .put(
                        "text",
                        (about + finding.what() + ". Maybe " + finding.maybe() + ". "
                                        + report.followingInWords(finding))
                                .strip());
        Place place = finding.place();
        if (place.file().isEmpty()) {
            return;
        }
        ObjectNode location = json.putArray("locations").addObject().putObject("physicalLocation");
        location.putObject("artifactLocation").put("uri", uri(directory + place.file()));
        if (place.line() > 0) {
            ObjectNode region = location.putObject("region").put("startLine", place.line());
            if (place.column() > 0) {
                region.put("startColumn", place.column()).put("endColumn", place.endColumn());
            }
            if (!source.isEmpty()) {
                ObjectNode context = location.putObject("contextRegion").put("startLine", place.line());
                context.putObject("snippet").put("text", source);
            }
        }
    }

    private static String level(Check check) {
        return check.severity() == Check.Severity.ERROR ? "error" : "warning";
    }

    /** A relative reference, with special characters encoded. */
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
