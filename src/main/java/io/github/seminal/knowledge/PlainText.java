package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.vocabulary.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("\\\\u(?![0-9a-fA-F]{4})");
    private static final Pattern KEY = Pattern.compile("\\s*([^\\s=:#!][^\\s=:]*)\\s*[=:].*");

    private PlainText() {}

    /** Adds what is more than words in a table or a bundle of texts to the problems. */
    static void check(String path, String text, Diagnostics problems) {
        boolean isTable = path.endsWith(".csv");
        Map<String, Integer> keys = new HashMap<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.length() > Limits.MOST_CHARACTERS_OF_A_LINE) {
                problems.add(
                        Check.LIMIT,
                        Place.line(path, i + 1),
                        "the line has " + line.length() + " characters, more than " + Limits.MOST_CHARACTERS_OF_A_LINE,
                        "a quote is not closed");
                return;
            }
            checkCharacters(path, i + 1, line, problems);
            if (!isTable) {
                checkEscapes(path, i + 1, line, problems);
                checkKey(path, i + 1, i > 0 && lines.get(i - 1).endsWith("\\"), line, keys, problems);
            }
            Matcher markup = MARKUP.matcher(line);
            if (markup.find()) {
                problems.add(
                        Check.UNSAFE_TEXT,
                        new Place(path, i + 1, markup.start() + 1, markup.end() + 1),
                        "(" + markup.group() + ") is markup",
                        "write it as words");
            }
        }
        if (isTable) {
            Table table = Table.of(path, text, problems);
            for (String column : table.header()) {
                checkFormula(column, Place.line(path, 1), problems);
                table.rows().forEach(row -> checkFormula(row.text(column), row.place(column), problems));
            }
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

    private static void checkCharacters(String path, int number, String line, Diagnostics problems) {
        for (int i = 0; i < line.length(); i++) {
            if (isHidden(line.charAt(i))) {
                hidden(path, number, i, 1, line.charAt(i), problems);
                return;
            }
        }
        Matcher escape = ESCAPE.matcher(line);
        while (escape.find()) {
            char c = (char) Integer.parseInt(escape.group(1), 16);
            if (isHidden(c)) {
                hidden(path, number, escape.start(), escape.group().length(), c, problems);
                return;
            }
        }
    }

    private static void checkEscapes(String path, int number, String line, Diagnostics problems) {
        Matcher broken = BROKEN_ESCAPE.matcher(line);
        if (broken.find()) {
            problems.add(
                    Check.MALFORMED_TEXT,
                    new Place(path, number, broken.start() + 1, broken.end() + 1),
                    "the escape is not followed by the code of a character",
                    "a backslash was meant as a text: write two");
        }
    }

    private static void hidden(String path, int number, int at, int length, char c, Diagnostics problems) {
        problems.add(
                Check.UNSAFE_TEXT,
                new Place(path, number, at + 1, at + 1 + length),
                String.format("the character (U+%04X) cannot be seen", (int) c),
                "it was pasted with other text: leave it out");
    }

    private static boolean isHidden(char c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static void checkKey(
            String path, int number, boolean goesOn, String line, Map<String, Integer> keys, Diagnostics problems) {
        Matcher key = KEY.matcher(line);
        if (goesOn || !key.matches()) {
            return;
        }
        Integer before = keys.putIfAbsent(key.group(1), number);
        if (before != null) {
            problems.add(
                    Check.MALFORMED_TEXT,
                    new Place(path, number, key.start(1) + 1, key.end(1) + 1),
                    "the key (" + key.group(1) + ") is already defined, in line " + before,
                    "one of the two is meant for another code");
        }
    }
}
