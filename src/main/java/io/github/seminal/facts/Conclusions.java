package io.github.seminal.facts;

import io.github.seminal.Urgency;

/**
 * The verbs of a rule's right-hand side: a rule says exactly one of them. A rule that matches several times is counted
 * once, and its evidence is united; the engine adds the rule, its citations and the matched facts by itself.
 *
 * <p>Every verb throws {@link IllegalArgumentException} when it names a cause, destination or finding that the
 * vocabulary does not know.
 */
public interface Conclusions {

    /** Brings the cause into consideration. Without it the cause is not ranked, whatever supports it. */
    void considers(String cause);

    /** Rules the cause out as an explanation, whatever supports it. Red flags are not touched. */
    void excludes(String cause);

    /** Speaks for the cause with 1 or more points; one point is one doubling of the odds. */
    void supports(String cause, int points);

    /** Speaks against the cause with -1 or fewer points; one point is one halving of the odds. */
    void opposes(String cause, int points);

    /** Raises a red flag: a matter of safety, shown before any ranking. */
    void refer(Urgency urgency, String destination);

    /** Opens a guideline's next step, which is no alarm. */
    void pathway(Urgency urgency, String destination);

    /** Gives a caution: something to mind before anything else is done. */
    void caution(Urgency urgency, String destination);

    /** Derives a finding from others. Only inference rules say this; they run before all others. */
    void infer(String finding);
}
