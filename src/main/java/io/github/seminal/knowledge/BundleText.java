package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * A bundle of words as {@link java.util.Properties} loads it: comments skipped, lines that end in a backslash continued,
 * escapes resolved; with the place of every character.
 */
public final class BundleText {

    private static final int DIGITS_OF_AN_ESCAPE = 4;
    private static final int HEXADECIMAL = 16;

    private final String path;
    private final String text;
    private final List<Entry> entries = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;

    private BundleText(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /**
     * A key with its words.
     *
     * @param key the key
     * @param value the words
     * @param isSeparated false when neither {@code =} nor {@code :} stands between the two
     */
    public record Entry(Loaded key, Loaded value, boolean isSeparated) {}

    /**
     * A text that was read from a bundle.
     *
     * @param text the text without escapes
     * @param places where each of its characters stands, and where the text ends
     */
    public record Loaded(String text, List<Place> places) {

        /** The place of these characters; of the line in which they begin, if they end in another. */
        public Place place(int from, int to) {
            Place first = places.get(from);
            Place last = places.get(Math.max(from, to - 1));
            int end = last.line() == first.line() ? last.endColumn() : first.endColumn();
            return new Place(first.file(), first.line(), first.column(), end);
        }

        /** The place of the whole text. */
        public Place place() {
            return place(0, text.length());
        }
    }

    /** The keys of a bundle in their order, those that are defined again too. */
    public static List<Entry> read(String path, String text) {
        BundleText bundle = new BundleText(path, text);
        while (bundle.skipToEntry()) {
            bundle.entries.add(bundle.entry());
        }
        return bundle.entries;
    }

    private boolean skipToEntry() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isLineEnd(c)) {
                newLine();
            } else if (isSpace(c)) {
                at++;
            } else if (c == '#' || c == '!') {
                while (at < text.length() && !isLineEnd(text.charAt(at))) {
                    at++;
                }
            } else {
                return true;
            }
        }
        return false;
    }

    private Entry entry() {
        Loaded key = loaded(true);
        skipSpaces();
        boolean isSeparated = at < text.length() && (text.charAt(at) == '=' || text.charAt(at) == ':');
        if (isSeparated) {
            at++;
            skipSpaces();
        }
        return new Entry(key, loaded(false), isSeparated);
    }

    private void skipSpaces() {
        while (at < text.length() && (isSpace(text.charAt(at)) || continues())) {
            if (continues()) {
                goOn();
            } else {
                at++;
            }
        }
    }

    /** The text up to the end of the logical line; a key also ends before white space and a separator. */
    private Loaded loaded(boolean isKey) {
        StringBuilder loaded = new StringBuilder();
        List<Place> places = new ArrayList<>();
        while (at < text.length() && !isLineEnd(text.charAt(at))) {
            char c = text.charAt(at);
            if (isKey && (isSpace(c) || c == '=' || c == ':')) {
                break;
            }
            if (continues()) {
                goOn();
                continue;
            }
            int start = at;
            loaded.append(c == '\\' ? escape() : c);
            at++;
            places.add(new Place(path, line, start - lineStart + 1, at - lineStart + 1));
        }
        int column = at - lineStart + 1;
        places.add(new Place(path, line, column, column));
        return new Loaded(loaded.toString(), places);
    }

    /** The character that an escape stands for; reading is at its last character then. */
    private char escape() {
        if (at + 1 >= text.length()) {
            return '\\';
        }
        at++;
        char c = text.charAt(at);
        if (c == 'u' && at + DIGITS_OF_AN_ESCAPE < text.length()) {
            String digits = text.substring(at + 1, at + 1 + DIGITS_OF_AN_ESCAPE);
            if (digits.chars().allMatch(d -> Character.digit(d, HEXADECIMAL) >= 0 && d < 0x80)) {
                at += DIGITS_OF_AN_ESCAPE;
                return (char) Integer.parseInt(digits, HEXADECIMAL);
            }
        }
        return switch (c) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'f' -> '\f';
            default -> c;
        };
    }

    /** Whether a backslash before a line end stands here. */
    private boolean continues() {
        return text.charAt(at) == '\\' && at + 1 < text.length() && isLineEnd(text.charAt(at + 1));
    }

    private void goOn() {
        at++;
        newLine();
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
    }

    /** A lone carriage return ends a line for Java, but no editor counts it. */
    private void newLine() {
        if (text.charAt(at) == '\n') {
            line++;
            lineStart = at + 1;
        }
        at++;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }
}
