package io.github.seminal.knowledge.diagnostic;

/**
 * A piece of one line in a file of a pack.
 *
 * @param file the file in the pack, for instance {@code rules/causes/prostate-cancer.drl}; empty when no file is meant
 * @param line the line, from 1 on; 0 when the whole file is meant
 * @param column the column of the first character, from 1 on; 0 when the whole line is meant
 * @param endColumn the column behind the last character; the same as {@code column} between two characters
 */
public record Place(String file, int line, int column, int endColumn) {

    /** No place in any file. */
    public static final Place NOWHERE = new Place("", 0, 0, 0);

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, 0, 0, 0);
    }

    /** A whole line, from 1 on. */
    public static Place line(String file, int line) {
        return new Place(file, line, 0, 0);
    }

    /** The place as compilers write it, as far as it is known: {@code file:line:column}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }
}
