package io.github.seminal.knowledge.diagnostic;

import io.github.seminal.InvalidPresentationException.Problem;
import java.util.Locale;

/**
 * One thing that is wrong: with a knowledge base, its tests, or a patient who was handed in.
 *
 * @param check which check it fails
 * @param place where
 * @param rule the sentence of the rule it is about; empty when it is about none
 * @param what what is wrong, with the values, without a full stop
 * @param maybe what was maybe meant, without a full stop
 */
public record Diagnostic(Check check, Place place, String rule, String what, String maybe) {

    public Diagnostic {
        maybe = maybe.endsWith(".") ? maybe.substring(0, maybe.length() - 1) : maybe;
    }

    /** A problem that is not about a rule. */
    public Diagnostic(Check check, Place place, String what, String maybe) {
        this(check, place, "", what, maybe);
    }

    /** A problem of a patient, at the place where the patient was described. */
    public static Diagnostic of(Problem problem, Place place) {
        return new Diagnostic(Check.of(problem.check()), place, problem.what(), problem.maybe());
    }

    /** The same problem at another place. */
    public Diagnostic at(Place other) {
        return new Diagnostic(check, other, rule, what, maybe);
    }

    /** Place, rule, what is wrong, and on a second line what was maybe meant. */
    public String message() {
        String where = place.toString();
        String about = rule.isEmpty() ? "" : "rule \"" + rule + "\": ";
        String text = about + what;
        return where.isEmpty()
                ? inWords(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), maybe)
                : where + ": " + inWords(text, maybe);
    }

    /** What is wrong, and on a second line what was maybe meant. */
    public static String inWords(String what, String maybe) {
        return what + ".\nMaybe " + maybe + ".";
    }
}
