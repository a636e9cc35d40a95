package io.github.seminal.knowledge.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A column of base points in the table of causes.
 *
 * @param label the header, for instance {@code 13-17}, {@code 70+} or {@code unknown}
 * @param from the least age in years; -1 for the unknown age
 * @param to the greatest age in years; -1 for the unknown age
 */
public record AgeBand(String label, int from, int to) {

    /** The band of a header; null if the header names none. */
    static @Nullable AgeBand of(String header) {
        if (header.equals("unknown")) {
            return new AgeBand(header, -1, -1);
        }
        if (header.matches("\\d{1,3}\\+")) {
            return new AgeBand(header, Integer.parseInt(header.substring(0, header.length() - 1)), Integer.MAX_VALUE);
        }
        if (header.matches("\\d{1,3}-\\d{1,3}")) {
            String[] ends = header.split("-", 2);
            return new AgeBand(header, Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
        }
        return null;
    }

    boolean holds(@Nullable Integer age) {
        return age == null ? from < 0 : from >= 0 && from <= age && age <= to;
    }
}
