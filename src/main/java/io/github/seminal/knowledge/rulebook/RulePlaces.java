package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Tokens.Kind;
import io.github.seminal.knowledge.rulebook.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The place of each part of a rule in its file. Read again from the text: only reports need it. */
public final class RulePlaces {

    private final String file;
    private final Place start;
    private final List<Token> words;

    private RulePlaces(String file, Place start, List<Token> words) {
        this.file = file;
        this.start = start;
        this.words = words;
    }

    /** The places of a rule in the text of its file. */
    static RulePlaces of(Rule rule, String text) {
        int start = 0;
        for (int line = 1; line < rule.line(); line++) {
            start = text.indexOf('\n', start) + 1;
        }
        int next = text.indexOf("\nrule ", start);
        Tokens tokens = new Tokens(rule.file(), text.substring(start, next < 0 ? text.length() : next), rule.line());
        List<Token> words = new ArrayList<>();
        do {
            words.add(tokens.take());
        } while (!tokens.peek().is(Kind.END));
        return new RulePlaces(rule.file(), Place.line(rule.file(), rule.line()), words);
    }

    /** The place of the rule's sentence. */
    public Place sentence() {
        return first(0, Kind.STRING).map(this::inside).orElse(start);
    }

    /** The place of the value of an annotation; the sentence when there is none. */
    public Place annotation(String name) {
        int at = annotationAt(name);
        return at < 0 ? sentence() : inside(words.get(at));
    }

    /** The place of a word in the value of an annotation. */
    public Place annotation(String name, String word) {
        int at = annotationAt(name);
        if (at < 0) {
            return sentence();
        }
        Token value = words.get(at);
        int offset = (" " + value.text() + " ").indexOf(" " + word + " ");
        return offset < 0 || word.isEmpty()
                ? inside(value)
                : new Place(
                        file, value.line(), value.column() + 1 + offset, value.column() + 1 + offset + word.length());
    }

    /** True when the annotation is written in the rule itself, and does not follow from its file. */
    public boolean holds(String annotation) {
        return annotationAt(annotation) >= 0;
    }

    private int annotationAt(String name) {
        for (int i = 0; i + 3 < words.size(); i++) {
            if (words.get(i).is("@")
                    && words.get(i + 1).is(name)
                    && words.get(i + 3).is(Kind.STRING)) {
                return i + 3;
            }
        }
        return -1;
    }

    /** The place of the number of the salience. */
    public Place salience() {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).is("salience")) {
                return place(words.get(i + 1));
            }
        }
        return sentence();
    }

    /** Where a pattern begins: its fact type, or its binding. */
    public Place pattern(Pattern pattern) {
        return place(words.get(indexOf(pattern)));
    }

    /** The place of a text in a pattern. */
    public Place text(Pattern pattern, String text) {
        for (int i = indexOf(pattern); i < words.size() && !words.get(i).is("then"); i++) {
            if (words.get(i).is(Kind.STRING) && words.get(i).text().equals(text)) {
                return inside(words.get(i));
            }
        }
        return pattern(pattern);
    }

    /** The place of the number that a field of a pattern is compared with. */
    public Place number(Pattern pattern, String field, double number) {
        for (int i = indexOf(pattern); i + 2 < words.size() && !words.get(i).is("then"); i++) {
            Token limit = words.get(i + 2);
            if (words.get(i).is(field) && limit.is(Kind.NUMBER) && Double.parseDouble(limit.text()) == number) {
                return place(limit);
            }
        }
        return pattern(pattern);
    }

    /** Where a binding is used, apart from where it is made. */
    public Place use(String binding) {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).is(binding)) {
                return place(words.get(i));
            }
        }
        return sentence();
    }

    /** The place of the verb. */
    public Place verb() {
        int then = then();
        return then + 3 < words.size() ? place(words.get(then + 3)) : sentence();
    }

    /** The place of the code that the verb is about; the verb when it names none. */
    public Place target() {
        return first(then(), Kind.STRING).map(this::inside).orElse(verb());
    }

    /** Where the points stand. */
    public Place points() {
        return first(then(), Kind.NUMBER).map(this::place).orElse(verb());
    }

    private int then() {
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).is("then")) {
                return i;
            }
        }
        return words.size();
    }

    private int indexOf(Pattern pattern) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).line() == pattern.line() && words.get(i).column() == pattern.column()) {
                return i;
            }
        }
        return 0;
    }

    private Optional<Token> first(int from, Kind kind) {
        return words.stream().skip(from).filter(word -> word.is(kind)).findFirst();
    }

    private Place place(Token word) {
        return new Place(file, word.line(), word.column(), word.endColumn());
    }

    /** Without the quotes. */
    private Place inside(Token word) {
        return word.text().isEmpty()
                ? place(word)
                : new Place(file, word.line(), word.column() + 1, word.endColumn() - 1);
    }
}
