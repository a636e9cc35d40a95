package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.vocabulary.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables and texts of a pack are words and numbers. Whatever a spreadsheet would calculate, a browser would take for
 * markup, or an eye would not see is refused: they are shown to people in places that this library does not know.
 */
final class PlainText {

    /** The beginning of a field that a spreadsheet would calculate; a negative number is not a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@]|-(?!\\d+(?:\\.\\d+)?$)");

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]|&(?:#\\w+|[A-Za-z]\\w*);|\\$\\{");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*(\\\\u)(?![0-9a-fA-F]{4})");

    private PlainText() {}

    /** Adds what is more than words in a table or a bundle of texts to the problems. */
    static void check(String path, String text, Diagnostics problems) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.length() > Limits.MOST_CHARACTERS_OF_A_LINE) {
                problems.add(
                        Check.LIMIT,
                        Place.line(path, i + 1),
                        "the line has " + line.length() + " characters, more than " + Limits.MOST_CHARACTERS_OF_A_LINE,
                        "a quote is not closed");
                return;
            }
            int number = i + 1;
            check(line, (from, to) -> new Place(path, number, from + 1, to + 1), problems);
        }
        if (path.endsWith(".csv")) {
            Table table = Table.of(path, text, problems);
            for (String column : table.header()) {
                checkFormula(column, Place.line(path, 1), problems);
                table.rows().forEach(row -> checkFormula(row.text(column), row.place(column), problems));
            }
        } else {
            checkEscapes(path, lines, problems);
            checkLoaded(path, text, problems);
        }
    }

    /** Where a part of a text stands. */
    private interface Places {
        Place of(int from, int to);
    }

    /** What a backslash hides from whoever reads the file is checked as it is loaded. */
    private static void checkLoaded(String path, String text, Diagnostics problems) {
        Map<String, Place> keys = new HashMap<>();
        Diagnostics found = new Diagnostics();
        for (BundleText.Entry entry : BundleText.read(path, text)) {
            BundleText.Loaded key = entry.key();
            check(key.text(), key::place, found);
            check(entry.value().text(), entry.value()::place, found);
            Place before = keys.putIfAbsent(key.text(), key.place());
            if (!entry.isSeparated()) {
                problems.add(
                        Check.MALFORMED_TEXT,
                        key.place(),
                        "no (=) follows the key (" + key.text() + ")",
                        "a (=) is missing, or a (\\) at the end of the line before");
            } else if (before != null) {
                problems.add(
                        Check.MALFORMED_TEXT,
                        key.place(),
                        "the key (" + key.text() + ") is already defined, in line " + before.line(),
                        "one of the two is meant for another code");
            }
        }
        // What is visible in the file was found there already.
        Set<Integer> lines = new HashSet<>();
        problems.all().stream()
                .filter(one -> one.place().file().equals(path) && one.check() == Check.UNSAFE_TEXT)
                .forEach(one -> lines.add(one.place().line()));
        found.all().stream().filter(one -> !lines.contains(one.place().line())).forEach(problems::add);
    }

    private static void check(String text, Places places, Diagnostics problems) {
        int hidden = HiddenCharacters.indexIn(text);
        if (hidden >= 0) {
            int c = text.codePointAt(hidden);
            problems.add(
                    Check.UNSAFE_TEXT,
                    places.of(hidden, hidden + Character.charCount(c)),
                    "the character (" + HiddenCharacters.name(c) + ") cannot be seen",
                    "it was pasted with other text: leave it out");
        }
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            problems.add(
                    Check.UNSAFE_TEXT,
                    places.of(markup.start(), markup.end()),
                    "(" + markup.group() + ") is markup",
                    "write it as words");
        }
    }

    private static void checkFormula(String field, Place place, Diagnostics problems) {
        Matcher formula = FORMULA.matcher(field);
        if (formula.lookingAt()) {
            problems.add(
                    Check.UNSAFE_TEXT,
                    new Place(
                            place.file(),
                            place.line(),
                            place.column(),
                            Math.min(place.column() + 1, place.endColumn())),
                    "(" + formula.group() + ") begins like a formula",
                    "write it as words");
        }
    }

    private static void checkEscapes(String path, String[] lines, Diagnostics problems) {
        for (int i = 0; i < lines.length; i++) {
            Matcher broken = BROKEN_ESCAPE.matcher(lines[i]);
            if (broken.find()) {
                problems.add(
                        Check.MALFORMED_TEXT,
                        new Place(path, i + 1, broken.start(1) + 1, broken.end(1) + 1),
                        "the escape is not followed by the code of a character",
                        "a backslash was meant as a text: write two");
            }
        }
    }
}
