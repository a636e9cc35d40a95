package io.github.seminal.authoring.vignette;

import java.nio.file.Path;

/**
 * Where something stands in a file.
 *
 * @param path the file
 * @param file the file's path below the directory of the tests, with slashes, for instance {@code cases/redflags/blood.yaml}
 * @param line the line, from 1 on
 */
public record Place(Path path, String file, int line) {

    /** For people and editors: file and line. */
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
