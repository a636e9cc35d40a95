package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Tokens.Kind;
import io.github.seminal.knowledge.rulebook.Tokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The place of each part of a rule in its file. The text is read again for it, since only reports need places. */
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

    /** The place of the value of an annotation; the sentence if there is none. */
    public Place annotation(String name) {
        return annotation(name, "");
    }

    /** The place of a word in the value of an annotation; the whole value when the word is empty or not in it. */
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
        int at = find(
                0,
                i -> words.get(i).is("@")
                        && words.get(i + 1).is(name)
                        && i + 3 < words.size()
                        && words.get(i + 3).is(Kind.STRING));
        return at < 0 ? -1 : at + 3;
    }

    /** The place of the salience; the sentence if there is none. */
    public Place salience() {
        int at = find(0, i -> words.get(i).is("salience"));
        return at < 0 ? sentence() : place(words.get(at + 1));
    }

    /** The start of a pattern: its binding, or its fact type. */
    public Place pattern(Pattern pattern) {
        return place(words.get(indexOf(pattern)));
    }

    /** The place of a text in a pattern. */
    public Place text(Pattern pattern, String text) {
        int at = find(
                indexOf(pattern),
                i -> words.get(i).is(Kind.STRING) && words.get(i).text().equals(text));
        return at < 0 ? pattern(pattern) : inside(words.get(at));
    }

    /** The place of a code in the condition; the sentence when it is not in it. */
    public Place finding(String code) {
        int when = find(0, i -> words.get(i).is("when"));
        int at = find(
                Math.max(0, when),
                i -> words.get(i).is(Kind.STRING) && words.get(i).text().equals(code));
        return at < 0 ? sentence() : inside(words.get(at));
    }

    /** The place of the number that a field of a pattern is compared with. */
    public Place number(Pattern pattern, String field, double number) {
        int at = find(
                indexOf(pattern),
                i -> words.get(i).is(field)
                        && i + 2 < words.size()
                        && words.get(i + 2).is(Kind.NUMBER)
                        && Double.parseDouble(words.get(i + 2).text()) == number);
        return at < 0 ? pattern(pattern) : place(words.get(at + 2));
    }

    /** The last place where a binding is used. */
    public Place use(String binding) {
        int at = last(binding);
        return at < 0 ? sentence() : place(words.get(at));
    }

    /** The place of the verb. */
    public Place verb() {
        int then = then();
        return then + 3 < words.size() ? place(words.get(then + 3)) : sentence();
    }

    /** The place of the target of the verb; the verb if it names none. */
    public Place target() {
        return first(then(), Kind.STRING).map(this::inside).orElse(verb());
    }

    /** The place of the points; the verb if there are none. */
    public Place points() {
        return first(then(), Kind.NUMBER).map(this::place).orElse(verb());
    }

    private int then() {
        int at = last("then");
        return at < 0 ? words.size() : at;
    }

    private int last(String word) {
        int at = words.size() - 1;
        while (at >= 0 && !words.get(at).is(word)) {
            at--;
        }
        return at;
    }

    private int indexOf(Pattern pattern) {
        return Math.max(
                0,
                find(
                        0,
                        i -> words.get(i).line() == pattern.line()
                                && words.get(i).column() == pattern.column()));
    }

    /** The first word from this one on that is wanted; -1 when there is none before the verb. */
    private int find(int from, IntPredicate isWanted) {
        return IntStream.range(from, Math.min(then(), words.size() - 1))
                .filter(isWanted)
                .findFirst()
                .orElse(-1);
    }

    private Optional<Token> first(int from, Kind kind) {
        return words.stream().skip(from).filter(word -> word.is(kind)).findFirst();
    }

    private Place place(Token word) {
        return new Place(file, word.line(), word.column(), word.endColumn());
    }

    /** The place without the quotes. */
    private Place inside(Token word) {
        return word.text().isEmpty()
                ? place(word)
                : new Place(file, word.line(), word.column() + 1, word.endColumn() - 1);
    }
}
