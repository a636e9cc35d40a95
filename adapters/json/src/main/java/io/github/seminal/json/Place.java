package io.github.seminal.json;

import java.util.Comparator;

/**
 * Where something stands in a JSON text: for a key and its value, where the key begins.
 *
 * @param line the line, from 1
 * @param column the column in characters, from 1
 * @param path the keys that lead there, for instance {@code findings.fever} or {@code medicines[0].name}; empty for the
 *     document itself
 */
public record Place(int line, int column, String path) implements Comparable<Place> {

    private static final Comparator<Place> IN_READING_ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column).thenComparing(Place::path);

    /** The order in which a person reads. */
    @Override
    public int compareTo(Place other) {
        return IN_READING_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String position = "line " + line + ", column " + column;
        return path.isEmpty() ? position : position + ", " + path;
    }
}
