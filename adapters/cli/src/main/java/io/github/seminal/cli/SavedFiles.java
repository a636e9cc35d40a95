package io.github.seminal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * When the files of a directory were saved.
 *
 * @param files the size and time of each, by its path
 */
record SavedFiles(Map<Path, Saved> files) {

    static final SavedFiles NONE = new SavedFiles(Map.of());

    /** No pack has more, or is deeper. */
    private static final int MOST_FILES = 5_000;

    private static final int MOST_DEPTH = 20;

    /** The size of a file and when it was written: an editor may keep the one and change the other. */
    record Saved(long bytes, FileTime time) {}

    SavedFiles {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** The files as they are now. One that vanishes in the meantime is passed over: the next look finds the same. */
    static SavedFiles in(Path directory) {
        Map<Path, Saved> found = new TreeMap<>();
        try {
            Files.walkFileTree(
                    directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MOST_DEPTH, new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            found.put(file, new Saved(attributes.size(), attributes.lastModifiedTime()));
                            return found.size() < MOST_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("The directory (" + directory + ") cannot be read.", e);
        }
        return new SavedFiles(found);
    }

    /** The files that were added, changed or removed. */
    Set<Path> differencesFrom(SavedFiles before) {
        Set<Path> differing = new TreeSet<>(files.keySet());
        differing.addAll(before.files.keySet());
        differing.removeIf(file -> Objects.equals(files.get(file), before.files.get(file)));
        return differing;
    }
}
