package io.github.seminal.knowledge.files;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text files that a knowledge base is made of, in UTF-8 with line ends normalised. Immutable.
 *
 * @param contents the texts by their path in the pack ({@code causes/..}, {@code vocabulary/..} and so on), in
 *     alphabetical order
 * @param origins of a pack laid over other files: for each table of the pack, where each line from the first on was
 *     written; null for files that stand alone
 * @param unread translations that come with the library and are read when somebody asks for them
 */
public record KnowledgeFiles(
        SortedMap<String, String> contents, @Nullable Map<String, List<Place>> origins, List<String> unread) {

    /** Precedes the path of a table that a pack is laid over, where a row is not the pack's own. */
    private static final String STANDARD = "standard:";

    /** The root of the standard pack. */
    private static final String STANDARD_PACK = "/rules/";

    private static final String LIST_OF_FILES = "/io/github/seminal/files.txt";

    public KnowledgeFiles {
        SortedMap<String, String> normalised = new TreeMap<>();
        contents.forEach(
                (path, text) -> normalised.put(path, text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n")));
        contents = Collections.unmodifiableSortedMap(normalised);
        unread = List.copyOf(unread);
    }

    /** These files. */
    public static KnowledgeFiles of(Map<String, String> contents) {
        return new KnowledgeFiles(new TreeMap<>(contents), null, List.of());
    }

    /** The files of the standard knowledge, which come with the library. A missing one is reported. */
    public static KnowledgeFiles standard(Diagnostics problems) {
        SortedMap<String, String> contents = new TreeMap<>();
        String list = load(LIST_OF_FILES);
        if (list == null) {
            reportMissing(LIST_OF_FILES.substring(1), problems);
            return new KnowledgeFiles(contents, null, List.of());
        }
        List<String> translations = new ArrayList<>();
        for (String path : list.lines().toList()) {
            if (isTranslation(path)) {
                translations.add(path);
                continue;
            }
            loadStandard(path, contents, problems);
        }
        return new KnowledgeFiles(contents, null, translations);
    }

    /** True for a file of words in another language than English, or for a region. */
    public static boolean isTranslation(String path) {
        return path.endsWith(".properties") && path.indexOf('_') >= 0;
    }

    /** The same files with all translations. */
    public KnowledgeFiles withTranslations() {
        if (unread.isEmpty()) {
            return this;
        }
        SortedMap<String, String> all = new TreeMap<>(contents);
        Diagnostics problems = new Diagnostics();
        for (String path : unread) {
            loadStandard(path, all, problems);
        }
        problems.throwIfAny();
        return new KnowledgeFiles(all, origins, List.of());
    }

    /** The files in a pack's directory. Whatever does not belong there is reported. */
    public static KnowledgeFiles in(Path directory, Diagnostics problems) {
        return of(PackDirectory.read(directory, problems));
    }

    private static void loadStandard(String path, Map<String, String> contents, Diagnostics problems) {
        String text = load(STANDARD_PACK + path);
        if (text == null) {
            reportMissing(path, problems);
        } else {
            contents.put(path, text);
        }
    }

    private static @Nullable String load(String path) {
        try (InputStream in = KnowledgeFiles.class.getResourceAsStream(path)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + path + ") cannot be read.", e);
        }
    }

    private static void reportMissing(String path, Diagnostics problems) {
        problems.add(
                Check.MISSING_FILE,
                Place.file(path),
                "the file is missing",
                "it was renamed, or the jar was repackaged without its resources");
    }

    /** The same files, but this one with another text. */
    public KnowledgeFiles with(String path, String text) {
        SortedMap<String, String> changed = new TreeMap<>(contents);
        changed.put(path, text);
        return new KnowledgeFiles(changed, origins, unread);
    }

    /** The text of every rule file, by path. */
    public SortedMap<String, String> ruleFiles() {
        SortedMap<String, String> rules = new TreeMap<>(contents);
        rules.keySet().removeIf(path -> !path.endsWith(".drl"));
        return rules;
    }

    /**
     * The file's text; empty when the file does not exist, which is reported.
     *
     * @param path the path in the pack, for instance {@code vocabulary/findings.csv}
     */
    public String read(String path, Diagnostics problems) {
        return readIfThere(path).orElseGet(() -> {
            reportMissing(path, problems);
            return "";
        });
    }

    /** The file's text, if it exists. */
    public Optional<String> readIfThere(String path) {
        return Optional.ofNullable(contents.get(path));
    }

    /** Where the author of a pack finds a line of a table, which may have been put together from several files. */
    public Place place(String path, int line) {
        Place here = Place.line(path, line);
        if (origins == null || line <= 1) {
            return here;
        }
        List<Place> lines = origins.get(path);
        return lines == null ? standard(here) : lines.get(line - 1);
    }

    /** The same line, marked as one that is not the pack's own. */
    public static Place standard(Place place) {
        return place.in(STANDARD + place.file());
    }

    /**
     * The SHA-256 of all paths and texts apart from translations, which decide nothing, in lower-case hexadecimal: the same on
     * every machine.
     */
    public String digest() {
        SortedMap<String, String> deciding = new TreeMap<>(contents);
        deciding.keySet().removeIf(KnowledgeFiles::isTranslation);
        return Digest.of(deciding);
    }
}
