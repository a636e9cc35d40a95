package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tool's report, made of maps, lists and values, as JSON. */
public final class JsonReport {

    /**
     * The report, indented, in the order of the map.
     *
     * @param report texts, whole numbers, truth values, presentations, null, and maps and lists of these
     * @throws IllegalArgumentException if there is anything else in it
     */
    public String write(Map<String, ?> report) {
        return JsonText.INDENTED.of(json -> value(report, json));
    }

    private static void value(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Presentation presentation) {
            PresentationWriter.write(presentation, json);
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                value(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                value(one, json);
            }
            json.writeEndArray();
        } else {
            throw new IllegalArgumentException(
                    "A report cannot hold (" + value.getClass().getName() + ").\n" + "Maybe turn it into a text.");
        }
    }
}
