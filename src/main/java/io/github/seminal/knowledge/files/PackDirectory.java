package io.github.seminal.knowledge.files;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.io.InputStream;
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

    private static final int MOST_ENTRIES = 5_000;

    private PackDirectory() {}

    /** The text of every file, by its path in the pack. */
    static Map<String, String> read(Path directory, Diagnostics problems) {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            problems.add(
                    Check.MISSING_FILE,
                    Place.NOWHERE,
                    "the directory (" + directory + ") is not there",
                    "the path is meant from elsewhere");
            return contents;
        }
        try (Stream<Path> found = Files.walk(directory, Limits.MOST_DEPTH_OF_DIRECTORIES)) {
            // The links among them are entries of their own: a walk that does not follow links does not leave the
            // directory.
            List<Path> entries = found.limit(MOST_ENTRIES + 1L).sorted().toList();
            List<Path> files = entries.stream()
                    .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .toList();
            if (entries.size() > MOST_ENTRIES || files.size() > Limits.MOST_FILES_OF_A_PACK) {
                problems.add(
                        Check.LIMIT,
                        Place.NOWHERE,
                        "the directory holds more than " + Limits.MOST_FILES_OF_A_PACK + " files",
                        "it is not that of a pack");
                return contents;
            }
            for (Path entry : entries) {
                if (directory.relativize(entry).getNameCount() >= Limits.MOST_DEPTH_OF_DIRECTORIES
                        && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    problems.add(
                            Check.LIMIT,
                            Place.file(pathIn(directory, entry)),
                            "directories are nested " + Limits.MOST_DEPTH_OF_DIRECTORIES + " deep",
                            "it is not that of a pack");
                }
            }
            long characters = 0;
            for (Path file : files) {
                String text = readFile(directory, file, contents, problems);
                characters += text.length();
                if (characters > Limits.MOST_CHARACTERS_OF_A_PACK) {
                    problems.add(
                            Check.LIMIT,
                            Place.NOWHERE,
                            "the files of the pack hold more than " + Limits.MOST_CHARACTERS_OF_A_PACK + " characters",
                            "it is several packs");
                    contents.clear();
                    return contents;
                }
            }
            contents.forEach((path, text) -> {
                if (!path.startsWith("rules/")) {
                    PlainText.check(path, text.replace("\r\n", "\n"), problems);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", e);
        }
        return contents;
    }

    /** The path in the pack; a name may hold anything, and must not lead a report astray. */
    private static String pathIn(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/').replaceAll("[^ -~]", "?");
    }

    /** The text of the file, which is put among the contents; empty when it is none of the pack's. */
    private static String readFile(Path directory, Path file, Map<String, String> contents, Diagnostics problems)
            throws IOException {
        String path = pathIn(directory, file);
        boolean isPlain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (isPlain
                && (path.matches("(vignettes|cases)/.*\\.ya?ml")
                        || path.matches("[^/]+\\.md|(proofs|mutants)\\.yaml"))) {
            return ""; // Tests and notes stand beside the knowledge and are no part of it.
        }
        boolean belongs = path.equals("knowledge.properties")
                || path.matches("rules/(causes|redflags|inference)/[a-z0-9-]+\\.drl")
                || path.matches("vocabulary/[a-z-]+\\.csv")
                || path.matches("texts/[a-zA-Z0-9_]+\\.properties");
        if (!belongs || !isPlain) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(path),
                    isPlain ? "the file is no part of a pack" : "it is no plain file",
                    isPlain
                            ? "move it to rules/causes, rules/redflags, rules/inference, vocabulary or texts, or"
                                    + " elsewhere"
                            : "copy what the link leads to");
            return "";
        }
        byte[] bytes = bytesOf(file);
        if (bytes.length > Limits.MOST_BYTES_OF_A_FILE) {
            problems.add(
                    Check.LIMIT,
                    Place.file(path),
                    "the file is larger than " + Limits.MOST_BYTES_OF_A_FILE + " bytes",
                    "split it");
            return "";
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        contents.put(path, text);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            problems.add(Check.NOT_UTF8, Place.file(path), "the file is not UTF-8", "save it anew as UTF-8");
        }
        return text;
    }

    /** The first bytes of a file, one more than are allowed: it may have grown since anybody looked. */
    private static byte[] bytesOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Limits.MOST_BYTES_OF_A_FILE + 1);
        }
    }
}
