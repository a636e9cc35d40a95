package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Which rule files the compiled rules were made of, as the build wrote it down. So a start need not read the files, and
 * still knows whose rules it runs.
 *
 * @param rules how many rules the files hold
 * @param digests the SHA-256 of each file, by path
 */
record CompiledFrom(int rules, Map<String, String> digests) {

    private static final String FILE = "compiled-rules.properties";
    private static final String COUNT = "rules";

    /** What the build wrote down; nothing, which is reported, when it is missing. */
    static CompiledFrom read(KnowledgeFiles files, Diagnostics problems) {
        Properties written = PropertiesText.ofBundle(files.readIfThere(FILE).orElse(""));
        if (!(written.remove(COUNT) instanceof String count)) {
            problems.add(
                    Check.MISSING_FILE,
                    Place.file(FILE),
                    "it does not say which rules are compiled",
                    "an IDE compiled the classes, and it does not compile rules: build with Maven");
            return new CompiledFrom(0, Map.of());
        }
        Map<String, String> digests = new TreeMap<>();
        for (String path : written.stringPropertyNames()) {
            digests.put(path, written.getProperty(path));
        }
        return new CompiledFrom(Integer.parseInt(count), digests);
    }

    /** Reports files that the tables name and that are not compiled, and those that are and that nothing names. */
    void check(Collection<String> named, Diagnostics problems) {
        for (String path : named) {
            if (!digests.containsKey(path)) {
                problems.add(
                        Check.COMPILER,
                        Place.file(path),
                        "the file is there, but its rules are not compiled",
                        "it is new: build again");
            }
        }
        for (String path : digests.keySet()) {
            if (!named.contains(path)) {
                problems.add(
                        Check.COMPILER,
                        Place.file(path),
                        "the file is compiled, but neither causes.csv nor knowledge.properties names it",
                        "add it there");
            }
        }
    }

    /**
     * The text of these rule files, in this order.
     *
     * @throws IllegalStateException if one of them is missing, or is not what was compiled
     */
    Map<String, String> texts(List<String> paths, KnowledgeFiles files) {
        Map<String, String> texts = new LinkedHashMap<>();
        Diagnostics problems = new Diagnostics();
        for (String path : paths) {
            String text = files.read(path, problems);
            texts.put(path, text);
            if (!text.isEmpty() && !Digest.of(text).equals(digests.get(path))) {
                problems.add(
                        Check.COMPILER,
                        Place.file(path),
                        "the file is not the one that was compiled, so the rulebook would not say what answers",
                        "it was changed in the jar: change it in the source and build again, or lay a pack over it");
            }
        }
        problems.throwIfAny();
        return texts;
    }
}
