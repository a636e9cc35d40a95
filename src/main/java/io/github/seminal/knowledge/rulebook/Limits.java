package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import java.util.function.BiConsumer;

/** How large rules may be: far above what a clinician could read, far below what could stop a machine. */
public final class Limits {

    /** The characters of one rule file. */
    public static final int MOST_CHARACTERS_OF_A_RULE_FILE = 500_000;

    /** The rules of one knowledge base. */
    public static final int MOST_RULES = 2_500;

    /** The words and signs of one rule, its annotations included. */
    public static final int MOST_WORDS_OF_A_RULE = 2_000;

    /** How deep parentheses may be nested. */
    public static final int MOST_DEPTH = 8;

    /** The patterns of one rule. */
    public static final int MOST_PATTERNS = 40;

    /** The rules that one with {@code or} stands for: groups of alternatives multiply. */
    public static final int MOST_ALTERNATIVES = 64;

    /** The combinations of facts that could match one alternative: codes of its patterns multiply. */
    public static final int MOST_COMBINATIONS = 20_000;

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

    /** How long rules may be compiled, in minutes. */
    public static final int MOST_MINUTES_OF_COMPILING = 10;

    /** How many medicines a patient is taken to have when combinations are counted. */
    private static final int MEDICINES = 20;

    private Limits() {}

    static void check(Condition condition, BiConsumer<String, String> report) {
        long patterns = condition.patterns().count();
        if (patterns > MOST_PATTERNS) {
            report.accept("the rule has " + patterns + " patterns, more than " + MOST_PATTERNS, "it is several rules");
        }
        double alternatives = alternatives(condition);
        if (alternatives > MOST_ALTERNATIVES) {
            report.accept(
                    "the rule stands for " + shown(alternatives) + " rules without (or), more than "
                            + MOST_ALTERNATIVES,
                    "derive a finding from each group of alternatives");
        }
        double combinations = combinations(condition);
        if (combinations > MOST_COMBINATIONS) {
            report.accept(
                    shown(combinations) + " combinations of facts could match the rule, more than " + MOST_COMBINATIONS,
                    "derive a finding from each list of codes");
        }
    }

    private static String shown(double number) {
        return number > Integer.MAX_VALUE ? "billions of" : String.valueOf((long) number);
    }

    private static double alternatives(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().mapToDouble(Limits::alternatives).reduce(1, (one, other) -> one * other);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().mapToDouble(Limits::alternatives).sum();
        }
        return 1;
    }

    private static double combinations(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().mapToDouble(Limits::combinations).reduce(1, (one, other) -> one * other);
        }
        if (condition instanceof AnyOf any) {
            return any.conditions().stream().mapToDouble(Limits::combinations).sum();
        }
        if (condition instanceof Not) {
            return 1;
        }
        Pattern pattern = (Pattern) condition;
        return switch (pattern.type()) {
            case PATIENT -> 1;
            case MEDICINE, TIME_TO_LEAK -> MEDICINES;
            case PRESENT, ABSENT, MEASURED, DESCRIBED ->
                Math.max(1, pattern.codes().size());
        };
    }
}
