package io.github.seminal.cli;

/** Makes a text safe for a terminal: an input must not be able to move the cursor, set colours or turn the writing round. */
final class Printable {

    private Printable() {}

    /** The text on one line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ');
    }

    /** The text, its line ends kept. */
    static String lines(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> safe.appendCodePoint(isSafe(c) ? c : '?'));
        return safe.toString();
    }

    private static boolean isSafe(int codePoint) {
        return codePoint == '\n'
                || switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
