package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The text files that a knowledge base is made of, by their path in the pack: {@code rules/..}, {@code vocabulary/..},
 * {@code texts/..}. Each is read once, as UTF-8, its line ends normalised.
 */
public final class KnowledgeFiles {

    private static final String OWN_FOLDER = "io/github/seminal/";
    /** Precedes the path of a table that a pack is laid over, where a row is not the pack's own. */
    private static final String STANDARD = "standard:";

    private final Map<String, String> contents = new TreeMap<>();
    private final Set<String> toRead = new TreeSet<>();
    private final boolean onClassPath;
    private final @Nullable Map<String, List<Place>> placesOfTables;
    private @Nullable OwnJar jar;

    private KnowledgeFiles(boolean onClassPath, @Nullable Map<String, List<Place>> placesOfTables) {
        this.onClassPath = onClassPath;
        this.placesOfTables = placesOfTables;
    }

    /** The files of the standard knowledge, from the library's own jar. */
    public static KnowledgeFiles ofClassPath() {
        return new KnowledgeFiles(true, null);
    }

    /**
     * These files.
     *
     * @param contents texts by their path in the pack
     * @param others true when a file that is not among them is taken from the library's own jar
     */
    public static KnowledgeFiles of(Map<String, String> contents, boolean others) {
        return new KnowledgeFiles(others, null).holding(contents);
    }

    /**
     * The files of a pack laid over others; what is in neither is taken from the library's own jar.
     *
     * @param contents texts by their path in the pack
     * @param placesOfTables of each table of the pack: where each line, from the first, was written
     */
    public static KnowledgeFiles laidOver(Map<String, String> contents, Map<String, List<Place>> placesOfTables) {
        return new KnowledgeFiles(true, Map.copyOf(placesOfTables)).holding(contents);
    }

    private KnowledgeFiles holding(Map<String, String> texts) {
        texts.forEach((path, text) -> contents.put(path, text.replace("\r\n", "\n")));
        return this;
    }

    /** Where the author of a pack finds a line of a table, which may have been put together from several files. */
    Place place(String path, int line) {
        Place here = Place.line(path, line);
        return placesOfTables == null || line <= 1
                ? here
                : placesOfTables.containsKey(path)
                        ? placesOfTables.get(path).get(line - 1)
                        : standard(here);
    }

    /** The same line, marked as one that is not the pack's own. */
    public static Place standard(Place place) {
        return place.in(STANDARD + place.file());
    }

    /**
     * Opens the library's own jar for what is read next, which is faster; until then, and where classes do not come from a jar,
     * the class loader is asked for each file.
     */
    public synchronized void open() {
        if (onClassPath && jar == null) {
            jar = OwnJar.open();
        }
    }

    /** Closes the jar. Files can still be read. */
    public synchronized void close() {
        if (jar != null) {
            try {
                jar.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The library's own jar cannot be closed.", e);
            } finally {
                jar = null;
            }
        }
    }

    /** The same files, but this one with another text: for knowledge that differs in one file. */
    public KnowledgeFiles with(String path, String text) {
        Map<String, String> changed = contents();
        changed.put(path, text);
        return of(changed, onClassPath);
    }

    /** The text of every rule file among the contents, by path. */
    public Map<String, String> ruleFiles() {
        Map<String, String> rules = new TreeMap<>();
        contents().forEach((path, text) -> {
            if (path.startsWith("rules/")) {
                rules.put(path, text);
            }
        });
        return rules;
    }

    /**
     * The file's text; empty when there is no such file, which is reported.
     *
     * @param path the path in the pack, for instance {@code vocabulary/causes.csv}
     */
    public synchronized String read(String path, Diagnostics problems) {
        String known = contents.get(path);
        if (known != null) {
            return known;
        }
        String text = load(path);
        if (text == null) {
            reportMissing(path, problems);
            return "";
        }
        contents.put(path, text);
        return text;
    }

    /** The file's text, if there is such a file. It does not count among the contents, on which answers depend. */
    public synchronized Optional<String> readIfThere(String path) {
        String known = contents.get(path);
        return Optional.ofNullable(known == null ? load(path) : known);
    }

    private @Nullable String load(String path) {
        if (!onClassPath) {
            return null;
        }
        try {
            byte[] bytes = jar == null ? null : jar.read(location(path));
            if (bytes == null) {
                bytes = loadByClassLoader(path);
            }
            return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The file (" + path + ") cannot be read.", e);
        }
    }

    private static byte @Nullable [] loadByClassLoader(String path) throws IOException {
        try (InputStream in = KnowledgeFiles.class.getResourceAsStream("/" + location(path))) {
            return in == null ? null : in.readAllBytes();
        }
    }

    /** Counts these files among the contents as well. They are read when somebody asks for all; a missing one is reported. */
    public synchronized void alsoOf(Collection<String> paths, Diagnostics problems) {
        for (String path : paths) {
            if (!contents.containsKey(path) && !isOnClassPath(path)) {
                reportMissing(path, problems);
            }
        }
        toRead.addAll(paths);
    }

    private boolean isOnClassPath(String path) {
        return onClassPath
                && ((jar != null && jar.has(location(path)))
                        || KnowledgeFiles.class.getResource("/" + location(path)) != null);
    }

    private static void reportMissing(String path, Diagnostics problems) {
        problems.add(
                Check.MISSING_FILE,
                Place.file(path),
                "the file is missing",
                "it was renamed, or the jar was repackaged without its resources");
    }

    private static String location(String path) {
        return path.startsWith("rules/") ? path : OWN_FOLDER + path;
    }

    /**
     * The text of everything that has been read so far, or counts among the contents, by path in alphabetical order.
     *
     * @throws IllegalStateException if a file that counts among them is missing
     */
    public synchronized Map<String, String> contents() {
        Diagnostics problems = new Diagnostics();
        toRead.forEach(path -> read(path, problems));
        problems.throwIfAny();
        toRead.clear();
        return new TreeMap<>(contents);
    }
}
