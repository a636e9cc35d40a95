package io.github.seminal.knowledge.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is in a directory. The directory may be a link, and links are followed as long as they stay inside. So is a mounted
 * ConfigMap of Kubernetes, whose files lead through {@code ..data} to a directory that is exchanged as a whole.
 */
final class DirectoryWalk extends SimpleFileVisitor<Path> {

    /** The link of a mounted ConfigMap: beside it, directories whose names begin so are what it leads, or led, to. */
    private static final String MOUNTED = "..data";

    private static final String HIDDEN_WHERE_MOUNTED = "..";

    private final Path root;
    private final int mostEntries;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> tooDeep = new ArrayList<>();
    private final List<Path> unreadable = new ArrayList<>();
    private final Map<Path, Path> links = new LinkedHashMap<>();
    private int entries;

    private DirectoryWalk(Path root, int mostEntries) {
        this.root = root;
        this.mostEntries = mostEntries;
    }

    static DirectoryWalk through(Path directory, int mostEntries) throws IOException {
        DirectoryWalk walk = new DirectoryWalk(directory.toRealPath(), mostEntries);
        walk.links.put(directory, walk.root);
        Files.walkFileTree(walk.root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Limits.MOST_DEPTH_OF_DIRECTORIES, walk);
        Collections.sort(walk.files);
        Collections.sort(walk.tooDeep);
        Collections.sort(walk.unreadable);
        return walk;
    }

    /** The directory itself, without links. */
    Path root() {
        return root;
    }

    /** Everything but directories, sorted: files, and links that lead out of the directory, nowhere or in a circle. */
    List<Path> files() {
        return files;
    }

    /** The directories that are nested too deep, and were not entered. */
    List<Path> tooDeep() {
        return tooDeep;
    }

    /** The files and directories that this user may not read. */
    List<Path> unreadable() {
        return unreadable;
    }

    boolean hasTooManyEntries() {
        return entries > mostEntries;
    }

    /** True if this is a file in the directory, be it through a link. */
    boolean isPlain(Path file) {
        try {
            return Files.isRegularFile(realPath(file), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The file without links.
     *
     * @throws IOException if it is not there, or leads out of the directory
     */
    Path realPath(Path file) throws IOException {
        Path real = file.toRealPath();
        if (!real.startsWith(root)) {
            throw new IOException("It leads out of the directory.");
        }
        return real;
    }

    /** True if any link leads elsewhere by now: what was read may be half old and half new. */
    boolean isOutdated() {
        return links.entrySet().stream().anyMatch(link -> !link.getValue().equals(target(link.getKey())));
    }

    /** Where a link leads; where it is itself when it leads nowhere. */
    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            return link;
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
        if (directory.equals(root)) {
            return next();
        }
        if (isBehindAMount(directory)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        noteLink(directory);
        if (!directory.toRealPath().startsWith(root)) {
            files.add(directory);
            entries++;
            return FileVisitResult.SKIP_SUBTREE;
        }
        return next();
    }

    private static boolean isBehindAMount(Path directory) {
        return directory.getFileName().toString().startsWith(HIDDEN_WHERE_MOUNTED)
                && Files.isSymbolicLink(directory.resolveSibling(MOUNTED));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        noteLink(file);
        if (attributes.isDirectory()) {
            tooDeep.add(file);
        } else {
            files.add(file);
        }
        return next();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
        if (fault instanceof FileSystemLoopException) {
            noteLink(file);
            files.add(file);
        } else if (fault instanceof AccessDeniedException && !file.equals(root)) {
            unreadable.add(file);
        } else {
            throw fault;
        }
        return next();
    }

    private void noteLink(Path path) {
        if (Files.isSymbolicLink(path)) {
            links.put(path, target(path));
        }
    }

    private FileVisitResult next() {
        entries++;
        return hasTooManyEntries() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }
}
