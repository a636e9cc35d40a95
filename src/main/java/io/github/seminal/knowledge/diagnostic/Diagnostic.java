package io.github.seminal.knowledge.diagnostic;

import java.util.Locale;

/**
 * One thing that is wrong with a knowledge base.
 *
 * @param check which check it fails
 * @param place where
 * @param rule the sentence of the rule it is about; empty when it is about none
 * @param what what is wrong, with the values, without a full stop
 * @param maybe what was maybe meant, without a full stop
 */
public record Diagnostic(Check check, Place place, String rule, String what, String maybe) {

    /** A problem that is about no rule. */
    public Diagnostic(Check check, Place place, String what, String maybe) {
        this(check, place, "", what, maybe);
    }

    /** The same problem at another place. */
    public Diagnostic at(Place other) {
        return new Diagnostic(check, other, rule, what, maybe);
    }

    /** Place, rule, what is wrong, and in a second line what was maybe meant. */
    public String message() {
        String where = place.file().isEmpty() ? "" : place + ": ";
        String about = rule.isEmpty() ? "" : "rule \"" + rule + "\": ";
        String text = where + about + what + ".\nMaybe " + maybe + ".";
        return where.isEmpty() ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) : text;
    }
}
