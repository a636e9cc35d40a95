package io.github.seminal.knowledge.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base points of a cause within a range of ages.
 *
 * @param label how it is written, for instance {@code 13-17}, {@code 70+} or {@code unknown}
 * @param from the least age in years; -1 for the unknown age
 * @param to the greatest age in years; -1 for the unknown age
 * @param points the points for the age alone
 */
public record AgeBand(String label, int from, int to, int points) {

    private static final Pattern POINTS = Pattern.compile("-?\\d{1,2}");
    private static final Pattern BAND = Pattern.compile("((\\d{1,3})(?:-(\\d{1,3})|\\+)|unknown):(" + POINTS + ")");

    /**
     * The bands in a text: one number for every age, or bands such as {@code 0-39:-8 40+:-3 unknown:-3}, which together
     * cover every age and the unknown one.
     *
     * @return the bands in their order; empty when the text is not in this form
     */
    public static Optional<List<AgeBand>> parse(String text) {
        if (POINTS.matcher(text).matches()) {
            return parse("0+:" + text + " unknown:" + text);
        }
        List<AgeBand> bands = new ArrayList<>();
        int next = 0;
        boolean holdsUnknown = false;
        for (String word : PropertiesText.of(text)) {
            Matcher band = BAND.matcher(word);
            if (!band.matches()) {
                return Optional.empty();
            }
            boolean isUnknown = band.group(2) == null;
            int from = isUnknown ? -1 : Integer.parseInt(band.group(2));
            int to = isUnknown ? -1 : band.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(band.group(3));
            if (isUnknown ? holdsUnknown : from != next || to < from) {
                return Optional.empty();
            }
            holdsUnknown |= isUnknown;
            next = isUnknown ? next : to == Integer.MAX_VALUE ? to : to + 1;
            bands.add(new AgeBand(band.group(1), from, to, Integer.parseInt(band.group(4))));
        }
        return next == Integer.MAX_VALUE && holdsUnknown ? Optional.of(List.copyOf(bands)) : Optional.empty();
    }

    boolean holds(@Nullable Integer age) {
        return age == null ? from < 0 : from >= 0 && from <= age && age <= to;
    }
}
