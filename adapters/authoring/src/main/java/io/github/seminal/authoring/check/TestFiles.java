package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
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

/** Reads the files below {@code cases/} and {@code vignettes/}, without following links. */
final class TestFiles {

    private static final int MOST_FILES = 2_000;

    private TestFiles() {}

    /** The text of every YAML file, by its path in the directory. */
    static Map<String, String> read(Path directory, Diagnostics problems) {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("cases", "vignettes")) {
            Path start = directory.resolve(folder);
            if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
                read(directory, start, files, problems);
            }
        }
        return files;
    }

    private static void read(Path directory, Path start, Map<String, String> files, Diagnostics problems) {
        try (Stream<Path> found = Files.walk(start, Limits.MOST_DEPTH_OF_DIRECTORIES)) {
            List<Path> paths = found.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path ->
                            path.toString().endsWith(".yaml") || path.toString().endsWith(".yml"))
                    .limit(MOST_FILES + 1L)
                    .sorted()
                    .toList();
            if (paths.size() > MOST_FILES) {
                problems.add(
                        Check.LIMIT,
                        Place.NOWHERE,
                        "the directory (" + start.getFileName() + ") holds more than " + MOST_FILES + " files",
                        "it is not that of a pack");
                return;
            }
            for (Path path : paths) {
                readFile(directory, path, files, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + start + ") cannot be read.", e);
        }
    }

    private static void readFile(Path directory, Path file, Map<String, String> files, Diagnostics problems) {
        String path = directory.relativize(file).toString().replace('\\', '/').replaceAll("[^ -~]", "?");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            problems.add(Check.STRAY_FILE, Place.file(path), "it is no plain file", "copy what the link leads to");
            return;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = in.readNBytes(Limits.MOST_BYTES_OF_A_FILE + 1);
        } catch (IOException e) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(path),
                    "it cannot be read (" + e.getClass().getSimpleName() + ")",
                    "its permissions are wrong");
            return;
        }
        if (bytes.length > Limits.MOST_BYTES_OF_A_FILE) {
            problems.add(
                    Check.LIMIT,
                    Place.file(path),
                    "the file is larger than " + Limits.MOST_BYTES_OF_A_FILE + " bytes",
                    "split it");
            return;
        }
        try {
            files.put(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()
                            .replace("\r\n", "\n"));
        } catch (CharacterCodingException e) {
            problems.add(Check.NOT_UTF8, Place.file(path), "the file is not UTF-8", "save it anew as UTF-8");
        }
    }
}
