package io.github.seminal.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The words, apart from the logic: one resource bundle a kind of thing, keyed by code. */
public final class Texts {

    private static final List<String> BUNDLES = List.of(
            "advice",
            "causes",
            "derived",
            "destinations",
            "findings",
            "medicines",
            "prohibitions",
            "questions",
            "rationale",
            "urgency");

    private final Map<String, ResourceBundle> bundles = new LinkedHashMap<>();

    private Texts() {}

    static Texts read(KnowledgeFiles files, Problems problems) {
        Texts texts = new Texts();
        for (String name : BUNDLES) {
            try {
                texts.bundles.put(
                        name,
                        new PropertyResourceBundle(
                                new StringReader(files.read("texts/" + name + ".properties", problems))));
            } catch (IOException e) {
                throw new UncheckedIOException("The bundle (" + name + ") cannot be read.", e);
            }
        }
        return texts;
    }

    /** The text; the key itself when there is none, which {@link #require} reports at start. */
    public String get(String bundle, String key) {
        ResourceBundle words = bundles.get(bundle);
        return words != null && words.containsKey(key) ? words.getString(key) : key;
    }

    /** Reports the key as missing unless the bundle has it. */
    public void require(String bundle, String key, Problems problems) {
        ResourceBundle words = bundles.get(bundle);
        if (words == null || !words.containsKey(key)) {
            problems.add("texts/" + bundle + ".properties: the key (" + key + ") is missing.\nMaybe add it.");
        }
    }
}
