package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What was meant by a name that is no code of a finding: its label, another word for it, its code in another system; or
 * something that is no finding at all, such as a cause or a medicine.
 */
public final class MeantFinding {

    /** The border between two words that are joined as in Java. */
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final Vocabulary vocabulary;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, String> medicines = new HashMap<>();
    private final Map<String, String> causes = new HashMap<>();
    private final String otherwise;

    /**
     * A look-up in this vocabulary.
     *
     * @param otherwise the advice for a name that is like no other
     */
    public MeantFinding(Vocabulary vocabulary, String otherwise) {
        this.vocabulary = vocabulary;
        this.otherwise = otherwise;
        Texts texts = vocabulary.texts();
        for (Finding finding : vocabulary.findings().values()) {
            String code = finding.code();
            add(code, code);
            add(vocabulary.nameOf(code), code);
            add(finding.icd10(), code);
            add(finding.hpo(), code);
            vocabulary.synonymsOf(finding).forEach(word -> add(word, code));
        }
        vocabulary.medicines().values().forEach(medicine -> {
            medicines.put(normal(medicine.name()), medicine.name());
            medicines.put(normal(medicine.atc()), medicine.name());
        });
        vocabulary.causes().keySet().forEach(cause -> {
            causes.put(normal(cause), cause);
            causes.put(normal(texts.get("causes", cause + ".name")), cause);
        });
    }

    private void add(String name, String code) {
        codes.computeIfAbsent(normal(name), one -> new LinkedHashSet<>()).add(code);
    }

    private static String normal(String name) {
        return CAMEL.matcher(name.strip())
                .replaceAll("-")
                .toLowerCase(Locale.ROOT)
                .replace('_', '-')
                .replace(' ', '-');
    }

    /** The codes of the findings that have this code, name, synonym or code of another system. */
    public Set<String> named(String given) {
        String name = normal(given);
        return name.isEmpty() ? Set.of() : codes.getOrDefault(name, Set.of());
    }

    /** What was maybe meant: the second line of a message. */
    String advice(String given) {
        String name = normal(given);
        Set<String> named = named(given);
        if (!named.isEmpty()) {
            return "it is (" + String.join(") or (", named) + ")";
        }
        String medicine = medicines.get(name);
        if (medicine != null && !name.isEmpty()) {
            return "it belongs in the list of medicines, as (" + medicine + ")";
        }
        String cause = causes.get(name);
        return cause != null
                ? "give what was found: (" + cause + ") is an explanation that an answer may name"
                : NearestName.adviceOnSlip(given, vocabulary.findings().keySet(), otherwise);
    }
}
