package io.github.seminal.engine;

import io.github.seminal.vocabulary.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a directory in the layout of the standard pack. What does not belong there is a problem, never passed over. */
final class PackDirectory {

    private static final int MOST_FILES = 500;
    private static final long MOST_BYTES = 1 << 20;

    private PackDirectory() {}

    /** The text of every file, by its path in the pack. */
    static Map<String, String> read(Path directory, Problems problems) {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            problems.add("The directory (" + directory + ") is not there.\nMaybe the path is meant from elsewhere.");
            return contents;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> files = found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES) {
                problems.add(
                        "The directory holds more than " + MOST_FILES + " files.\nMaybe it is not that of a pack.");
                return contents;
            }
            for (Path file : files) {
                readFile(directory, file, contents, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", e);
        }
        return contents;
    }

    private static void readFile(Path directory, Path file, Map<String, String> contents, Problems problems)
            throws IOException {
        String path = directory.relativize(file).toString().replace('\\', '/');
        if (path.matches("(vignettes|cases)/.*\\.ya?ml") || path.matches("(proofs|mutants)\\.yaml|[^/]+\\.md")) {
            return; // Tests, exceptions to proofs and mutants, and notes stand beside the knowledge and are no part of
            // it.
        }
        boolean belongs = path.equals("knowledge.properties")
                || path.matches("rules/(causes|redflags|inference)/[a-z0-9-]+\\.drl")
                || path.matches("vocabulary/[a-z-]+\\.csv")
                || path.matches("texts/[a-zA-Z0-9_]+\\.properties");
        if (!belongs || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(path + ": the file is no part of a pack.\nMaybe move it to rules/causes, rules/redflags,"
                    + " rules/inference, vocabulary or texts, or elsewhere.");
            return;
        }
        if (Files.size(file) > MOST_BYTES) {
            problems.add(path + ": the file is larger than " + MOST_BYTES + " bytes.\nMaybe split it.");
            return;
        }
        try {
            contents.put(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString());
        } catch (CharacterCodingException e) {
            problems.add(path + ": the file is not UTF-8.\nMaybe save it anew as UTF-8.");
        }
    }
}
