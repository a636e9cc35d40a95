package io.github.seminal.cli;

import io.github.seminal.knowledge.diagnostic.NearestName;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Says why a file could not be read, and what was maybe meant. */
final class UnreadableFile {

    /** At most this many names in a folder are compared. */
    private static final int MOST_NAMES = 10_000;

    private UnreadableFile() {}

    /** The reason; the name must be valid for a file. */
    static Refusal of(String name, IOException e) {
        Path path = Path.of(name);
        if (Files.isDirectory(path)) {
            return Refusal.unreadable(
                    name, "(" + name + ") is a folder, not a file", "name the files in it: " + path.resolve("*.json"));
        }
        if (e instanceof NoSuchFileException) {
            return missing(name, path);
        }
        if (e instanceof AccessDeniedException) {
            return Refusal.unreadable(
                    name,
                    "The file (" + name + ") may not be read",
                    "its permissions are wrong; see (ls -l " + name + ")");
        }
        return Refusal.unreadable(
                name,
                "The file (" + name + ") cannot be read: " + e.getMessage(),
                "try again, or copy it to another place");
    }

    private static Refusal missing(String name, Path path) {
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            return Refusal.unreadable(
                    name,
                    "There is no folder (" + folder + ")",
                    "the path begins at another folder than (" + Path.of("").toAbsolutePath() + ")");
        }
        return Refusal.unreadable(
                name,
                "There is no file (" + path + ")",
                NearestName.of(String.valueOf(path.getFileName()), namesBeside(path))
                        .map(near -> "it is (" + path.resolveSibling(near) + ")")
                        .orElse("it is in another folder"));
    }

    private static List<String> namesBeside(Path path) {
        Path folder = path.getParent() == null ? Path.of("") : path.getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.limit(MOST_NAMES)
                    .filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (IOException e) {
            // Without the list there is no suggestion; the file is still reported as missing.
            return List.of();
        }
    }
}
