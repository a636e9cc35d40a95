package io.github.seminal.knowledge.diagnostic;

import java.util.Locale;

/**
 * Characters that nobody sees, or that control a terminal or the direction of writing. One rule for everything that is read
 * and shown, by code point.
 */
public final class HiddenCharacters {

    private HiddenCharacters() {}

    /** True when the character cannot be seen, or does more than be seen. Spaces are not hidden. */
    public static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> true;
            default -> isBlankLetter(codePoint);
        };
    }

    /** Letters and marks without a shape: Unicode says that they may be left out of what is displayed. */
    private static boolean isBlankLetter(int c) {
        return c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x17B4
                || c == 0x17B5
                || (c >= 0x180B && c <= 0x180F)
                || c == 0x2800
                || c == 0x3164
                || (c >= 0xFE00 && c <= 0xFE0F)
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE0FFF);
    }

    /** The index of the first hidden character; -1 when there is none. */
    public static int indexIn(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (isHidden(text.codePointAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** The name of a character, such as {@code U+200B}. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    /** The text with an escape such as {@code \\u200b} for every hidden character, as Java, JSON and bundles write it. */
    public static String escaped(String text) {
        return escaped(text, false);
    }

    /** The same for a document, whose line ends are kept. */
    public static String escapedInLines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean keepsLines) {
        if (indexIn(text) < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isHidden(c) && !(keepsLines && c == '\n')) {
                for (char unit : Character.toChars(c)) {
                    escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
                }
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The text with a question mark for every hidden character, where columns must stay; a tab becomes a space. */
    public static String replaced(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isShown = !isHidden(c) && Character.getType(c) != Character.NON_SPACING_MARK;
            if (isShown) {
                safe.appendCodePoint(c);
            } else {
                safe.append((c == '\t' ? " " : "?").repeat(Character.charCount(c)));
            }
        });
        return safe.toString();
    }
}
