package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a rule file: names, strings, numbers and signs, each with its place. Comments are passed over. Whatever
 * another reader of the same text could take otherwise is a problem, in comments too.
 */
final class Tokens {

    /** The kinds of words. */
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN,
        /** Anything that is not a word; it has been reported. */
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

    private static final List<String> SIGNS = List.of("==", "!=", ">=", "<=", "||", "&&");
    private static final String FIRST_OF_TWO = "=!><|&";
    private static final int MOST_PROBLEMS = 50;

    private final String file;
    private final String text;
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

    /** The words of a part of a file that begins with this line. */
    Tokens(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.line = firstLine;
        forbidCharacters();
        while (skipSpace()) {
            tokens.add(read());
            opensLine = false;
        }
        int column = at - lineStart + 1;
        tokens.add(new Token(Kind.END, "the end of the file", line, column, column, opensLine));
    }

    /** What is wrong with the characters and the quotes. */
    List<Diagnostic> problems() {
        return problems;
    }

    Token peek() {
        return tokens.get(next);
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

    /** How many words have been taken. */
    int taken() {
        return next;
    }

    /** Goes back to where so many words had been taken. */
    void backTo(int taken) {
        next = taken;
    }

    Place placeOf(Token token) {
        return new Place(file, token.line(), token.column(), token.endColumn());
    }

    /** The place behind the last word that was taken, where one is missing. */
    Place placeOfMissing() {
        if (next == 0) {
            return new Place(file, 1, 1, 1);
        }
        Token before = tokens.get(next - 1);
        return new Place(file, before.line(), before.endColumn(), before.endColumn());
    }

    /** One problem a line: the first character that is forbidden. */
    private void forbidCharacters() {
        int start = 0;
        int number = 1;
        while (start < text.length() && problems.size() < MOST_PROBLEMS) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            for (int i = start; i < end; i++) {
                String sign = forbidden(i);
                if (!sign.isEmpty()) {
                    int column = i - start + 1;
                    boolean isComment = sign.length() == 2;
                    problems.add(new Diagnostic(
                            Check.FORBIDDEN_CHARACTER,
                            new Place(file, number, column, column + (isComment ? 2 : 1)),
                            isComment
                                    ? "(" + sign + ") is not allowed, nowhere in a rule file"
                                    : "the character " + named(text.charAt(i)) + " is not allowed in a rule file",
                            advice(text.charAt(i), isComment)));
                    break;
                }
            }
            start = end + 1;
            number++;
        }
    }

    private String forbidden(int i) {
        char c = text.charAt(i);
        if (c < ' ' || c > '~' || c == '\\') {
            return String.valueOf(c);
        }
        if (c != '/' && c != '*') {
            return "";
        }
        return text.startsWith("/*", i) ? "/*" : text.startsWith("*/", i) ? "*/" : "";
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
            char c = text.charAt(at);
            if (c == '\n') {
                nextLine();
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (c == '/' && text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return true;
            }
        }
        return false;
    }

    private void nextLine() {
        at++;
        line++;
        lineStart = at;
        opensLine = true;
    }

    private Token read() {
        int start = at;
        char c = text.charAt(at);
        if (c == '"') {
            return string();
        }
        if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            at++;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return token(Kind.NUMBER, start, text.substring(start, at));
        }
        if (isLetter(c)) {
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            return token(Kind.NAME, start, text.substring(start, at));
        }
        if (!forbidden(at).isEmpty()) {
            at += forbidden(at).length();
            return token(Kind.BAD, start, text.substring(start, at));
        }
        if (FIRST_OF_TWO.indexOf(c) >= 0) {
            for (String sign : SIGNS) {
                if (text.startsWith(sign, at)) {
                    at += sign.length();
                    return token(Kind.SIGN, start, sign);
                }
            }
        }
        at++;
        return token(Kind.SIGN, start, String.valueOf(c));
    }

    private Token string() {
        int start = at;
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '"') {
            at = end + 1;
            return token(Kind.STRING, start, text.substring(start + 1, end));
        }
        at = end;
        Token bad = token(Kind.BAD, start, text.substring(start, end).stripTrailing());
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Diagnostic(
                    Check.QUOTE_NOT_CLOSED,
                    new Place(
                            file, line, bad.column(), bad.column() + bad.text().length()),
                    "the quote is not closed in this line",
                    "a (\") is missing"));
        }
        return bad;
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
