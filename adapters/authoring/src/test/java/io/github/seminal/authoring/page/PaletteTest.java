package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the contrast of the colours by WCAG 2.2: 4.5 for text, 3 for lines and marks. */
class PaletteTest {

    private static final Pattern SCHEME = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6})");

    @ParameterizedTest
    @CsvSource({
        "text,page,4.5",
        "text,card,4.5",
        "text,soft,4.5",
        "text,mark,4.5",
        "quiet,page,4.5",
        "quiet,card,4.5",
        "quiet,mark,4.5",
        "quiet,soft,4.5",
        "link,page,4.5",
        "link,card,4.5",
        "link,mark,4.5",
        "emergency-now,emergency-now-on,4.5",
        "same-day,same-day-on,4.5",
        "urgent,urgent-on,4.5",
        "routine,routine-on,4.5",
        "self-care,self-care-on,4.5",
        "text,routine-on,4.5",
        "text,self-care-on,4.5",
        "text,emergency-now-on,4.5",
        "focus,page,3",
        "focus,card,3",
        "control,page,3",
        "control,card,3"
    })
    void colours_that_meet_can_be_told_apart_in_both_schemes_and_on_paper(String front, String back, double least) {
        List<Map<String, Integer>> schemes = schemes();
        assertThat(schemes).hasSize(3);
        for (Map<String, Integer> colours : schemes) {
            // The focus is not visible in print.
            if (!front.equals("focus") || !colours.equals(schemes.get(2))) {
                assertThat(contrast(colour(front, colours), colour(back, colours)))
                        .as("%s on %s in scheme %s", front, back, schemes.indexOf(colours))
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    /** Light, dark, paper. */
    private static List<Map<String, Integer>> schemes() {
        List<Map<String, Integer>> schemes = new ArrayList<>();
        Matcher scheme = SCHEME.matcher(Assets.read().style());
        while (scheme.find()) {
            Map<String, Integer> colours = new HashMap<>();
            Matcher colour = COLOUR.matcher(scheme.group(1));
            while (colour.find()) {
                colours.put(colour.group(1), Integer.parseInt(colour.group(2), 16));
            }
            schemes.add(colours);
        }
        return schemes;
    }

    private static int colour(String name, Map<String, Integer> colours) {
        return Objects.requireNonNull(colours.get(name), name);
    }

    private static double contrast(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16 & 0xff)
                + 0.7152 * linear(colour >> 8 & 0xff)
                + 0.0722 * linear(colour & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
