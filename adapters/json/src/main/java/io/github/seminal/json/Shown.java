package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** What was found, in the words of a refusal: short enough to be read. */
final class Shown {

    private static final int MOST_CHARACTERS = 60;

    private Shown() {}

    /** The value that the parser is at, for instance {@code the text (61)} or {@code a list}. */
    static String value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> "the text (" + brief(json.getText()) + ")";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number (" + brief(json.getText()) + ")";
            case START_ARRAY -> "a list";
            case START_OBJECT -> "an object";
            default -> "(" + json.getText() + ")";
        };
    }

    /** The text, or the beginning of a long one. */
    static String brief(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "...";
    }
}
