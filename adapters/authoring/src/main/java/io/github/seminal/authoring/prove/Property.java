package io.github.seminal.authoring.prove;

import java.util.Locale;

/** What can be proved of a rulebook. */
public enum Property {
    /** Of an inference rule: it negates no derived finding, and needs nothing that is derived from its own conclusion. */
    LAYERED("inference runs in one layer: no rule negates what is derived, or needs itself"),
    /** Of a rule: there is a presentation for which it matches. */
    ALIVE("every rule matches for some presentation"),
    /** Of a rule: no other rule has an equivalent condition and says the same. */
    DISTINCT("no two rules say the same under the same condition"),
    /**
     * Of a rule without points: it does not match only where another rule says the same. The same is: the same verb and
     * target, and the same urgency. SymbolicPoints add up, so rules with points are the matter of {@link #COUNTING}.
     */
    NEEDED("no rule speaks only where another says the same"),
    /** Of a rule with points: for some presentation they change the total of a cause that is considered. */
    COUNTING("every rule's points change a total for some presentation"),
    /** Of a cause: for some presentation it is considered and not ruled out. */
    REACHABLE("every cause can be considered without being ruled out"),
    /** Of a cause: for some presentation it is the first explanation. */
    FIRST("every cause can be the first explanation"),
    /**
     * Of a red flag, pathway or caution: whatever finding becomes known to be present, it still matches, or another of at
     * least the same urgency does.
     */
    URGENCY_KEPT("no added present finding lowers the urgency that red flags set"),
    /**
     * Of a cause, and for information: whatever finding becomes known to be present, the answer stays at least as urgent as
     * the cause that was shown. A finding may speak against a cause, so this is no fault of the rules.
     */
    ANSWER_KEPT("no added present finding lowers the urgency that a shown cause sets");

    private final String sentence;

    Property(String sentence) {
        this.sentence = sentence;
    }

    /** The property in words, without a stop. */
    public String sentence() {
        return sentence;
    }

    /** The name in files and in JSON, for instance {@code urgency-kept}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when what breaks it is worth knowing but no fault. */
    public boolean isInformation() {
        return this == ANSWER_KEPT;
    }
}
