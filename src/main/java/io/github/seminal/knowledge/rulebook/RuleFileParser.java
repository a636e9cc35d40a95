package io.github.seminal.knowledge.rulebook;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Tokens.Kind;
import io.github.seminal.knowledge.rulebook.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parses the subset of DRL that this library accepts. Everything else (functions, queries, Java, other imports) is reported
 * with its place. After a fault, parsing continues at the next rule at the latest.
 *
 * <p>What follows from the file need not be written in each rule:
 *
 * <ul>
 *   <li>{@code @reviewed} of the first rule holds for every rule of the file that names no date of its own.
 *   <li>A rule of a cause whose condition is a single {@code Present( code == "x" )} has the id {@code <cause>.x}.
 *   <li>A rule that derives the finding {@code x} has the id {@code inference.x}.
 * </ul>
 */
final class RuleFileParser {

    static final Set<String> ANNOTATIONS =
            Set.of(("id spec cite claims group basis within advice reviewed negates base caps"
                            + " atMost unless dangerous family urgency destination avoid icd10")
                    .split(" "));

    private static final String CAUSES = "causes/";
    private static final String REVIEWED = "reviewed";

    private static final String PACKAGE = "io.github.seminal.rules";
    private static final int MOST_PROBLEMS = 200;
    private static final int SHOWN_OF_A_LONG_SENTENCE = 80;

    private final Tokens tokens;
    private final ConditionParser conditions;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> damaged = new ArrayList<>();
    private final String file;
    private final Set<String> unreadable = new HashSet<>();
    private String sentence = "";
    private String id = "";
    private String reviewed = "";
    private boolean isFirst = true;

    private RuleFileParser(String file, String text) {
        this.file = file;
        this.tokens = new Tokens(file, text);
        this.problems.addAll(tokens.problems());
        this.conditions = new ConditionParser(tokens, this::report);
    }

    /**
     * What a file holds.
     *
     * @param rules the rules that keep to the form, in their order
     * @param damaged rules that do not, as far as they could be read: to be checked further, never to be used
     * @param unreadable ids of rules that could not be read at all
     * @param problems everything that is wrong with the form, in the order of the places
     */
    record ParsedFile(List<Rule> rules, List<Rule> damaged, Set<String> unreadable, List<Diagnostic> problems) {}

    /** The rules of one file, and what is wrong with it. */
    static ParsedFile parse(String file, String text) {
        RuleFileParser parser = new RuleFileParser(file, text);
        if (text.length() > Limits.MOST_CHARACTERS_OF_A_RULE_FILE) {
            parser.problems.clear();
            parser.report(
                    Check.LIMIT,
                    Place.file(file),
                    "the file has " + text.length() + " characters, more than " + Limits.MOST_CHARACTERS_OF_A_RULE_FILE,
                    "split it by topic");
        } else {
            parser.parse();
        }
        parser.problems.sort((one, other) -> one.place().compareTo(other.place()));
        return new ParsedFile(parser.rules, parser.damaged, parser.unreadable, parser.problems);
    }

    private void parse() {
        try {
            header();
        } catch (Abandoned e) {
            recover();
        }
        while (!tokens.peek().is(Kind.END) && problems.size() < MOST_PROBLEMS) {
            sentence = "";
            id = "";
            try {
                rule();
            } catch (Abandoned e) {
                unreadable.add(id);
                recover();
            }
        }
    }

    /** Ends the parsing of a rule or the header. The reason has been reported. */
    static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Abandoned() {
            super("", null, false, false);
        }
    }

    private void recover() {
        while (!isBoundary()) {
            if (tokens.take().is("id")
                    && tokens.peek().is("(")
                    && tokens.peekSecond().is(Kind.STRING)) {
                unreadable.add(tokens.peekSecond().text());
            }
        }
    }

    /** The next rule, or the end of the file. */
    private boolean isBoundary() {
        return tokens.peek().is(Kind.END)
                || (tokens.peek().is("rule") && tokens.peek().opensLine());
    }

    /** Ignores problems in a line with a wrong character or quote: they may follow from it. */
    private void report(Check check, Place place, String what, String maybe) {
        if (tokens.problems().stream().anyMatch(other -> other.place().line() == place.line())) {
            return;
        }
        problems.add(new Diagnostic(check, place, sentence, what, maybe));
    }

    private void header() {
        conditions.word("package", tokens.nextIs("import", "global", "Conclusions"));
        Token start = tokens.peek();
        boolean isPackageMissing = tokens.nextIs("import", "global");
        String name = isPackageMissing ? PACKAGE : qualifiedName();
        if (!name.equals(PACKAGE)) {
            report(
                    Check.WRONG_PACKAGE,
                    tokens.placeOf(start),
                    "the package is (" + name + ")",
                    "write (" + PACKAGE + "): with several packages a rule can be lost silently");
        }
        while (tokens.takeIf("import")) {
            Token place = tokens.peek();
            String imported = qualifiedName();
            if (!imported.equals("io.github.seminal.facts.*") && !imported.equals("io.github.seminal.Urgency")) {
                report(
                        Check.FORBIDDEN_IMPORT,
                        tokens.placeOf(place),
                        "(" + imported + ") may not be imported",
                        "leave it out");
            }
        }
        conditions.word("global", tokens.nextIs("import", "global", "Conclusions", "rule"));
        boolean isGlobalMissing = tokens.nextIs("rule");
        if (!isGlobalMissing) {
            expect("Conclusions");
            expect("conclude");
        }
    }

    private String qualifiedName() {
        StringBuilder name = new StringBuilder(name("a name").text());
        while (tokens.takeIf(".")) {
            name.append('.').append(tokens.takeIf("*") ? "*" : name("a name").text());
        }
        tokens.takeIf(";");
        return name.toString();
    }

    private void rule() {
        int problemsBefore = problems.size();
        int start = tokens.taken();
        Token first = tokens.peek();
        if (!first.is("rule")) {
            throw conditions.outsideOfRules();
        }
        tokens.take();
        if (!tokens.peek().is(Kind.STRING)) {
            throw conditions.unexpected("the rule's sentence in quotes");
        }
        Token name = tokens.take();
        sentence = name.text();
        if (sentence.isBlank()) {
            report(
                    Check.SYNTAX,
                    tokens.placeOf(name),
                    "the sentence of the rule is empty",
                    "say in words when what follows");
        } else if (sentence.length() > Limits.MOST_CHARACTERS_OF_A_SENTENCE) {
            sentence = sentence.substring(0, SHOWN_OF_A_LONG_SENTENCE) + "..";
            report(
                    Check.LIMIT,
                    tokens.placeOf(name),
                    "the sentence of the rule has " + name.text().length() + " characters, more than "
                            + Limits.MOST_CHARACTERS_OF_A_SENTENCE,
                    "a quote is not closed, or it is several rules");
        }
        Map<String, String> annotations = new LinkedHashMap<>();
        int salience = head(annotations);
        conditions.word("when", conditions.startsCondition());
        Condition condition = conditions.all();
        conditions.word("then", tokens.nextIs("conclude"));
        Said said = said();
        conditions.word("end", isBoundary());
        if (id.isEmpty() && condition != null && said != null) {
            id = impliedId(condition, said);
        }
        if (id.isEmpty()) {
            report(
                    Check.MISSING_ANNOTATION,
                    tokens.placeOf(first),
                    "the rule \"" + sentence + "\" has no id",
                    "add @id( \"..\" )");
        }
        if (tokens.taken() - start > Limits.MOST_WORDS_OF_A_RULE) {
            report(
                    Check.LIMIT,
                    tokens.placeOf(first),
                    "the rule has " + (tokens.taken() - start) + " words and signs, more than "
                            + Limits.MOST_WORDS_OF_A_RULE,
                    "it is several rules");
        }
        if (condition == null || said == null) {
            unreadable.add(id);
            return;
        }
        annotations.putIfAbsent("id", id);
        ConditionSize.check(condition, (what, maybe) -> report(Check.LIMIT, tokens.placeOf(first), what, maybe));
        Rule entry = new Rule(
                id,
                sentence,
                annotations,
                salience,
                condition,
                said.verb(),
                said.verb().isAboutCause() ? Rule.kindOf(id) : said.target(),
                said.points(),
                said.urgency(),
                file,
                first.line());
        (problems.size() == problemsBefore ? rules : damaged).add(entry);
    }

    /** Annotations and salience, up to {@code when}. */
    private int head(Map<String, String> annotations) {
        int salience = 0;
        boolean isPrioritised = false;
        while (!tokens.peek().is("when")) {
            if (tokens.peek().is("@")) {
                annotation(annotations);
            } else if (tokens.nextIs("salience")) {
                if (isPrioritised) {
                    report(
                            Check.DUPLICATE_ANNOTATION,
                            tokens.placeOf(tokens.peek()),
                            "the salience is given twice",
                            "leave one out");
                }
                isPrioritised = true;
                tokens.take();
                salience = conditions.wholeNumber();
            } else {
                break;
            }
        }
        if (isFirst) {
            reviewed = annotations.getOrDefault(REVIEWED, "");
            isFirst = false;
        } else if (!reviewed.isEmpty()) {
            annotations.putIfAbsent(REVIEWED, reviewed);
        }
        return salience;
    }

    /** The id of a rule that names none; empty when none follows from its file. */
    private String impliedId(Condition condition, Said said) {
        if (said.verb() == Verb.INFER) {
            return "inference." + said.target();
        }
        if (said.verb().isAboutCause()
                && file.startsWith(CAUSES)
                && condition instanceof Pattern pattern
                && pattern.type() == FactType.PRESENT
                && pattern.constraints().size() == 1
                && pattern.codes().size() == 1) {
            return file.substring(CAUSES.length(), file.length() - ".drl".length()) + "."
                    + pattern.codes().get(0);
        }
        return "";
    }

    private void annotation(Map<String, String> annotations) {
        tokens.take();
        Token name = name("the name of an annotation");
        expect("(");
        if (!tokens.peek().is(Kind.STRING)) {
            throw conditions.unexpected("the annotation's value in quotes");
        }
        String value = tokens.take().text();
        if (name.is("id")) {
            id = value;
        }
        conditions.close(tokens.nextIs("@", "when"));
        if (!ANNOTATIONS.contains(name.text())) {
            report(
                    Check.UNKNOWN_ANNOTATION,
                    tokens.placeOf(name),
                    "the annotation (@" + name.text() + ") is not known",
                    NearestName.of(name.text(), ANNOTATIONS)
                            .map(near -> "it is (@" + near + ")")
                            .orElse("leave it out"));
        } else if (annotations.put(name.text(), value) != null) {
            report(
                    Check.DUPLICATE_ANNOTATION,
                    tokens.placeOf(name),
                    "the annotation (@" + name.text() + ") is given twice",
                    "join the two");
        }
    }

    /**
     * The part after {@code then}.
     *
     * @param target what the verb is about; empty for the cause of the rule's file
     * @param points the points; 0 unless the verb is about points
     */
    private record Said(
            Verb verb, String target, int points, @Nullable Urgency urgency) {}

    private @Nullable Said said() {
        if (!tokens.peek().is("conclude")) {
            throw conditions.unexpected("(conclude)", Check.NOT_IN_PROFILE);
        }
        tokens.take();
        expect(".");
        Token word = name("a verb");
        Verb verb = Verb.of(word.text());
        if (verb == null) {
            report(
                    Check.UNKNOWN_VERB,
                    tokens.placeOf(word),
                    "(" + word.text() + ") is not a verb",
                    ConditionParser.nearest(
                            word.text(), Arrays.stream(Verb.values()).map(Verb::word)));
            while (!tokens.peek().is("end") && !isBoundary()) {
                tokens.take();
            }
            return null;
        }
        expect("(");
        Said said = switch (verb) {
            case CONSIDERS, EXCLUDES -> new Said(verb, "", 0, null);
            case SUPPORTS, OPPOSES -> new Said(verb, "", conditions.wholeNumber(), null);
            case INFER -> new Said(verb, target(), 0, null);
            case REFER, PATHWAY, CAUTION -> {
                Urgency urgency = urgency();
                expect(",");
                yield new Said(verb, target(), 0, urgency);
            }
        };
        conditions.close(tokens.nextIs(";", "end"));
        conditions.word(";", tokens.nextIs("end"));
        if (!tokens.peek().is("end") && !isBoundary() && !conditions.isNear("end")) {
            throw conditions.unexpected("after its one verb (end)", Check.NOT_IN_PROFILE);
        }
        return said;
    }

    private String target() {
        String code = conditions.text("code");
        return code == null ? "" : code;
    }

    private Urgency urgency() {
        expect("Urgency");
        expect(".");
        Token word = name("an urgency");
        for (Urgency urgency : Urgency.values()) {
            if (urgency.name().equals(word.text())) {
                return urgency;
            }
        }
        report(
                Check.UNKNOWN_URGENCY,
                tokens.placeOf(word),
                "(" + word.text() + ") is not an urgency",
                ConditionParser.nearest(
                        word.text(), Arrays.stream(Urgency.values()).map(Enum::name)));
        return Urgency.ROUTINE;
    }

    private Token name(String what) {
        if (!tokens.peek().is(Kind.NAME)) {
            throw conditions.unexpected(what);
        }
        return tokens.take();
    }

    private void expect(String sign) {
        if (!tokens.takeIf(sign)) {
            throw conditions.unexpected(ConditionParser.named(sign));
        }
    }
}
