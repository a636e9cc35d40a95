package io.github.seminal.knowledge.diagnostic;

import java.util.Arrays;
import java.util.Locale;

/** What is checked: of a knowledge base, its tests, and input. The name in reports is the constant's name in kebab-case. */
public enum Check {
    // The form of a rule file.
    SYNTAX("A word or sign of a rule's form is missing, misspelt or in the wrong place."),
    QUOTE_NOT_CLOSED("A text in quotes ends in the line in which it begins."),
    NOT_IN_PROFILE("A rule file holds rules, and a rule holds facts and one verb: no function, query, declaration, Java"
            + " or other element of DRL."),
    FORBIDDEN_CHARACTER("Rule files are printable ASCII without tabs, backslashes and comments between (/*) and (*/):"
            + " what two readers could read differently is not allowed."),
    WRONG_PACKAGE("All rule files share one package: with several, Drools can silently lose a rule."),
    FORBIDDEN_IMPORT("Nothing is imported but the facts and the urgency."),
    UNKNOWN_FACT("A pattern names one of the fact types."),
    UNKNOWN_FIELD("A constraint names a field of its fact."),
    WRONG_TYPE("A text is compared with texts, a number with numbers, a truth value is not compared."),
    UNKNOWN_VERB("The right-hand side uses one of the verbs."),
    UNKNOWN_URGENCY("A red flag, pathway or caution names one of the urgencies."),
    UNKNOWN_ANNOTATION("A rule has annotations that are read in such a rule, and no others."),
    DUPLICATE_ANNOTATION("A rule has each annotation once."),
    BINDING("A binding is made once, by a pattern that must match, before it is used."),
    CODE_OF_PATTERN("A pattern over findings names their codes, once and outside (||): otherwise it would match"
            + " anything, and the codes would go unchecked."),
    LIMIT("Files, rules, conditions and patients keep to the limits on size, depth and number."),

    // What a rule says.
    UNKNOWN_FINDING("Every finding in a condition, or that is derived, is in the vocabulary."),
    WRONG_KIND("A fact type matches the kind of its finding: (Measured) a number, (Described) a choice."),
    UNKNOWN_VALUE("A value in a condition is one that can occur."),
    OUT_OF_RANGE("A limit lies within the range of its finding, so that both sides of it can occur."),
    UNKNOWN_MEDICINE("A medicine, or a class of medicines, is in its table."),
    UNKNOWN_DESTINATION("A destination is in the table of destinations."),
    UNFIT_URGENCY("An urgency fits the delay, the destination and the advice beside it."),
    UNKNOWN_ADVICE("Advice is in the table of advice."),
    UNKNOWN_PROHIBITION("A prohibition is in the table of prohibitions."),
    UNKNOWN_SOURCE("A cited source is in the table of sources."),
    UNKNOWN_RULE("A rule that a table, a case or the pack names exists."),
    MISSING_CITATION("Every rule cites what it rests on."),
    MISSING_ANNOTATION(
            "Every rule has an id and a date of review; a red flag, a pathway and a caution have a short number"
                    + " and say within which time; the gate of a cause has base points, urgency and destination."),
    INVALID_ANNOTATION("Dates, delays, caps and base points are written in their form."),
    DUPLICATE_ID("An id belongs to one rule, permanently."),
    DUPLICATE_SENTENCE("A sentence belongs to one rule: it is the name of the rule, and the reason that is shown."),
    WRONG_FILE("A rule is in the file that its id names, with a verb that belongs there."),
    POINTS_OUT_OF_SCALE("Points to support are 1 to 6, to oppose -1 to -6: one point is one doubling of the odds."),
    NO_CAP("A group of rules has a cap on its cause's gate."),
    FIRING_ORDER("No answer depends on the order in which rules fire: inference rules run first and negate nothing that"
            + " is derived."),
    NEVER_DERIVED("Every derived finding that a condition names is derived by a rule: otherwise it never holds."),
    EXCLUSIVE_FINDINGS("Findings that exclude each other (vocabulary/exclusive.csv) are never derived together."),
    CAUSE_WITHOUT_GATE("A cause has a rule that brings it into consideration; without it the cause is never ranked."),

    // Tables and texts.
    MALFORMED_TABLE("A table is a CSV file with the known columns."),
    INVALID_FIELD("A field of a table has the form of its column."),
    DUPLICATE_ROW("A code has one row in its table."),
    MISSING_TEXT("Everything that is shown to people has its words in the texts."),
    MALFORMED_TEXT("A bundle of texts can be read, and defines each key once."),
    UNSAFE_TEXT("Tables and texts hold words: no formulas, no markup, no characters that cannot be seen."),
    IDENTITY("The knowledge identifies itself: id, version and status."),
    UNWRITTEN("What a skeleton leaves to its author is written: nothing begins with (TODO)."),

    // What a pack changes.
    UNDECLARED_CHANGE("A rule that a pack replaces or retires stands in changes.csv with a reason."),
    STALE_CHANGE("A row of changes.csv says what the pack does with the rule."),

    // The directory.
    MISSING_FILE("Every file that is needed exists."),
    STRAY_FILE("Every file in a pack is a plain file in its place, or a link to one in the same directory."),
    NOT_UTF8("Files are UTF-8."),

    // For authors: such knowledge is loaded, but not ready.
    LOWERED_URGENCY(
            Severity.ERROR,
            "Rules laid over the standard ones lower no urgency that its red flags, pathways and cautions set, and allow no"
                    + " longer delay, unless changes.csv says so. This is proved by (check), not when a pack is"
                    + " loaded."),
    NEGATION_IN_RED_FLAG(
            Severity.WARNING,
            "No added finding lowers the urgency that red flags, pathways and cautions set. Of present findings this is"
                    + " proved; where one negates a number, a choice or a medicine, it says why with @negates( \"..\" )."),
    STALE_REVIEW(Severity.WARNING, "A rule has been reviewed within the last three years."),
    REVIEW_IN_FUTURE(Severity.WARNING, "A date of review is not in the future."),
    MISSING_CASE(Severity.WARNING, "Every rule has a hit and a near miss below (tests/)."),
    MALFORMED_CASE(
            Severity.WARNING,
            "Cases and vignettes are plain YAML of the known form, without aliases and tags, and the rules and tables know"
                    + " every name in them."),
    UNREAD_TEXT(Severity.WARNING, "Every key of a bundle is read: no word is written in vain."),
    MISSING_TRANSLATION(
            Severity.WARNING, "What a pack translates, it translates whole: everything else is shown in English."),
    IDLE_CONDITION(
            Severity.WARNING, "Every pattern of a condition matters: none repeats another, no branch covers another."),
    SENTENCE_DIFFERS(Severity.WARNING, "The numbers and the urgency that a sentence names are those of its rule."),
    DERIVED_NOT_DERIVED(Severity.WARNING, "Every derived finding of the table is derived by a rule."),

    // Outside a pack: patients who are handed in, and tests that are run.
    CONTRADICTION(Severity.REFUSAL, "Nothing is said of a patient that contradicts something else."),
    MALFORMED_INPUT(Severity.REFUSAL, "A patient is described in well-formed JSON, with known keys and values."),
    FAILING_TEST(Severity.REFUSAL, "All tests pass before anything is measured with them."),
    STALE_EXCEPTION(Severity.REFUSAL, "A declared exception is still needed.");

    /** How much it matters. */
    public enum Severity {
        /** The knowledge is not loaded, or must not be used as it is. */
        ERROR,
        /** The knowledge can be loaded, but an author has more to do. */
        WARNING,
        /** The knowledge is sound; what was asked of it is refused. */
        REFUSAL
    }

    private final Severity severity;
    private final String sentence;

    Check(String sentence) {
        this(Severity.ERROR, sentence);
    }

    Check(Severity severity, String sentence) {
        this.severity = severity;
        this.sentence = sentence;
    }

    /** The check with this name in reports; {@link #MALFORMED_INPUT} when no check has it. */
    public static Check of(String code) {
        return Arrays.stream(values())
                .filter(check -> check.code().equals(code))
                .findFirst()
                .orElse(MALFORMED_INPUT);
    }

    /** The name in reports, for instance {@code unknown-finding}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** What must be so, in a sentence. */
    public String sentence() {
        return sentence;
    }
}
