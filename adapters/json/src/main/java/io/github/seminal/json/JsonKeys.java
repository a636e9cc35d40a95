package io.github.seminal.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys of one JSON object. Each must be there and is read once; a key that nobody has read is refused at the end. */
final class JsonKeys {

    private final JsonNode object;
    private final String path;
    private final Set<String> read = new LinkedHashSet<>();

    private JsonKeys(JsonNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** What the reader makes of the object. */
    static <T> T of(JsonNode object, String path, Function<JsonKeys, T> reader) {
        if (!object.isObject()) {
            throw refusal(path, "The value of (" + path + ") is not an object", "it was cut off");
        }
        JsonKeys keys = new JsonKeys(object, path);
        T value = reader.apply(keys);
        object.fieldNames().forEachRemaining(key -> {
            if (!keys.read.contains(key)) {
                throw refusal(
                        keys.pathOf(key),
                        "The key (" + keys.pathOf(key) + ") is not one of " + keys.read,
                        NearestName.advice(key, keys.read, "it was written by another version"));
            }
        });
        return value;
    }

    String text(String key) {
        return expected(key, "a text", node(key), JsonNode::isTextual).textValue();
    }

    @Nullable
    String textOrNull(String key) {
        return node(key).isNull() ? null : text(key);
    }

    /** The text; empty for null. */
    String textOrEmpty(String key) {
        return node(key).isNull() ? "" : text(key);
    }

    int wholeNumber(String key) {
        return expected(key, "a whole number", node(key), JsonNode::isInt).intValue();
    }

    @Nullable
    Integer wholeNumberIfGiven(String key) {
        if (!object.has(key)) {
            read.add(key);
            return null;
        }
        return wholeNumber(key);
    }

    double number(String key) {
        return expected(key, "a number", node(key), JsonNode::isNumber).doubleValue();
    }

    @Nullable
    Double numberOrNull(String key) {
        return node(key).isNull() ? null : number(key);
    }

    Duration duration(String key) {
        String text = text(key);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw refusal(pathOf(key), "The value of (" + pathOf(key) + ") is not a duration", "write (PT24H)");
        }
    }

    @Nullable
    Duration durationOrNull(String key) {
        return node(key).isNull() ? null : duration(key);
    }

    /** The constant of this name, in upper case with underscores, or in lower case with hyphens. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        String text = text(key);
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        if (!names.contains(name)) {
            throw refusal(
                    pathOf(key),
                    "The value of (" + pathOf(key) + ") is not one of " + names,
                    NearestName.advice(name, names, "it was written by another version"));
        }
        return Enum.valueOf(type, name);
    }

    <E extends Enum<E>> @Nullable E constantOrNull(String key, Class<E> type) {
        return node(key).isNull() ? null : constant(key, type);
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : array(key)) {
            texts.add(
                    expected(key, "a list of texts", item, JsonNode::isTextual).textValue());
        }
        return texts;
    }

    <T> T object(String key, Function<JsonKeys, T> reader) {
        return of(node(key), pathOf(key), reader);
    }

    <T> @Nullable T objectOrNull(String key, Function<JsonKeys, T> reader) {
        return node(key).isNull() ? null : object(key, reader);
    }

    <T> @Nullable T objectIfGiven(String key, Function<JsonKeys, T> reader) {
        read.add(key);
        return object.has(key) ? object(key, reader) : null;
    }

    <T> List<T> list(String key, Function<JsonKeys, T> reader) {
        List<T> list = new ArrayList<>();
        for (JsonNode item : array(key)) {
            list.add(of(item, pathOf(key) + "[" + list.size() + "]", reader));
        }
        return list;
    }

    /** Reads a key whose value follows from others. */
    void same(String key, List<String> expected) {
        if (!texts(key).equals(expected)) {
            throw refusal(
                    pathOf(key),
                    "The value of (" + pathOf(key) + ") does not fit (" + pathOf("matched") + ")",
                    "one of the two was changed");
        }
    }

    /** Refuses the value of a key that names something which is not there. */
    RefusedInputException missing(String key, String name) {
        return refusal(pathOf(key), "(" + pathOf(key) + ") names (" + name + "), which is not there", "it was cut off");
    }

    private JsonNode array(String key) {
        return expected(key, "a list", node(key), JsonNode::isArray);
    }

    private JsonNode node(String key) {
        read.add(key);
        JsonNode node = object.get(key);
        if (node == null) {
            throw refusal(path, "The key (" + pathOf(key) + ") is missing", "it was written by another version");
        }
        return node;
    }

    private JsonNode expected(String key, String what, JsonNode node, Function<JsonNode, Boolean> test) {
        if (!test.apply(node)) {
            throw refusal(
                    pathOf(key),
                    "The value of (" + pathOf(key) + ") is not " + what,
                    "it was written by another version");
        }
        return node;
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static RefusedInputException refusal(String path, String what, String maybe) {
        return PresentationReader.refusal(Check.MALFORMED_INPUT, new Place("", 1, 1, 1, path), what, maybe);
    }
}
