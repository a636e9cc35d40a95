package io.github.seminal.knowledge.diagnostic;

import io.github.seminal.InvalidPresentationException.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    /** How many problems of which kinds there are, for instance {@code 3 problems (out-of-range, 2 unknown-finding)}. */
    public static String counted(List<String> checks) {
        Map<String, Integer> counts = new TreeMap<>();
        checks.forEach(check -> counts.merge(check, 1, Integer::sum));
        return (checks.size() == 1 ? "1 problem" : checks.size() + " problems")
                + counts.entrySet().stream()
                        .map(one -> one.getValue() == 1 ? one.getKey() : one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** The text with escapes for characters that cannot be seen or that control a terminal, such as {@code \\u001b}. */
    public static String printable(String text) {
        return HiddenCharacters.escaped(text);
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
