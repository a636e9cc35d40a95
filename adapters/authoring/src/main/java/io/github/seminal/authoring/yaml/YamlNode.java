package io.github.seminal.authoring.yaml;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import java.util.Map;

/**
 * A piece of YAML with its place.
 *
 * @param text the text of a scalar; empty otherwise
 * @param items the items of a list; empty otherwise
 * @param entries the entries of a map, in their order; empty otherwise
 */
public record YamlNode(
        Kind kind, Place place, String text, List<YamlNode> items, List<Map.Entry<YamlNode, YamlNode>> entries) {

    private static final int MOST_SHOWN = 60;

    /** The kinds. */
    public enum Kind {
        /** A text, a number or a truth value. */
        SCALAR,
        /** A list. */
        LIST,
        /** Keys with values. */
        MAP,
        /** A value that was left out, or is null. */
        NOTHING
    }

    /** The line on which it begins. */
    public Place line() {
        return Place.line(place.file(), place.line());
    }

    /** Reports what is wrong here. */
    public void refuse(String what, String maybe, Diagnostics problems) {
        problems.add(new Diagnostic(Check.MALFORMED_CASE, place, what, maybe));
    }

    /** The items of a list; none when it is not a list, which is reported. */
    public List<YamlNode> list(Diagnostics problems) {
        if (kind != Kind.LIST) {
            refuse("(" + shown() + ") should be a list", "begin each entry with a dash (- )", problems);
        }
        return items;
    }

    /** A short description for a report. */
    String shown() {
        String shown = switch (kind) {
            case SCALAR -> text;
            case LIST -> "a list";
            case MAP -> "keys with values";
            case NOTHING -> "nothing";
        };
        return shown.length() > MOST_SHOWN ? shown.substring(0, MOST_SHOWN - 3) + "..." : shown;
    }
}
