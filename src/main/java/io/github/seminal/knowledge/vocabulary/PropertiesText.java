package io.github.seminal.knowledge.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.StringTokenizer;

/** Reads bundles of words, and splits a field into its words. Without regular expressions: it is done a thousand times at start. */
public final class PropertiesText {

    private PropertiesText() {}

    /** The keys and words of a resource bundle. */
    public static Properties ofBundle(String text) {
        Properties words = new Properties();
        try {
            words.load(new StringReader(withSoundEscapes(text)));
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be read.", e);
        }
        return words;
    }

    /** Without the backslash before each {@code u} that no code of a character follows: Java would not read it at all. */
    private static String withSoundEscapes(String bundle) {
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
