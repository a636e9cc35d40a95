package io.github.seminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Presentation;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A tool's report as a JSON object: keys with values, in the order in which they were added. */
public final class JsonReport {

    private final ObjectNode report = JsonText.object();

    /**
     * Adds a key.
     *
     * @param value a text, a whole number, a truth value, a presentation, a report, null, or a collection of these
     * @return this report
     * @throws IllegalArgumentException if the value is anything else
     */
    public JsonReport with(String key, @Nullable Object value) {
        report.set(key, node(value));
        return this;
    }

    /** Adds a key with a report for each of these. */
    public <T> JsonReport with(String key, List<T> parts, Function<T, JsonReport> reportOf) {
        return with(key, parts.stream().map(reportOf).toList());
    }

    /** The report as indented text, with a line end after it. */
    public String write() {
        return JsonText.INDENTED.of(report) + "\n";
    }

    private static JsonNode node(@Nullable Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value == null) {
            return nodes.nullNode();
        } else if (value instanceof String text) {
            return nodes.textNode(text);
        } else if (value instanceof Integer number) {
            return nodes.numberNode(number.intValue());
        } else if (value instanceof Boolean truth) {
            return nodes.booleanNode(truth);
        } else if (value instanceof Presentation presentation) {
            return PresentationWriter.node(presentation);
        } else if (value instanceof JsonReport part) {
            return part.report;
        } else if (value instanceof Collection<?> list) {
            return JsonText.list(list, JsonReport::node);
        }
        throw new IllegalArgumentException(
                "A report cannot hold (" + value.getClass().getName() + ").\nMaybe turn it into a text.");
    }
}
