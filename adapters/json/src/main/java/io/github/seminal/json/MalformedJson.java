package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in plain words why a text is not well-formed JSON. Jackson's own words name its classes and options; what is not
 * recognised here is said in general.
 */
final class MalformedJson {

    private static final List<Cause> CAUSES = List.of(
            cause("Unrecognized token '(.*?)'.*", "($1) is not a JSON value.", "write it in double quotes"),
            cause(
                    "Unexpected character \\('/'.*comment.*",
                    "JSON has no comments, but a slash stands here.",
                    "remove the comment"),
            cause(
                    "Unexpected character \\(''' .*",
                    "A single quote stands here.",
                    "use double quotes for names and texts"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting double-quote.*",
                    "($1) stands where a name in double quotes should.",
                    "a comma is left over before it, or the quotes are missing"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting comma.*",
                    "($1) stands where a comma or the end of the object or list should.",
                    "a comma, a quote or a bracket is missing before it"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\): was expecting a colon.*",
                    "($1) stands where a colon should.",
                    "a colon is missing before it"),
            cause(
                    "(Unrecognized character escape|Unexpected character .*escape).*",
                    "A backslash inside a text begins no known escape.",
                    "write two backslashes for one"),
            cause(
                    "(Invalid numeric value|Unexpected character .*(numeric value|Decimal point|digit)).*",
                    "A number is not written as JSON writes it.",
                    "write it as 38.5: no plus sign, no leading zeros, digits on both sides of the point"),
            cause(
                    "Unexpected character \\('(.+?)' \\(code.*\\).*",
                    "($1) stands where a value should.",
                    "a value is missing, or a comma is left over before it"),
            cause(
                    "Unexpected close marker '(.)': expected '(.)'.*",
                    "($1) stands where ($2) should.",
                    "one of the two brackets is missing or left over"),
            cause(
                    "Illegal unquoted character .*code (\\d+).*",
                    "A control character (code $1) stands inside a text.",
                    "a closing quote is missing; for a line break inside a text write \\\\n"),
            cause(
                    "Illegal character .*code (\\d+).*",
                    "A control character (code $1) stands between the values.",
                    "it is not a text, or a text in another encoding: save it as UTF-8"));

    private MalformedJson() {}

    /** The reason, and what was maybe meant. */
    static String message(JsonProcessingException e) {
        String technical = e.getOriginalMessage();
        if (e instanceof StreamConstraintsException) {
            return exceeded(technical);
        }
        if (e instanceof JsonEOFException) {
            return "The text ends in the middle of the presentation.\n"
                    + "Maybe a closing quote, bracket or brace is missing.";
        }
        for (Cause cause : CAUSES) {
            Matcher matcher = cause.technical().matcher(technical);
            if (matcher.matches()) {
                return matcher.replaceFirst(cause.plain());
            }
        }
        return "The text is not well-formed JSON from here on.\nMaybe a quote, comma or bracket is missing before it.";
    }

    private static String exceeded(String technical) {
        if (technical.contains("nesting depth")) {
            return "The text is nested deeper than " + JsonCursor.MOST_LEVELS + " levels.\n"
                    + "Maybe brackets are left over: a presentation needs 3 levels.";
        }
        if (technical.contains("Number value length")) {
            return "A number has more than " + JsonCursor.MOST_DIGITS + " digits.\nMaybe round it.";
        }
        if (technical.contains("Token count")) {
            return "The presentation has more than " + JsonCursor.MOST_TOKENS + " keys and values.\n"
                    + "Maybe it holds many patients: give each one a document, or a line, of its own.";
        }
        return "A text or name is too long to be read.\nMaybe shorten it.";
    }

    private static Cause cause(String technical, String what, String maybe) {
        return new Cause(Pattern.compile(technical, Pattern.DOTALL), what + "\nMaybe " + maybe + ".");
    }

    /** What Jackson says, and the same in plain words with references to the groups of the pattern. */
    private record Cause(Pattern technical, String plain) {}
}
