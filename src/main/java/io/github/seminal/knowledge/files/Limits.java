package io.github.seminal.knowledge.files;

/** How large rules may be: far above what a clinician could read, far below what could stop a machine. */
public final class Limits {

    /** The characters of one rule file. */
    public static final int MOST_CHARACTERS_OF_A_RULE_FILE = 500_000;

    /** The rules of one knowledge base. */
    public static final int MOST_RULES = 2_500;

    /** The words and signs of one rule, its annotations included. */
    public static final int MOST_WORDS_OF_A_RULE = 2_000;

    /** The characters of the sentence of a rule. */
    public static final int MOST_CHARACTERS_OF_A_SENTENCE = 500;

    /** How deep parentheses may be nested. */
    public static final int MOST_DEPTH = 8;

    /** The patterns of one rule. */
    public static final int MOST_PATTERNS = 40;

    /** The rules that one with {@code or} stands for: groups of alternatives multiply. */
    public static final int MOST_ALTERNATIVES = 64;

    /** The combinations of facts that could match one alternative: codes of its patterns multiply. */
    public static final int MOST_COMBINATIONS = 20_000;

    /** The combinations of facts that could match all rules together. */
    public static final int MOST_COMBINATIONS_OF_ALL = 400_000;

    /** The layers of derived findings, each derived from those below. */
    public static final int MOST_LAYERS = 20;

    /** The bytes of one file of a pack. */
    public static final int MOST_BYTES_OF_A_FILE = 1 << 20;

    /** The characters of all files of a pack. */
    public static final int MOST_CHARACTERS_OF_A_PACK = 8 << 20;

    /** The files of a pack, its tests included. */
    public static final int MOST_FILES_OF_A_PACK = 500;

    /** How deep the directories of a pack may be nested. */
    public static final int MOST_DEPTH_OF_DIRECTORIES = 8;

    /** The characters of a line in a table or a bundle of texts. */
    public static final int MOST_CHARACTERS_OF_A_LINE = 10_000;

    private Limits() {}
}
