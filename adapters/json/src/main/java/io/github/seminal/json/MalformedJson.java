package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Explains in plain words why a text is not well-formed JSON. Jackson's own messages name its classes and options; a
 * message that is not recognised here gets a general explanation.
 */
final class MalformedJson {

    private static final List<Cause> CAUSES = List.of(
            cause("Unrecognized token '(.*?)'.*", "($1) is not a JSON value", "write it in double quotes"),
            cause(
                    "Unexpected character \\('/'.*comment.*",
                    "JSON has no comments, but a slash stands here",
                    "remove the comment"),
            cause(
                    "Unexpected character \\(''' .*",
                    "A single quote stands here",
                    "use double quotes for names and texts"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting double-quote.*",
                    "($1) stands where a name in double quotes should",
                    "a comma is left over before it, or the quotes are missing"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting comma.*",
                    "($1) stands where a comma or the end of the object or list should",
                    "a comma, a quote or a bracket is missing before it"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting a colon.*",
                    "($1) stands where a colon should",
                    "a colon is missing before it"),
            cause(
                    "(Unrecognized character escape|Unexpected character .*escape).*",
                    "A backslash inside a text begins no known escape",
                    "write two backslashes for one"),
            cause(
                    "(Invalid numeric value|Unexpected character .*(numeric value|Decimal point|digit)).*",
                    "A number is not written as JSON writes it",
                    "write it as 38.5: no plus sign, no leading zeros, digits on both sides of the point"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\).*",
                    "($1) stands where a value should",
                    "a value is missing, or a comma is left over before it"),
            cause(
                    "Unexpected close marker '(.)': expected '(.)'.*",
                    "($1) stands where ($2) should",
                    "one of the two brackets is missing or left over"),
            cause(
                    "Illegal unquoted character .*code (\\d+).*",
                    "A control character (code $1) stands inside a text",
                    "a closing quote is missing; for a line break inside a text write \\n"),
            cause(
                    "Illegal character .*code (\\d+).*",
                    "A control character (code $1) stands between the values",
                    "it is not a text, or a text in another encoding: save it as UTF-8"));

    private MalformedJson() {}

    /** What is wrong, and what was maybe meant. */
    static Diagnostic diagnostic(JsonProcessingException e, Place place) {
        String technical = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return exceeded(technical, place);
        }
        if (e instanceof JsonEOFException) {
            return malformed(
                    place,
                    "The text ends in the middle of the presentation",
                    "a closing quote, bracket or brace is missing");
        }
        for (Cause cause : CAUSES) {
            Matcher matcher = cause.technical().matcher(technical);
            if (matcher.matches()) {
                return malformed(place, matcher.replaceFirst(cause.what()), cause.maybe());
            }
        }
        return malformed(
                place,
                "The text is not well-formed JSON from here on",
                "a quote, comma or bracket is missing before it");
    }

    private static Diagnostic malformed(Place place, String what, String maybe) {
        return new Diagnostic(Check.MALFORMED_INPUT, place, what, maybe);
    }

    private static Diagnostic exceeded(String technical, Place place) {
        if (technical.contains("nesting depth")) {
            return tooLarge(
                    place,
                    "The text is nested deeper than " + JsonCursor.MOST_LEVELS + " levels",
                    "brackets are left over: a presentation needs 3 levels");
        }
        if (technical.contains("Number value length")) {
            return tooLarge(place, "A number has more than " + JsonCursor.MOST_DIGITS + " digits", "round it");
        }
        if (technical.contains("Token count")) {
            return tooLarge(
                    place,
                    "The presentation has more than " + JsonCursor.MOST_TOKENS + " keys and values",
                    "it holds many patients: give each one a document, or a line, of its own");
        }
        return tooLarge(place, "A text or name is too long to be read", "shorten it");
    }

    private static Diagnostic tooLarge(Place place, String what, String maybe) {
        return new Diagnostic(Check.LIMIT, place, what, maybe);
    }

    private static Cause cause(String technical, String what, String maybe) {
        return new Cause(Pattern.compile(technical, Pattern.DOTALL), what, maybe);
    }

    /** Jackson's message as a pattern, and the same in plain words, with references to the groups of the pattern. */
    private record Cause(Pattern technical, String what, String maybe) {}
}
