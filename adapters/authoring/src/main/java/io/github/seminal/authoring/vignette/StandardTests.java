package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The vignettes and cases of the standard rules, which come with this jar. They are read with the standard tables, so that
 * every name in them is known, whatever a pack has changed.
 */
final class StandardTests {

    private static final String FOLDER = "tests";

    private StandardTests() {}

    /** All of them, read once; their places begin with {@code standard:}. */
    static TestSuite suite() {
        return Read.SUITE;
    }

    private static final class Read {
        static final TestSuite SUITE = read();
    }

    private static TestSuite read() {
        Diagnostics problems = new Diagnostics();
        TestSuite suite = TestSuite.read(
                texts(),
                StandardKnowledge.get().rulebook(),
                StandardKnowledge.get().vocabulary(),
                problems);
        RefusedTestsException.throwIfAny(problems);
        return suite;
    }

    private static Map<String, String> texts() {
        URL folder = StandardTests.class.getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("The tests of the standard rules are missing.\n"
                    + "Maybe the jar was repackaged without its resources.");
        }
        try {
            URI uri = folder.toURI();
            if (uri.getScheme().equals("file")) {
                return textsBelow(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return textsBelow(jar.provider().getPath(uri));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tests of the standard rules cannot be read.", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The tests of the standard rules cannot be found (" + folder + ").", e);
        }
    }

    private static Map<String, String> textsBelow(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            String path = FOLDER + "/" + folder.relativize(file).toString().replace('\\', '/');
            texts.put(KnowledgeFiles.standard(Place.file(path)).file(), Files.readString(file));
        }
        return texts;
    }
}
