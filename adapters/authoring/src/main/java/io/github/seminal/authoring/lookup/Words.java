package io.github.seminal.authoring.lookup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words to compare: without letter case, accents, punctuation and endings of the plural. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORT = 3;

    /** Words that tell nothing apart, in English and Spanish. */
    private static final Set<String> LITTLE = Set.of(
            "a", "an", "and", "at", "for", "in", "is", "of", "on", "or", "the", "to", "with", "con", "de", "del", "el",
            "en", "la", "las", "lo", "los", "o", "por", "un", "una", "y");

    private Words() {}

    /** The text in small letters, its words with one space between them. */
    static String normal(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.matcher(plain).replaceAll(" ").strip();
    }

    /** The words of a text; of a query those that tell something, unless it has no others. */
    static List<String> of(String text) {
        String normal = normal(text);
        return normal.isEmpty() ? List.of() : Arrays.asList(normal.split(" ", -1));
    }

    static List<String> telling(String query) {
        List<String> words = of(query);
        List<String> telling =
                words.stream().filter(word -> !LITTLE.contains(word)).toList();
        return telling.isEmpty() ? words : telling;
    }

    /** True when each wanted word is among these, or begins one. */
    static boolean holdAll(List<String> words, List<String> wanted) {
        return wanted.stream().allMatch(one -> words.stream().anyMatch(word -> matches(word, one)));
    }

    private static boolean matches(String word, String wanted) {
        return word.equals(wanted) || (wanted.length() >= SHORT && word.startsWith(singular(wanted)));
    }

    private static String singular(String word) {
        return word.length() > SHORT && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
