package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON that a program wrote, read as a tree: one object on one line, without duplicate keys and with nothing after it. */
final class StrictJson {

    private static final ObjectReader JSON = JsonMapper.builder(new JsonFactoryBuilder()
                    // Names come from outside and must not fill the string pool of the process.
                    .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private static final Pattern TWICE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);

    private StrictJson() {}

    /**
     * The tree.
     *
     * @throws RefusedInputException if the text is not JSON
     */
    static JsonNode tree(String text, int line) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            RefusedInputException refusal = refusal(e, line);
            refusal.initCause(e);
            throw refusal;
        }
    }

    /**
     * The object.
     *
     * @throws RefusedInputException if the text is not a JSON object
     */
    static JsonNode object(String text) {
        JsonNode tree = tree(text, 1);
        if (!tree.isObject()) {
            throw refusal(1, 1, "The text is not a JSON object", "it was cut off");
        }
        return tree;
    }

    private static RefusedInputException refusal(JsonProcessingException e, int line) {
        JsonLocation at = e.getLocation();
        int column = at == null ? 1 : at.getColumnNr();
        if (e instanceof MismatchedInputException) {
            return refusal(line, column, "There is more after the end of the record", "a line break is missing");
        }
        Matcher twice = TWICE.matcher(e.getOriginalMessage());
        if (twice.matches()) {
            String key = twice.group(1);
            int start = column - key.length() - 2; // The parser has read the key and its quotation marks.
            return refusal(
                    line, start, "The key (" + JsonCursor.brief(key) + ") is given twice", "remove one of the two");
        }
        return refusal(line, 1, "The line is not JSON", "it was cut off");
    }

    static RefusedInputException refusal(int line, int column, String what, String maybe) {
        return PresentationReader.refusal(Check.MALFORMED_INPUT, new Place("", line, column, column), what, maybe);
    }
}
