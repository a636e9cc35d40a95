package io.github.seminal.rulebook;

import java.util.ArrayList;
import java.util.List;

/** The words of a rule file: names, strings, numbers and signs, each with its place. Comments are passed over. */
final class Tokens {

    /** The kinds of words. */
    enum Kind {
        NAME,
        STRING,
        NUMBER,
        SIGN,
        END
    }

    /** One word. */
    record Token(Kind kind, String text, int line, int column) {

        boolean is(String sign) {
            return kind != Kind.STRING && text.equals(sign);
        }
    }

    private static final List<String> SIGNS = List.of("==", "!=", ">=", "<=", "||", "&&");

    private final String file;
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int lineStart;
    private int next;

    Tokens(String file, String text) {
        this.file = file;
        this.text = text;
        while (skipSpace()) {
            tokens.add(read());
        }
        tokens.add(new Token(Kind.END, "the end of the file", line, at - lineStart + 1));
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

    Token expect(String sign) {
        Token token = take();
        if (!token.is(sign)) {
            throw fault(token, "(" + sign + ") is expected, not (" + token.text() + ")", "it was left out or misspelt");
        }
        return token;
    }

    Token expect(Kind kind, String what) {
        Token token = take();
        if (token.kind() != kind) {
            throw fault(token, what + " is expected, not (" + token.text() + ")", "it was left out");
        }
        return token;
    }

    RuleSyntaxException fault(Token token, String what, String maybe) {
        return new RuleSyntaxException(file, token.line(), token.column(), what + ".\nMaybe " + maybe + ".");
    }

    private boolean skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                return true;
            }
        }
        return false;
    }

    private Token read() {
        int start = at;
        int column = at - lineStart + 1;
        char c = text.charAt(at);
        if (c == '"') {
            int end = at + 1;
            while (end < text.length() && text.charAt(end) != '"' && text.charAt(end) != '\n') {
                end++;
            }
            if (end >= text.length() || text.charAt(end) == '\n') {
                throw new RuleSyntaxException(
                        file, line, column, "the quote is not closed in this line.\nMaybe a (\") is missing.");
            }
            at = end + 1;
            return new Token(Kind.STRING, text.substring(start + 1, end), line, column);
        }
        if (isDigit(c) || (c == '-' && at + 1 < text.length() && isDigit(text.charAt(at + 1)))) {
            at++;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return new Token(Kind.NUMBER, text.substring(start, at), line, column);
        }
        if (isLetter(c)) {
            while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                at++;
            }
            return new Token(Kind.NAME, text.substring(start, at), line, column);
        }
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return new Token(Kind.SIGN, sign, line, column);
            }
        }
        at++;
        return new Token(Kind.SIGN, String.valueOf(c), line, column);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }
}
