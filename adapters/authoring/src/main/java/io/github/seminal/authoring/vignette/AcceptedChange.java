package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.authoring.yaml.YamlTree;
import io.github.seminal.knowledge.Unwritten;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.PackDirectory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An expectation of the standard that a pack changes on purpose, as its author declares in {@code accepted.yaml}.
 *
 * @param test the id of the vignette, or the rule with its hit or near miss, for instance {@code inference.febrile hit 2}
 * @param now what the test gives over the pack, by what differs, for instance {@code urgency: SAME_DAY}
 * @param reason why that is right
 * @param who who decided it
 * @param date when
 * @param place where it is declared
 */
public record AcceptedChange(
        String test, Map<String, String> now, String reason, String who, LocalDate date, Place place) {

    /** The file, beside {@code tests/}. */
    public static final String FILE = "accepted.yaml";

    private static final Set<String> KEYS = Set.of("test", "now", "reason", "who", "date");

    public AcceptedChange {
        now = Collections.unmodifiableMap(new TreeMap<>(now));
    }

    /**
     * The changes that are accepted for the pack tested in this directory, by the id of the test; none when the file does not
     * exist.
     *
     * @param problems takes what is wrong with the file
     */
    public static Map<String, AcceptedChange> in(Path directory, Diagnostics problems) {
        return read(textIn(directory, problems), problems);
    }

    /** The text of the file by its path; none when it does not exist. */
    public static Map<String, String> textIn(Path directory, Diagnostics problems) {
        return PackDirectory.tests(directory, List.of(FILE), problems);
    }

    /**
     * The changes that a text accepts, by the id of the test.
     *
     * @param texts the text of the file by its path, if it exists
     * @param problems takes what is wrong with it
     */
    public static Map<String, AcceptedChange> read(Map<String, String> texts, Diagnostics problems) {
        Map<String, AcceptedChange> found = new LinkedHashMap<>();
        texts.forEach((file, text) -> {
            Unwritten.check(file, text, problems);
            YamlTree.read(file, text, problems)
                    .ifPresent(root -> root.list(problems).forEach(node -> read(node, found, problems)));
        });
        return found;
    }

    private static void read(YamlNode node, Map<String, AcceptedChange> found, Diagnostics problems) {
        YamlFields fields = new YamlFields(node, KEYS, problems);
        if (!fields.isMap()) {
            return;
        }
        String test = fields.requiredText("test");
        String reason = fields.requiredText("reason").strip();
        String who = fields.requiredText("who").strip();
        Map<String, String> now = new TreeMap<>();
        fields.map("now").forEach((subject, value) -> now.put(subject, fields.textOf(value)));
        if (now.isEmpty()) {
            node.refuse("the key (now) says nothing", "copy what (seminal test) prints", problems);
        }
        LocalDate date = date(fields, problems);
        if (found.putIfAbsent(test, new AcceptedChange(test, now, reason, who, date, node.line())) != null) {
            node.refuse("the test (" + test + ") is accepted twice", "one is old", problems);
        }
    }

    private static LocalDate date(YamlFields fields, Diagnostics problems) {
        String given = fields.requiredText("date").strip();
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            fields.value("date")
                    .ifPresent(value ->
                            value.refuse("(" + given + ") is not a date", "write it like 2026-11-25", problems));
            return LocalDate.EPOCH;
        }
    }

    /** True when this is what the test gives. */
    boolean isOf(TestResult result) {
        return nowOf(result).equals(now);
    }

    /** What a failed test gives, as it would be accepted. */
    static Map<String, String> nowOf(TestResult result) {
        Map<String, String> now = new TreeMap<>();
        result.differences()
                .forEach(difference ->
                        now.merge(difference.subject(), difference.got(), (first, second) -> first + "; " + second));
        return now;
    }

    /** What to write into the file for a failed test; the reason, who and when are left to the author. */
    public static String draft(TestResult result) {
        StringBuilder draft = new StringBuilder("- test: " + result.id() + "\n  now:\n");
        nowOf(result)
                .forEach((subject, got) -> draft.append("    ")
                        .append(subject)
                        .append(": ")
                        .append(quoted(got))
                        .append('\n'));
        return draft + "  reason: \"TODO: why that is right\"\n  who: \"TODO: your name\"\n  date: \"TODO: today\"\n";
    }

    /** In quotes where YAML would read something else than the text. */
    private static String quoted(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9 ,._;()-]*") ? text : "'" + text.replace("'", "''") + "'";
    }
}
