package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words, apart from the logic: one resource bundle a kind of thing, keyed by code. A language has bundles of its own
 * ({@code advice_es.properties}); a region may change some words of a language ({@code destinations_en_001.properties}).
 */
public final class Texts {

    private static final List<String> BUNDLES = List.of(
            "advice",
            "causes",
            "derived",
            "destinations",
            "findings",
            "medicines",
            "phrases",
            "prohibitions",
            "questions",
            "rationale",
            "urgency");
    /** The sentences of rules: English ones stand in the rules themselves. */
    private static final String RULES = "rules";

    private final Map<String, Map<String, String>> bundles = new HashMap<>();

    private Texts() {}

    /** The English words, which every other language falls back to. */
    static Texts read(KnowledgeFiles files, Diagnostics problems) {
        Texts texts = new Texts();
        for (String name : BUNDLES) {
            texts.bundles.put(name, words(files.read("texts/" + name + ".properties", problems)));
        }
        return texts;
    }

    /** The same words in another language or for another region, as far as there are any. */
    Texts in(Locale locale, KnowledgeFiles files) {
        Texts texts = new Texts();
        bundles.forEach((name, words) -> texts.bundles.put(name, new HashMap<>(words)));
        texts.bundles.putIfAbsent(RULES, new HashMap<>());
        for (String suffix : suffixes(locale)) {
            texts.bundles.forEach((name, words) -> files.readIfThere("texts/" + name + suffix + ".properties")
                    .ifPresent(text -> words.putAll(words(text))));
        }
        return texts;
    }

    private static List<String> suffixes(Locale locale) {
        String language = "_" + locale.getLanguage();
        return locale.getCountry().isEmpty()
                ? List.of(language)
                : List.of(language, language + "_" + locale.getCountry());
    }

    private static Map<String, String> words(String text) {
        Map<String, String> words = new HashMap<>();
        for (Map.Entry<Object, Object> word : PropertiesText.ofBundle(text).entrySet()) {
            words.put((String) word.getKey(), (String) word.getValue());
        }
        return words;
    }

    /** The text; the key itself when there is none, which {@link #require} reports at start. */
    public String get(String bundle, String key) {
        return bundles.getOrDefault(bundle, Map.of()).getOrDefault(key, key);
    }

    /** The sentence of a rule in this language; the English one when there is no other. */
    public String sentence(String rule, String english) {
        return bundles.getOrDefault(RULES, Map.of()).getOrDefault(rule, english);
    }

    /** A phrase with this put in for {@code {0}}, {@code {1}} and so on. */
    public String phrase(String key, Object... parts) {
        String phrase = get("phrases", key);
        for (int i = 0; i < parts.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return phrase;
    }

    /** Reports the key as missing unless the bundle has it. */
    public void require(String bundle, String key, Diagnostics problems) {
        if (!bundles.getOrDefault(bundle, Map.of()).containsKey(key)) {
            problems.add(
                    Check.MISSING_TEXT,
                    Place.file("texts/" + bundle + ".properties"),
                    "the key (" + key + ") is missing",
                    "add it");
        }
    }
}
