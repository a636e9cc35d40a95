package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words, apart from the logic, keyed by code. What several rules share has a bundle in {@code texts/}; the words of a
 * cause or topic stand beside its rules, in the file of its name ({@code causes/prostate-cancer.properties}): there a key
 * without a dot is a word of the cause, and every other key begins with the id of a rule. A language has files of its own
 * ({@code advice_es.properties}); a region may change some words of a language ({@code destinations_en_001.properties}).
 */
public final class Texts {

    /** The names of the bundles in {@code texts/}. */
    public static final List<String> BUNDLES = List.of(
            "advice",
            "derived",
            "destinations",
            "families",
            "findings",
            "medicines",
            "phrases",
            "prohibitions",
            "questions",
            "urgency");

    private static final String CAUSES = "causes";
    /** The reasons for rules, and their sentences: English ones stand in the rules themselves. */
    private static final String RULES = "rules";

    private static final String RATIONALE = ".rationale";
    private static final Set<String> FOLDERS = Set.of(CAUSES, "inference", "redflags");
    /** The words of a cause, in the file beside its rules. */
    public static final List<String> OF_CAUSES =
            List.of("name", "summary", "outlook", "tell-apart", "typical-age", "clinician");

    private final Map<String, Map<String, String>> bundles = new HashMap<>();

    private Texts() {}

    /** The English words, which every other language falls back to. */
    static Texts read(KnowledgeFiles files, Diagnostics problems) {
        Texts texts = new Texts();
        for (String name : BUNDLES) {
            texts.bundles.put(name, words(files.read("texts/" + name + ".properties", problems)));
        }
        texts.readBesideRules("", files);
        return texts;
    }

    /** The words that stand beside rules, in the files whose names end like this. */
    private void readBesideRules(String suffix, KnowledgeFiles files) {
        String end = suffix + ".properties";
        files.contents().forEach((path, text) -> {
            int slash = path.indexOf('/');
            String folder = path.substring(0, Math.max(0, slash));
            if (FOLDERS.contains(folder) && path.endsWith(end)) {
                String name = path.substring(slash + 1, path.length() - end.length());
                if (name.indexOf('_') < 0) {
                    words(text).forEach((key, word) -> {
                        boolean ofCause = folder.equals(CAUSES) && key.indexOf('.') < 0;
                        bundles.computeIfAbsent(ofCause ? CAUSES : RULES, bundle -> new HashMap<>())
                                .put(ofCause ? name + "." + key : key, word);
                    });
                }
            }
        });
    }

    /** The same words in another language or for another region, as far as there are any. */
    Texts in(Locale locale, KnowledgeFiles files) {
        Texts texts = new Texts();
        bundles.forEach((name, words) -> texts.bundles.put(name, new HashMap<>(words)));
        for (String suffix : suffixes(locale)) {
            texts.bundles.forEach((name, words) -> files.readIfThere("texts/" + name + suffix + ".properties")
                    .ifPresent(text -> words.putAll(words(text))));
            texts.readBesideRules(suffix, files);
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

    /** The keys of a bundle. */
    public Set<String> keys(String bundle) {
        return Set.copyOf(bundles.getOrDefault(bundle, Map.of()).keySet());
    }

    /** The sentence of a rule in this language; the English one when there is no other. */
    public String sentence(String rule, String english) {
        return bundles.getOrDefault(RULES, Map.of()).getOrDefault(rule, english);
    }

    /** Why a red flag, pathway or caution stands as it does. */
    public String rationale(String rule) {
        return get(RULES, rule + RATIONALE);
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
        require(bundle, key, "texts/" + bundle, key, problems);
    }

    /** Reports the words of a cause that are missing. */
    public void requireCause(String code, Diagnostics problems) {
        OF_CAUSES.forEach(key -> require(CAUSES, code + "." + key, CAUSES + "/" + code, key, problems));
    }

    /**
     * Reports the reason for a rule as missing unless there is one.
     *
     * @param file the file of the rule, without its ending
     */
    public void requireRationale(String rule, String file, Diagnostics problems) {
        require(RULES, rule + RATIONALE, file, rule + RATIONALE, problems);
    }

    private void require(String bundle, String key, String file, String written, Diagnostics problems) {
        if (!bundles.getOrDefault(bundle, Map.of()).containsKey(key)) {
            problems.add(
                    Check.MISSING_TEXT,
                    Place.file(file + ".properties"),
                    "the key (" + written + ") is missing",
                    "add it");
        }
    }
}
