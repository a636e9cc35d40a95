package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One record of an {@link AuditLog}.
 *
 * @param presentation what was asked
 * @param answer what was answered then, as JSON
 */
public record AuditRecord(Presentation presentation, String answer) {

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Reads one line of a log.
     *
     * @throws RefusedInputException if it is not a record
     */
    public static AuditRecord read(String line) {
        try {
            Map<String, Object> record = object(line);
            Object input = record.get("input");
            Object answer = record.get("answer");
            if (!(input instanceof Map<?, ?>) || !(answer instanceof Map<?, ?>)) {
                throw refusal(
                        "The line is not an audit record: it has no (input) and (answer)",
                        "it holds presentations: use (assess)");
            }
            return new AuditRecord(new PresentationReader().read(json(input)).presentation(), json(answer));
        } catch (IOException e) {
            throw refusal("The line is not JSON", "it was cut off");
        }
    }

    /**
     * How today's answer to the same question differs from that of then: in urgency, outcome, red flags, explanations,
     * advice or prohibitions; empty when it does not. Words alone make no difference.
     *
     * @throws io.github.seminal.InvalidPresentationException if today's knowledge refuses the question
     */
    public List<String> differences(DecisionSupport support) {
        Assessment today = support.assess(presentation);
        try {
            Map<String, String> before = essence(object(answer));
            Map<String, String> after =
                    essence(object(AssessmentWriter.onOneLine().write(null, today)));
            List<String> differences = new ArrayList<>();
            before.forEach((what, value) -> {
                String now = after.getOrDefault(what, "");
                if (!value.equals(now)) {
                    differences.add(what + ": " + value + " -> " + now);
                }
            });
            return List.copyOf(differences);
        } catch (IOException e) {
            throw new IllegalStateException("An answer in memory cannot be read.", e);
        }
    }

    private static RefusedInputException refusal(String what, String maybe) {
        return PresentationReader.refusal(Check.MALFORMED_INPUT, new Place("", 1, 1, 1), what, maybe);
    }

    private static Map<String, String> essence(Map<String, Object> answer) {
        Map<String, String> essence = new LinkedHashMap<>();
        essence.put("urgency", String.valueOf(answer.get("urgency")));
        essence.put("outcome", String.valueOf(answer.get("outcome")));
        essence.put("red flags", each(answer.get("redFlags"), "spec", "urgency"));
        essence.put("explanations", each(answer.get("explanations"), "cause", "points", "likelihood"));
        essence.put("advice", each(answer.get("advice"), "id"));
        essence.put("avoid", each(answer.get("avoid"), "id"));
        return essence;
    }

    private static String each(@Nullable Object list, String... keys) {
        List<String> each = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> map) {
                    List<String> values = new ArrayList<>();
                    for (String key : keys) {
                        values.add(Objects.toString(map.get(key), ""));
                    }
                    each.add(String.join(" ", values));
                }
            }
        }
        return each.toString();
    }

    private static Map<String, Object> object(String text) throws IOException {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Map.of();
            }
            Object value = value(parser);
            Map<String, Object> object = new LinkedHashMap<>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, item) -> object.put(String.valueOf(key), item));
            }
            return object;
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    parser.nextToken();
                    map.put(key, value(parser));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getText();
        };
    }

    private static String json(Object value) {
        return JsonText.ON_ONE_LINE.of(json -> writeValue(value, json));
    }

    private static void writeValue(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(String.valueOf(entry.getKey()));
                writeValue(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                writeValue(item, json);
            }
            json.writeEndArray();
        } else if (value instanceof Number number) {
            json.writeNumber(number.toString());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value.toString());
        }
    }
}
