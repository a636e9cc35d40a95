package io.github.seminal.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Splits a field into its words. Without regular expressions: it is done a thousand times at start. */
public final class Words {

    private Words() {}

    /**
     * The text of a resource bundle without the backslash before each {@code u} that no code of a character follows: Java
     * would not read the bundle at all.
     */
    public static String withSoundEscapes(String bundle) {
        return bundle.contains("\\u") ? bundle.replaceAll("\\\\u(?![0-9a-fA-F]{4})", "u") : bundle;
    }

    /** The words between white space; none for an empty text. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(text);
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return List.copyOf(words);
    }
}
