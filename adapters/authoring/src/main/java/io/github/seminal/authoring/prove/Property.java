package io.github.seminal.authoring.prove;

import java.util.Locale;

/** A property of rules or causes that can be proved. */
public enum Property {
    /** An inference rule negates no derived finding, and uses nothing that is derived from its own conclusion. */
    LAYERED("inference runs in one layer: no rule negates what is derived, or needs itself"),
    /** There is a presentation for which the rule matches. */
    ALIVE("every rule matches for some presentation"),
    /** No presentation has two of the derived findings that {@code vocabulary/exclusive.csv} puts together. */
    EXCLUSIVE("findings that exclude each other are never derived together"),
    /** No other rule has an equivalent condition and says the same. */
    DISTINCT("no two rules say the same under the same condition"),
    /**
     * A rule without points matches for a presentation for which no single other rule says the same: the same verb, target and
     * urgency. Points add up, so rules with points are covered by {@link #COUNTING}.
     */
    NEEDED("no rule speaks only where another says the same"),
    /** The points of a rule change the total of a considered cause for some presentation. */
    COUNTING("every rule's points change a total for some presentation"),
    /** A cause is considered and not ruled out for some presentation. */
    REACHABLE("every cause can be considered without being ruled out"),
    /** A cause is the first explanation for some presentation. */
    FIRST("every cause can be the first explanation"),
    /**
     * Whatever finding becomes known to be present, a red flag, pathway or caution still matches, or another of at least the
     * same urgency does.
     */
    URGENCY_KEPT("no added present finding lowers the urgency that red flags set"),
    /** Whatever unknown finding is denied, no red flag, pathway or caution becomes more urgent than what was raised without. */
    DENIAL_KEPT("no denial raises the urgency that red flags set"),
    /**
     * However far a number rises that is worse when it is higher, a red flag, pathway or caution still matches, or another of at
     * least the same urgency does. The numbers are named in {@code vocabulary/ranking.csv}.
     */
    NUMBER_KEPT("no higher number lowers the urgency that red flags set"),
    /**
     * Where a medicine with known effects on sexual function is taken that may have come before the leak, one more medicine without
     * such effects makes no rule of a cause match or fall silent.
     */
    MEDICINE_KEPT("no unlisted medicine changes the points beside a listed one"),
    /**
     * At an unknown age the red flags, pathways and cautions are at least as urgent as at the adult age where they are least
     * urgent, and {@code URGENT} where they are at least that at every age from 40 on.
     */
    AGE_KEPT("an unknown age is no less urgent than the least urgent adult age"),
    /**
     * Beside the finding no harmless cause makes an answer self-care: it raises a red flag, pathway or caution, or keeps the floor
     * that an unexplained leak has.
     */
    FLOOR_KEPT("no harmless explanation makes light of a finding that it does not explain"),
    /**
     * Whatever finding becomes known to be present, the answer stays at least as urgent as the cause that was shown. For
     * information only, since a finding may speak against a cause.
     */
    ANSWER_KEPT("no added present finding lowers the urgency that a shown cause sets");

    private final String sentence;

    Property(String sentence) {
        this.sentence = sentence;
    }

    /** The property in words, without a full stop. */
    public String sentence() {
        return sentence;
    }

    /** The name in files and in JSON, for instance {@code urgency-kept}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True when the property is about what a changed answer to one question does. */
    boolean isOfChange() {
        return switch (this) {
            case URGENCY_KEPT, DENIAL_KEPT, NUMBER_KEPT, MEDICINE_KEPT, ANSWER_KEPT -> true;
            case LAYERED, ALIVE, EXCLUSIVE, DISTINCT, NEEDED, COUNTING, REACHABLE, FIRST, AGE_KEPT, FLOOR_KEPT -> false;
        };
    }

    /** True when a violation is worth knowing but is not a fault. */
    public boolean isInformation() {
        return this == ANSWER_KEPT;
    }
}
