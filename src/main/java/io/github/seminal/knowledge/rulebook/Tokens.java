package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rule file: names, strings, numbers and signs, each with its place. Comments are skipped. Characters that
 * another DRL parser could read differently are reported, in comments too.
 */
final class Tokens {

    /** The kinds of words. */
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN,
        /** Not a word. It has been reported. */
        BAD,
        END
    }

    /**
     * One word.
     *
     * @param opensLine true when nothing precedes it on its line
     */
    record Token(Kind kind, String text, int line, int column, int endColumn, boolean opensLine) {

        boolean is(String sign) {
            return (kind == Kind.NAME || kind == Kind.SIGN) && text.equals(sign);
        }

        boolean is(Kind other) {
            return kind == other;
        }

        /** The word as it is written in the file. */
        String written() {
            return kind == Kind.STRING ? "\"" + text + "\"" : text;
        }
    }

    private static final int MOST_PROBLEMS = 50;

    private final String file;
    private final String text;
    /** The text with a line end after it: loops over an array cost least before they are compiled. */
    private final char[] chars;

    private final List<Token> tokens = new ArrayList<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private int at;
    private int line;
    private int lineStart;
    private boolean opensLine = true;
    private int next;

    Tokens(String file, String text) {
        this(file, text, 1);
    }

    /** The words of a part of a file. It starts at this line. */
    Tokens(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.chars = (text + "\n").toCharArray();
        this.line = firstLine;
        forbidCharacters();
        while (skipSpace()) {
            tokens.add(read());
            opensLine = false;
        }
        int column = at - lineStart + 1;
        tokens.add(new Token(Kind.END, "the end of the file", line, column, column, opensLine));
    }

    /** The problems with characters and quotes. */
    List<Diagnostic> problems() {
        return problems;
    }

    Token peek() {
        return tokens.get(next);
    }

    /** True when the next word is one of these. */
    boolean nextIs(String... signs) {
        for (String sign : signs) {
            if (peek().is(sign)) {
                return true;
            }
        }
        return false;
    }

    /** The word after the next one. */
    Token peekSecond() {
        return tokens.get(Math.min(next + 1, tokens.size() - 1));
    }

    Token take() {
        Token token = tokens.get(next);
        if (next < tokens.size() - 1) {
            next++;
        }
        return token;
    }

    /** Takes the next word if it is this one. */
    boolean takeIf(String sign) {
        if (peek().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    /** The number of words taken so far. */
    int taken() {
        return next;
    }

    /** Goes back to the point where this number of words had been taken. */
    void backTo(int taken) {
        next = taken;
    }

    Place placeOf(Token token) {
        return new Place(file, token.line(), token.column(), token.endColumn());
    }

    /** The place after the last word taken, where a word is missing. */
    Place placeOfMissing() {
        if (next == 0) {
            return new Place(file, 1, 1, 1);
        }
        Token before = tokens.get(next - 1);
        return new Place(file, before.line(), before.endColumn(), before.endColumn());
    }

    /** Reports the first forbidden character of each line. */
    private void forbidCharacters() {
        int start = 0;
        int number = 1;
        boolean isReported = false;
        for (int i = 0; i < text.length() && problems.size() < MOST_PROBLEMS; i++) {
            if (chars[i] == '\n') {
                start = i + 1;
                number++;
                isReported = false;
            } else if (!isReported && forbidden(i) > 0) {
                isReported = true;
                Place place = new Place(file, number, i - start + 1, i - start + 1 + forbidden(i));
                boolean isComment = forbidden(i) == 2;
                String what = isComment
                        ? "(" + text.substring(i, i + 2) + ") is not allowed, nowhere in a rule file"
                        : "the character " + named(chars[i]) + " is not allowed in a rule file";
                problems.add(new Diagnostic(Check.FORBIDDEN_CHARACTER, place, what, advice(chars[i], isComment)));
            }
        }
    }

    /** How many characters from here on are not allowed: 0, 1, or 2 for the sign of a long comment. */
    private int forbidden(int i) {
        char c = chars[i];
        if (c < ' ' || c > '~' || c == '\\') {
            return 1;
        }
        return (c == '/' && chars[i + 1] == '*') || (c == '*' && chars[i + 1] == '/') ? 2 : 0;
    }

    private static String named(char c) {
        String code = String.format("U+%04X", (int) c);
        boolean isShown = Character.isLetterOrDigit(c) || c == '\\' || Character.getType(c) == Character.MATH_SYMBOL;
        return isShown ? "(" + c + ", " + code + ")" : "(" + code + ")";
    }

    private static String advice(char c, boolean isComment) {
        if (isComment) {
            return "begin each line of a comment with (//)";
        }
        return switch (c) {
            case '\t' -> "write spaces";
            case '\r' -> "save the file with line ends (LF)";
            case '\\' -> "leave it out: there are no escapes";
            case '\u2265' -> "write (>=)";
            case '\u2264' -> "write (<=)";
            case '\u2260' -> "write (!=)";
            case '\u2013', '\u2014', '\u2212' -> "write (-)";
            case '\u2018', '\u2019' -> "write (')";
            case '\u201c', '\u201d' -> "write (\")";
            case '\ufeff' -> "save the file without a byte order mark";
            default -> "say it in plain ASCII; words for people stand in the texts";
        };
    }

    private boolean skipSpace() {
        while (at < text.length()) {
            char c = chars[at];
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
                opensLine = true;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '/' && chars[at + 1] == '/') {
                while (chars[at] != '\n') {
                    at++;
                }
            } else {
                return true;
            }
        }
        return false;
    }

    private Token read() {
        int start = at;
        char c = chars[at];
        char second = chars[at + 1];
        if (c == '"') {
            return string();
        }
        if (isDigit(c) || (c == '-' && isDigit(second))) {
            do {
                at++;
            } while (isDigit(chars[at]) || chars[at] == '.');
            return token(Kind.NUMBER, start);
        }
        if (isLetter(c)) {
            do {
                at++;
            } while (isLetter(chars[at]) || isDigit(chars[at]));
            return token(Kind.NAME, start);
        }
        if (forbidden(at) > 0) {
            at += forbidden(at);
            return token(Kind.BAD, start);
        }
        boolean isOfTwo = second == '=' ? "=!<>".indexOf(c) >= 0 : c == second && (c == '|' || c == '&');
        at += isOfTwo ? 2 : 1;
        return token(Kind.SIGN, start);
    }

    private Token string() {
        int start = at;
        do {
            at++;
        } while (chars[at] != '"' && chars[at] != '\n');
        if (chars[at] == '"') {
            at++;
            return token(Kind.STRING, start, text.substring(start + 1, at - 1));
        }
        Token bad = token(Kind.BAD, start, text.substring(start, at).stripTrailing());
        if (problems.size() < MOST_PROBLEMS) {
            int end = bad.column() + bad.text().length();
            problems.add(new Diagnostic(
                    Check.QUOTE_NOT_CLOSED,
                    new Place(file, line, bad.column(), end),
                    "the quote is not closed in this line",
                    "a (\") is missing"));
        }
        return bad;
    }

    private Token token(Kind kind, int start) {
        return token(kind, start, text.substring(start, at));
    }

    private Token token(Kind kind, int start, String word) {
        return new Token(kind, word, line, start - lineStart + 1, at - lineStart + 1, opensLine);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
