package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves through a JSON document and reads values of the expected types. A value of another type becomes a problem with its
 * place, and reading continues, so that all problems are reported together.
 */
final class JsonCursor implements Closeable {

    static final int MOST_LEVELS = 32;
    static final int MOST_DIGITS = 100;
    static final int MOST_TOKENS = 10_000;
    private static final int MOST_CHARACTERS = 1_000;
    private static final int MOST_SHOWN = 60;
    /** More problems than anyone reads at once. */
    private static final int MOST_PROBLEMS = 100;

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            // Names come from outside and must not fill the string pool of the process.
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            // NaN and infinities are read so that they can be refused with the name of their finding.
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_LEVELS)
                    .maxNumberLength(MOST_DIGITS)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build();

    private final JsonParser json;
    private final String document;
    private final int firstLine;
    private final List<Diagnostic> problems = new ArrayList<>();
    private boolean isHopeless;

    /**
     * Reads a document.
     *
     * @param firstLine the line on which the document begins
     */
    JsonCursor(String document, int firstLine) throws IOException {
        this.json = JSON.createParser(document);
        this.document = document;
        this.firstLine = firstLine;
    }

    /** Reads what begins at the current token of a parser that somebody else closes. */
    JsonCursor(JsonParser parser) {
        this.json = parser;
        this.document = "";
        this.firstLine = 1;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    /** Moves to the next token; null at the end of the document. */
    @Nullable
    JsonToken next() throws IOException {
        return json.nextToken();
    }

    /** The kind of the current token. */
    JsonToken token() {
        return json.currentToken();
    }

    /** Whether the current value is null or {@code "unknown"}. */
    boolean isUnknown() throws IOException {
        return token() == JsonToken.VALUE_NULL
                || (token() == JsonToken.VALUE_STRING && json.getText().equals("unknown"));
    }

    /** Moves to the end of the current object or list, if one begins here. */
    void skip() throws IOException {
        json.skipChildren();
    }

    /** Where the current token begins. */
    Place here(String path) {
        return place(json.currentTokenLocation(), path);
    }

    /** Where the document begins. */
    Place start() {
        return new Place("", firstLine, 1, 1);
    }

    /** What has gone wrong so far. */
    List<Diagnostic> problems() {
        return problems;
    }

    void refuse(Place place, String what, String maybe) {
        refuse(new Diagnostic(Check.MALFORMED_INPUT, place, Diagnostic.printable(what), Diagnostic.printable(maybe)));
    }

    /** Notes a problem, unless so much is wrong already that the rest is not worth reading. */
    void refuse(Diagnostic problem) {
        if (isHopeless) {
            return;
        }
        isHopeless = problem.check() == Check.LIMIT || problems.size() == MOST_PROBLEMS;
        problems.add(
                problems.size() < MOST_PROBLEMS
                        ? problem
                        : new Diagnostic(
                                Check.LIMIT,
                                problem.place(),
                                "there are more than " + MOST_PROBLEMS + " problems, and the rest was not read",
                                "something else than a presentation was given"));
    }

    /** True when so much is wrong that the rest is not worth reading. */
    boolean isHopeless() {
        return isHopeless;
    }

    /** Refuses the current value, with what it is and what it should have been. */
    void refuseValue(Place place, String whatIs, String whatItIsNot, String maybe) throws IOException {
        refuse(place, whatIs + " " + shown() + ", " + whatItIsNot, maybe);
    }

    /** Refuses a key that is not known, with the nearest one that is. */
    void refuseKey(String key, Place place, List<String> known, String otherwise) {
        refuse(place, "The key (" + key + ") is not one of " + known, NearestName.advice(key, known, otherwise));
    }

    /** Refuses malformed JSON. */
    void refuseMalformed(JsonProcessingException e) {
        refuse(MalformedJson.diagnostic(e, place(e)));
    }

    /** Refuses anything after the document, well-formed or not. */
    void refuseMore() throws IOException {
        Place more;
        try {
            if (next() == null) {
                return;
            }
            more = here("");
        } catch (JsonProcessingException e) {
            more = place(e);
        }
        refuse(
                more,
                "There is more after the end of the presentation",
                "give each presentation a document, or a line, of its own");
    }

    /** Passes each key to the reader of its value. A duplicate key, or a name that is too long or broken, is refused. */
    void object(String path, KeyReader reader) throws IOException {
        Set<String> seen = new HashSet<>();
        while (next() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            Place place = here(path + brief(key));
            next();
            if (!isHopeless() && isSensible(place, key)) {
                if (seen.add(key)) {
                    reader.read(key, place);
                } else {
                    refuse(place, "The key (" + key + ") is given twice", "remove one of the two");
                }
            }
            skip();
        }
    }

    /** Whether an object begins here; anything else is refused. */
    boolean isObject(Place place, String whatIs, String maybe) throws IOException {
        if (token() == JsonToken.START_OBJECT) {
            return true;
        }
        refuseValue(place, whatIs, "not an object", maybe);
        return false;
    }

    /** The text here; null for null, and for anything that was refused. */
    @Nullable
    String text(Place place, String whatIs, String maybe) throws IOException {
        if (token() == JsonToken.VALUE_STRING) {
            String text = json.getText();
            return isSensible(place, text) ? text : null;
        }
        if (token() != JsonToken.VALUE_NULL) {
            refuseValue(place, whatIs, "not a text", maybe);
        }
        return null;
    }

    /** The whole number here, {@code 61} or {@code 61.0}; null for null, and for anything that was refused. */
    @Nullable
    Integer wholeNumber(Place place, String whatIs, String unit) throws IOException {
        if (token() == JsonToken.VALUE_NULL) {
            return null;
        }
        if (token().isNumeric()) {
            double value = json.getDoubleValue();
            if (value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE) {
                return (int) value;
            }
        }
        refuseValue(
                place,
                whatIs,
                "not a whole number of " + unit,
                "write whole digits without quotes; leave it out when it is not known");
        return null;
    }

    /** The number here; null for NaN and for an infinite one, which are refused. */
    @Nullable
    Double number(Place place, String whatIs) throws IOException {
        double value = json.getDoubleValue();
        if (Double.isFinite(value)) {
            return value;
        }
        refuseValue(
                place,
                whatIs,
                "not one that a finding can have",
                "a digit slipped in; leave it out when it is not known");
        return null;
    }

    private boolean isSensible(Place place, String text) {
        if (text.length() > MOST_CHARACTERS) {
            refuse(
                    place,
                    "The text (" + brief(text) + ") has " + text.length() + " characters, more than " + MOST_CHARACTERS,
                    "shorten it");
            return false;
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            refuse(
                    place,
                    "The text holds one half of a character of two (a lone surrogate)",
                    "it was cut in the middle of a character: write it again");
            return false;
        }
        return true;
    }

    /** The current value in the words of a refusal, for instance {@code the text (61)} or {@code a list}. */
    private String shown() throws IOException {
        return switch (token()) {
            case VALUE_STRING -> "the text (" + brief(json.getText()) + ")";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number (" + brief(json.getText()) + ")";
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            default -> "(" + json.getText() + ")";
        };
    }

    /** The text, or the beginning of a long one. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "...";
    }

    private Place place(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? here("") : place(location, "");
    }

    private Place place(JsonLocation location, String path) {
        int offset = (int) Math.min(location.getCharOffset(), document.length());
        if (offset >= 0 && document.indexOf('\r') >= 0) {
            // The parser counts a lone carriage return as the end of a line; whoever reads lines does not.
            String before = document.substring(0, offset);
            int lines = (int) before.chars().filter(c -> c == '\n').count();
            int at = offset - before.lastIndexOf('\n');
            return new Place("", firstLine + lines, at, at, path);
        }
        // A parser over tokens in memory knows no places.
        int line = Math.max(1, location.getLineNr());
        int column = Math.max(1, location.getColumnNr());
        return new Place("", firstLine + line - 1, column, column, path);
    }

    /** Reads the value of one key. */
    interface KeyReader {
        void read(String key, Place place) throws IOException;
    }
}
