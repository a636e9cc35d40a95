package io.github.seminal.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The bytes that an answer may allocate, measured when the file was last written. */
final class Budget {

    private static final double MOST_RISE = 1.15;

    private final Map<String, Long> bytes = new TreeMap<>();

    /** Reads a budget from the text of its file. */
    static Budget of(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Budget budget = new Budget();
        properties.forEach((what, bytes) -> budget.bytes.put((String) what, Long.valueOf((String) bytes)));
        return budget;
    }

    /** One message for each figure that is more than 15 percent above its budget, or has no budget. */
    List<String> complaints(Map<String, Long> measured) {
        List<String> complaints = new ArrayList<>();
        measured.forEach((what, found) -> {
            Long allowed = bytes.get(what);
            if (allowed == null) {
                complaints.add("(" + what + ") has no budget.\nMaybe write the budget again.");
            } else if (found > allowed * MOST_RISE) {
                complaints.add(String.format(
                        Locale.ROOT,
                        "(%s) allocates %,d bytes per patient; the budget is %,d, which is %.0f %% more (15 %% are allowed)."
                                + "%nMaybe a change creates objects for every fact or rule; if they are worth it, write the"
                                + " budget again with -Dseminal.budget.write=true.",
                        what,
                        found,
                        allowed,
                        100.0 * found / allowed - 100));
            }
        });
        return complaints;
    }

    /** Writes these figures as the new budget. */
    static void write(Path file, Map<String, Long> measured) throws IOException {
        StringBuilder text = new StringBuilder(
                "# Bytes allocated a patient, with -XX:TieredStopAtLevel=1: what AllocationTest measured. See docs/PERFORMANCE.md.\n");
        new TreeMap<>(measured)
                .forEach((what, bytes) ->
                        text.append(what).append('=').append(bytes).append('\n'));
        Files.writeString(file, text);
    }
}
