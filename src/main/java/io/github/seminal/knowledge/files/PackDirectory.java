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
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a directory in the layout of the standard pack. What does not belong there is reported, never skipped silently. */
public final class PackDirectory {

    private static final int MOST_ENTRIES = 5_000;
    private static final int MOST_TESTS = 2_000;

    private PackDirectory() {}

    /** The text of every file, by its path in the pack. */
    public static Map<String, String> read(Path directory, Diagnostics problems) {
        Map<String, String> contents = new TreeMap<>();
        if (!Files.isDirectory(directory)) {
            problems.add(
                    Check.MISSING_FILE,
                    Place.NOWHERE,
                    "the directory (" + directory + ") does not exist",
                    "the path is relative to another directory");
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
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", e);
        }
        return contents;
    }

    /** The path in the pack; a name may hold anything, and must not mislead whoever reads a report. */
    private static String pathIn(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/').replaceAll("[^ -~]", "?");
    }

    /** The text of the file, which is put among the contents; empty when it does not belong to the pack. */
    private static String readFile(Path directory, Path file, Map<String, String> contents, Diagnostics problems) {
        String path = pathIn(directory, file);
        boolean isPlain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        if (isPlain && (path.matches("tests/.*\\.ya?ml") || path.matches("[^/]+\\.md|(proofs|mutants)\\.yaml"))) {
            return ""; // Tests and notes are kept beside the knowledge and are not part of it.
        }
        boolean belongs = path.equals("knowledge.properties")
                || path.matches("(causes|redflags|inference)/[a-z0-9-]+(\\.drl|(_[a-zA-Z0-9]+)*\\.properties)")
                || path.matches("vocabulary/[a-z-]+\\.csv")
                || path.matches("texts/[a-zA-Z0-9_]+\\.properties");
        if (!belongs && isPlain) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(path),
                    "the file is not part of a pack",
                    "move it to causes, redflags, inference, vocabulary, texts or tests, or elsewhere");
            return "";
        }
        Optional<String> text = textOf(file, path, problems);
        text.ifPresent(there -> contents.put(path, there));
        return text.orElse("");
    }

    /**
     * The text of the tests beside a pack, by their path in the directory.
     *
     * @param names files and folders in the directory; of a folder, all YAML files below it. One that does not exist has no text.
     */
    public static Map<String, String> tests(Path directory, List<String> names, Diagnostics problems) {
        Map<String, String> texts = new TreeMap<>();
        for (String name : names) {
            Path start = directory.resolve(name);
            if (!Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            List<Path> files;
            try (Stream<Path> found = Files.walk(start, Limits.MOST_DEPTH_OF_DIRECTORIES)) {
                files = found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                        .filter(path -> path.equals(start) || path.toString().matches(".*\\.ya?ml"))
                        .limit(MOST_TESTS + 1L)
                        .toList();
            } catch (IOException | UncheckedIOException e) {
                refuseUnreadable(name, e, problems);
                continue;
            }
            if (files.size() > MOST_TESTS) {
                problems.add(
                        Check.LIMIT,
                        Place.file(name),
                        "the directory holds more than " + MOST_TESTS + " files",
                        "it is not that of a pack");
                continue;
            }
            for (Path file : files) {
                String path = pathIn(directory, file);
                textOf(file, path, problems).ifPresent(text -> texts.put(path, text.replace("\r\n", "\n")));
            }
        }
        return texts;
    }

    /** The text of a plain file in UTF-8; empty when it is refused. */
    private static Optional<String> textOf(Path file, String path, Diagnostics problems) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Check.STRAY_FILE, Place.file(path), "it is not a plain file", "copy what the link leads to");
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = bytesOf(file);
        } catch (IOException e) {
            refuseUnreadable(path, e, problems);
            return Optional.empty();
        }
        if (bytes.length > Limits.MOST_BYTES_OF_A_FILE) {
            problems.add(
                    Check.LIMIT,
                    Place.file(path),
                    "the file is larger than " + Limits.MOST_BYTES_OF_A_FILE + " bytes",
                    "split it");
            return Optional.empty();
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            problems.add(Check.NOT_UTF8, Place.file(path), "the file is not UTF-8", "save it again as UTF-8");
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static void refuseUnreadable(String path, Exception e, Diagnostics problems) {
        problems.add(
                Check.STRAY_FILE,
                Place.file(path),
                "it cannot be read (" + e.getClass().getSimpleName() + ")",
                "its permissions are wrong");
    }

    /** The first bytes of a file, one more than are allowed: it may have grown since anybody looked. */
    private static byte[] bytesOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(Limits.MOST_BYTES_OF_A_FILE + 1);
        }
    }
}
