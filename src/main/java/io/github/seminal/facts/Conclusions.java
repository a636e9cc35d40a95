package io.github.seminal.facts;

import io.github.seminal.Urgency;

/**
 * The verbs of a rule's right-hand side: a rule says exactly one of them. A rule that matches several times is counted
 * once, and its evidence is united; the engine adds the rule, its citations and the matched facts by itself.
 *
 * <p>The cause is the one whose file the rule stands in, and with which its id begins: it is not named again.
 *
 * <p>Every verb throws {@link IllegalArgumentException} when it names a destination or finding that the vocabulary does
 * not know, or when the rule's id begins with no cause and the verb is about one.
 */
public interface Conclusions {

    /** Brings the rule's cause into consideration. Without it the cause is not ranked, whatever supports it. */
    void considers();

    /** Rules the rule's cause out as an explanation, whatever supports it. Red flags are not touched. */
    void excludes();

    /** Speaks for the rule's cause with 1 or more points; one point is one doubling of the odds. */
    void supports(int points);

    /** Speaks against the rule's cause with -1 or fewer points; one point is one halving of the odds. */
    void opposes(int points);

    /** Raises a red flag: a matter of safety, shown before any ranking. */
    void refer(Urgency urgency, String destination);

    /** Opens a guideline's next step, which is not an alarm. */
    void pathway(Urgency urgency, String destination);

    /** Gives a caution: something to mind before anything else is done. */
    void caution(Urgency urgency, String destination);

    /** Derives a finding from others. Only inference rules say this; they run before all others. */
    void infer(String finding);
}
