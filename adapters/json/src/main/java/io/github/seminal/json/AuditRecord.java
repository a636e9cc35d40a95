package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One record of an {@link AuditLog}.
 *
 * @param presentation the question
 * @param answer the answer of that time, as JSON
 */
public record AuditRecord(Presentation presentation, String answer) {

    /** The longest record that is read, in bytes: far more than any presentation and its answer take. */
    public static final int MOST_BYTES = 16 * PresentationReader.MOST_BYTES;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // Names come from outside: they must not fill the pool of strings of the whole process.
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .build();

    /** The keys by which an item of a list is known, the most telling first. */
    private static final List<String> NAMES = List.of("rule", "cause", "id", "group", "name");

    /**
     * Reads one line of a log.
     *
     * @throws RefusedInputException if it is not a record
     */
    public static AuditRecord read(String line) {
        return parse(line, 1);
    }

    /**
     * Reads one line of a log.
     *
     * @param record the record in UTF-8
     * @param line the number of the line, from 1, for a refusal to name
     * @throws RefusedInputException if it is not a record
     */
    public static AuditRecord read(byte[] record, int line) {
        if (record.length > MOST_BYTES) {
            throw refusal(line, 1, "The record is longer than " + MOST_BYTES + " bytes", "a line break is missing");
        }
        return parse(Utf8.text(record, line), line);
    }

    private static AuditRecord parse(String text, int line) {
        Map<String, Object> record = object(text, line);
        Object input = record.get("input");
        Object answer = record.get("answer");
        if (!(input instanceof Map<?, ?>) || !(answer instanceof Map<?, ?>)) {
            throw refusal(
                    line,
                    1,
                    "The line is not an audit record: it has no (input) and (answer)",
                    "it holds presentations: use (assess)");
        }
        return new AuditRecord(presentation(json(input), line), json(answer));
    }

    private static Presentation presentation(String input, int line) {
        try {
            return PresentationParser.parseWithoutLimits(input).presentation();
        } catch (RefusedInputException e) {
            RefusedInputException refusal = new RefusedInputException(
                    null,
                    e.problems().stream()
                            .map(problem -> problem.at(new Place(
                                    "", line, 1, 1, "input." + problem.place().path())))
                            .toList());
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * How today's answer to the same question differs from the recorded one, for instance {@code
     * redFlags[red-flag.haematuria].within: PT24H -> PT2H}. Everything that the record holds is compared, texts too, apart
     * from the knowledge that gave the answer. What only today's answer has, because the record is older, is not a
     * difference.
     *
     * @return the differences; empty when there are none
     * @throws io.github.seminal.InvalidPresentationException if today's knowledge refuses the question
     */
    public List<String> differences(DecisionSupport support) {
        String today = AssessmentWriter.onOneLine().write(null, support.assess(presentation));
        Map<String, Object> before = object(answer, 1);
        before.remove("knowledge");
        List<String> differences = new ArrayList<>();
        compare("", before, object(today, 1), differences);
        return List.copyOf(differences);
    }

    private static void compare(
            String path, @Nullable Object before, @Nullable Object today, List<String> differences) {
        if (before instanceof Map<?, ?> old && today instanceof Map<?, ?> current) {
            old.forEach((key, value) ->
                    compare(path.isEmpty() ? "" + key : path + "." + key, value, current.get(key), differences));
            return;
        }
        Map<String, Object> old = byName(before);
        Map<String, Object> current = byName(today);
        if (old == null || current == null) {
            if (!Objects.equals(before, today)) {
                differences.add(path + ": " + shown(before) + " -> " + shown(today));
            }
            return;
        }
        if (!List.copyOf(old.keySet()).equals(List.copyOf(current.keySet()))) {
            differences.add(path + ": " + old.keySet() + " -> " + current.keySet());
        }
        old.forEach((name, item) -> {
            if (current.containsKey(name)) {
                compare(path + "[" + name + "]", item, current.get(name), differences);
            }
        });
    }

    /** The items of a list of objects by their names; null when this is not such a list, or two have the same name. */
    private static @Nullable Map<String, Object> byName(@Nullable Object value) {
        if (!(value instanceof List<?> items)) {
            return null;
        }
        Map<String, Object> named = new LinkedHashMap<>();
        for (Object item : items) {
            Optional<Object> name = item instanceof Map<?, ?> map
                    ? NAMES.stream()
                            .<Object>map(map::get)
                            .filter(Objects::nonNull)
                            .findFirst()
                    : Optional.empty();
            if (name.isEmpty() || named.put(name.get().toString(), item) != null) {
                return null;
            }
        }
        return named;
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String text ? text : json(value);
    }

    private static Map<String, Object> object(String text, int line) {
        Map<String, Object> object = new LinkedHashMap<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT && value(parser, line) instanceof Map<?, ?> map) {
                map.forEach((key, item) -> object.put(String.valueOf(key), item));
                if (parser.nextToken() != null) {
                    throw refusal(
                            line,
                            columnOf(parser),
                            "There is more after the end of the record",
                            "a line break is missing");
                }
            }
            return object;
        } catch (IOException e) {
            RefusedInputException refusal = refusal(line, 1, "The line is not JSON", "it was cut off");
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static int columnOf(JsonParser parser) {
        return parser.currentTokenLocation().getColumnNr();
    }

    private static RefusedInputException refusal(int line, int column, String what, String maybe) {
        return PresentationReader.refusal(Check.MALFORMED_INPUT, new Place("", line, column, column), what, maybe);
    }

    private static @Nullable Object value(JsonParser parser, int line) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String key = parser.currentName();
                    if (map.containsKey(key)) {
                        throw refusal(
                                line,
                                columnOf(parser),
                                "The key (" + Shown.brief(key) + ") is given twice",
                                "remove one of the two");
                    }
                    parser.nextToken();
                    map.put(key, value(parser, line));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser, line));
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

    private static String json(@Nullable Object value) {
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
