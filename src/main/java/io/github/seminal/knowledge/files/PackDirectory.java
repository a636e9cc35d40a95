package io.github.seminal.knowledge.files;

import static java.util.Objects.requireNonNull;

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

    /** How often a directory is read while its links keep changing. */
    private static final int MOST_ATTEMPTS = 3;

    private PackDirectory() {}

    /**
     * The text of every file, by its path in the pack. Links are followed as long as they stay in the directory, which may be
     * a link itself; all files are those of one moment, even while a link is changed to lead elsewhere.
     */
    public static Map<String, String> read(Path directory, Diagnostics problems) {
        if (!Files.isDirectory(directory)) {
            problems.add(
                    Check.MISSING_FILE,
                    Place.NOWHERE,
                    Files.exists(directory)
                            ? "(" + directory + ") is a file"
                            : "the directory (" + directory + ") does not exist",
                    Files.exists(directory)
                            ? "name the directory that holds it"
                            : "the path is relative to another directory");
            return new TreeMap<>();
        }
        IOException fault = null;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                DirectoryWalk walk = DirectoryWalk.through(directory, MOST_ENTRIES);
                Map<String, String> contents = new TreeMap<>();
                Diagnostics found = new Diagnostics();
                read(walk, contents, found);
                if (!walk.isOutdated()) {
                    found.all().forEach(problems::add);
                    return contents;
                }
                fault = new IOException("its links changed while it was read");
            } catch (IOException e) {
                fault = e; // A directory that a link led to was maybe removed: the link may lead to the next one.
            }
        }
        throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", requireNonNull(fault));
    }

    private static void read(DirectoryWalk walk, Map<String, String> contents, Diagnostics problems) {
        List<Path> files = walk.files();
        if (walk.hasTooManyEntries() || files.size() > Limits.MOST_FILES_OF_A_PACK) {
            problems.add(
                    Check.LIMIT,
                    Place.NOWHERE,
                    "the directory holds more than " + Limits.MOST_FILES_OF_A_PACK + " files",
                    "it is not that of a pack");
            return;
        }
        for (Path entry : walk.unreadable()) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(pathIn(walk.root(), entry)),
                    "it cannot be read",
                    "its permissions are wrong");
        }
        for (Path entry : walk.tooDeep()) {
            problems.add(
                    Check.LIMIT,
                    Place.file(pathIn(walk.root(), entry)),
                    "directories are nested " + Limits.MOST_DEPTH_OF_DIRECTORIES + " deep",
                    "it is not that of a pack");
        }
        long characters = 0;
        for (Path file : files) {
            String text = readFile(walk, file, contents, problems);
            characters += text.length();
            if (characters > Limits.MOST_CHARACTERS_OF_A_PACK) {
                problems.add(
                        Check.LIMIT,
                        Place.NOWHERE,
                        "the files of the pack hold more than " + Limits.MOST_CHARACTERS_OF_A_PACK + " characters",
                        "it is several packs");
                contents.clear();
                return;
            }
        }
    }

    /** The path in the pack; a name may hold anything, and must not mislead whoever reads a report. */
    private static String pathIn(Path directory, Path file) {
        return directory.relativize(file).toString().replace('\\', '/').replaceAll("[^ -~]", "?");
    }

    /** The text of the file, which is put among the contents; empty when it does not belong to the pack. */
    private static String readFile(DirectoryWalk walk, Path file, Map<String, String> contents, Diagnostics problems) {
        String path = pathIn(walk.root(), file);
        boolean isPlain = walk.isPlain(file);
        if (isPlain
                && (path.matches("tests/.*\\.ya?ml") || path.matches("[^/]+\\.md|(proofs|mutants|accepted)\\.yaml"))) {
            return ""; // Tests and notes are kept beside the knowledge and are not part of it.
        }
        boolean belongs = path.matches("knowledge\\.properties|changes\\.csv")
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
        Optional<String> text = isPlain ? textOf(walk, file, path, problems) : refuseAsNotPlain(path, problems);
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
                        .filter(path -> path.equals(start)
                                || path.toString().matches(".*\\.ya?ml")
                                || Files.isSymbolicLink(path))
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

    private static Optional<String> textOf(DirectoryWalk walk, Path file, String path, Diagnostics problems) {
        try {
            return textOf(walk.realPath(file), path, problems);
        } catch (IOException e) {
            refuseUnreadable(path, e, problems);
            return Optional.empty();
        }
    }

    private static Optional<String> refuseAsNotPlain(String path, Diagnostics problems) {
        problems.add(Check.STRAY_FILE, Place.file(path), "it is not a plain file", "copy what the link leads to");
        return Optional.empty();
    }

    /** The text of a plain file in UTF-8; empty when it is refused. */
    private static Optional<String> textOf(Path file, String path, Diagnostics problems) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return refuseAsNotPlain(path, problems);
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
