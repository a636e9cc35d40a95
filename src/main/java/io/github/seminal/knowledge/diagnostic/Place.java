package io.github.seminal.knowledge.diagnostic;

import java.util.Comparator;

/**
 * A place in a text: in a file of a pack, or in a document that was handed in.
 *
 * @param file the file, for instance {@code causes/prostate-cancer.drl}; empty when the text is not a file, or no
 *     place is known
 * @param line the line, from 1; 0 for the whole file
 * @param column the column of the first character, from 1; 0 for the whole line
 * @param endColumn the column after the last character; the same as {@code column} for a place between two characters
 * @param path the keys that lead to the place, for instance {@code findings.fever} or {@code medicines[0].name}; empty
 *     where there are none
 */
public record Place(String file, int line, int column, int endColumn, String path) implements Comparable<Place> {

    /** No place in any text. */
    public static final Place NOWHERE = file("");

    private static final Comparator<Place> IN_READING_ORDER = Comparator.comparing((Place place) -> place.file)
            .thenComparingInt(place -> place.line)
            .thenComparingInt(place -> place.column)
            .thenComparing(place -> place.path);

    /** A piece of one line in a file. */
    public Place(String file, int line, int column, int endColumn) {
        this(file, line, column, endColumn, "");
    }

    /** A whole file. */
    public static Place file(String file) {
        return new Place(file, 0, 0, 0);
    }

    /** A whole line, from 1. */
    public static Place line(String file, int line) {
        return new Place(file, line, 0, 0);
    }

    /** Where these keys lead, in a text of which no line is known. */
    public static Place path(String path) {
        return new Place("", 0, 0, 0, path);
    }

    /** The same place in a text that is now known to be this file. */
    public Place in(String name) {
        return new Place(name, line, column, endColumn, path);
    }

    /** The order in which a person reads: file by file, from top to bottom. */
    @Override
    public int compareTo(Place other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /**
     * The place as far as it is known: {@code file:line:column}, as compilers write it; without a file, {@code line 3,
     * column 5}. The path follows. Empty for {@link #NOWHERE}.
     */
    @Override
    public String toString() {
        String position = file.isEmpty()
                ? (line > 0 ? "line " + line : "") + (column > 0 ? ", column " + column : "")
                : file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
        String between = position.isEmpty() || path.isEmpty() ? "" : file.isEmpty() ? ", " : ": ";
        return position + between + path;
    }
}
