package io.github.seminal.authoring.lookup;

import java.util.Locale;

/** The kinds of things that can be looked up, in the order in which equally good ones are shown. */
public enum Kind {
    /** A finding that may be given. */
    FINDING,
    /** A finding that rules derive. */
    DERIVED_FINDING,
    /** A cause. */
    CAUSE,
    /** A medicine. */
    MEDICINE,
    /** A rule. */
    RULE,
    /** A destination. */
    DESTINATION,
    /** A piece of advice. */
    ADVICE,
    /** What must not be said. */
    PROHIBITION,
    /** A source. */
    SOURCE;

    /** The kind in a word or two, for instance {@code derived-finding}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
