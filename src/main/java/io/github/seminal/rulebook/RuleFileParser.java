package io.github.seminal.rulebook;

import io.github.seminal.Urgency;
import io.github.seminal.rulebook.Condition.AllOf;
import io.github.seminal.rulebook.Condition.AnyOf;
import io.github.seminal.rulebook.Condition.Not;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.rulebook.Tokens.Kind;
import io.github.seminal.rulebook.Tokens.Token;
import io.github.seminal.vocabulary.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses the profile of DRL that this library takes, and nothing else: whatever is not in the form of a rule (functions,
 * queries, Java, other imports) is a fault with its place.
 */
final class RuleFileParser {

    /** The target of a verb that is about the rule's own cause. */
    private static final String OWN_CAUSE = "";

    private static final String PACKAGE = "io.github.seminal.rules";

    private final String file;
    private final Tokens tokens;

    private RuleFileParser(String file, String text) {
        this.file = file;
        this.tokens = new Tokens(file, text);
    }

    /**
     * The rules of one file, in its order.
     *
     * @throws RuleSyntaxException at the first fault
     */
    static List<RuleEntry> parse(String file, String text) {
        return new RuleFileParser(file, text).rules();
    }

    private List<RuleEntry> rules() {
        header();
        List<RuleEntry> rules = new ArrayList<>();
        while (tokens.peek().kind() != Kind.END) {
            rules.add(rule());
        }
        return rules;
    }

    private void header() {
        tokens.expect("package");
        Token start = tokens.peek();
        String name = qualifiedName();
        if (!name.equals(PACKAGE)) {
            throw tokens.fault(
                    start,
                    "the package is (" + name + ")",
                    "write (" + PACKAGE + "): with several packages a rule can be lost without a word");
        }
        while (tokens.takeIf("import")) {
            Token place = tokens.peek();
            String imported = qualifiedName();
            if (!imported.equals("io.github.seminal.facts.*") && !imported.equals("io.github.seminal.Urgency")) {
                throw tokens.fault(place, "(" + imported + ") may not be imported", "leave it out");
            }
        }
        tokens.expect("global");
        tokens.expect("Conclusions");
        tokens.expect("conclude");
    }

    private String qualifiedName() {
        StringBuilder name =
                new StringBuilder(tokens.expect(Kind.NAME, "a name").text());
        while (tokens.takeIf(".")) {
            name.append('.')
                    .append(
                            tokens.takeIf("*")
                                    ? "*"
                                    : tokens.expect(Kind.NAME, "a name").text());
        }
        tokens.takeIf(";");
        return name.toString();
    }

    private RuleEntry rule() {
        Token start = tokens.expect("rule");
        String sentence =
                tokens.expect(Kind.STRING, "the rule's sentence in quotes").text();
        Map<String, String> annotations = new LinkedHashMap<>();
        int salience = 0;
        while (!tokens.peek().is("when")) {
            if (tokens.takeIf("salience")) {
                salience = (int) number();
            } else {
                annotation(annotations);
            }
        }
        tokens.expect("when");
        Condition condition = conditions();
        tokens.expect("then");
        Said said = said();
        tokens.expect("end");
        String id = annotations.get("id");
        if (id == null) {
            throw tokens.fault(start, "the rule \"" + sentence + "\" has no id", "add @id( \"..\" )");
        }
        return new RuleEntry(
                id,
                sentence,
                annotations,
                salience,
                condition,
                said.verb(),
                said.target().isEmpty() ? id.substring(0, Math.max(0, id.indexOf('.'))) : said.target(),
                said.points(),
                said.urgency(),
                file,
                start.line());
    }

    private void annotation(Map<String, String> annotations) {
        Token at = tokens.expect("@");
        String name = tokens.expect(Kind.NAME, "the name of an annotation").text();
        tokens.expect("(");
        String value =
                tokens.expect(Kind.STRING, "the annotation's value in quotes").text();
        tokens.expect(")");
        if (annotations.put(name, value) != null) {
            throw tokens.fault(at, "the annotation (@" + name + ") is there twice", "join the two");
        }
    }

    private Condition conditions() {
        List<Condition> conditions = new ArrayList<>();
        while (!tokens.peek().is("then")) {
            conditions.add(unit());
            tokens.takeIf("and");
        }
        if (conditions.isEmpty()) {
            throw tokens.fault(tokens.peek(), "the rule has no condition", "a pattern is missing after (when)");
        }
        return conditions.size() == 1 ? conditions.get(0) : new AllOf(conditions);
    }

    private Condition unit() {
        if (tokens.takeIf("(")) {
            Condition condition = anyOf();
            tokens.expect(")");
            return condition;
        }
        if (tokens.takeIf("not")) {
            return new Not(pattern());
        }
        return pattern();
    }

    private Condition anyOf() {
        List<Condition> alternatives = new ArrayList<>();
        do {
            alternatives.add(allOf());
        } while (tokens.takeIf("or"));
        return alternatives.size() == 1 ? alternatives.get(0) : new AnyOf(alternatives);
    }

    private Condition allOf() {
        List<Condition> conditions = new ArrayList<>();
        do {
            conditions.add(unit());
        } while (tokens.takeIf("and"));
        return conditions.size() == 1 ? conditions.get(0) : new AllOf(conditions);
    }

    private Pattern pattern() {
        Token start = tokens.expect(Kind.NAME, "a fact");
        String binding = "";
        Token type = start;
        if (start.text().startsWith("$")) {
            binding = start.text();
            tokens.expect(":");
            type = tokens.expect(Kind.NAME, "a fact");
        }
        FactType factType = factType(type);
        tokens.expect("(");
        List<Constraint> constraints = new ArrayList<>();
        while (!tokens.peek().is(")")) {
            constraints.add(either(factType));
            if (!tokens.peek().is(")")) {
                tokens.expect(",");
            }
        }
        tokens.expect(")");
        return new Pattern(binding, factType, constraints, start.line(), start.column());
    }

    private FactType factType(Token word) {
        for (FactType type : FactType.values()) {
            if (type.word().equals(word.text())) {
                return type;
            }
        }
        throw tokens.fault(
                word,
                "(" + word.text() + ") is no fact",
                nearest(
                        word.text(),
                        Arrays.stream(FactType.values()).map(FactType::word).toList()));
    }

    private Constraint either(FactType type) {
        List<Constraint> alternatives = new ArrayList<>();
        do {
            alternatives.add(constraint(type));
        } while (tokens.takeIf("||"));
        return alternatives.size() == 1 ? alternatives.get(0) : new Constraint.Either(alternatives);
    }

    private Constraint constraint(FactType type) {
        Token field = tokens.expect(Kind.NAME, "a field");
        String name = field.text();
        if (!type.fields().contains(name)) {
            throw tokens.fault(
                    field, "(" + type.word() + ") has no field (" + name + ")", nearest(name, type.fields()));
        }
        if (tokens.takeIf("==")) {
            return new Constraint.Membership(
                    name,
                    List.of(tokens.expect(Kind.STRING, "a value in quotes").text()));
        }
        if (tokens.takeIf("in")) {
            return new Constraint.Membership(name, strings());
        }
        if (tokens.takeIf("!=")) {
            String binding =
                    tokens.expect(Kind.NAME, "a binding such as ($one)").text();
            tokens.expect(".");
            tokens.expect("code");
            return new Constraint.DiffersFrom(binding);
        }
        for (Constraint.Operator operator : Constraint.Operator.values()) {
            if (tokens.takeIf(operator.sign())) {
                return new Constraint.Comparison(name, operator, number());
            }
        }
        return new Constraint.Flag(name);
    }

    private List<String> strings() {
        tokens.expect("(");
        List<String> strings = new ArrayList<>();
        do {
            strings.add(tokens.expect(Kind.STRING, "a value in quotes").text());
        } while (tokens.takeIf(","));
        tokens.expect(")");
        return strings;
    }

    private double number() {
        Token number = tokens.expect(Kind.NUMBER, "a number");
        try {
            return Double.parseDouble(number.text());
        } catch (NumberFormatException e) {
            throw tokens.fault(number, "(" + number.text() + ") is no number", "a point slipped in");
        }
    }

    /** What stands after {@code then}. */
    private record Said(
            Verb verb, String target, int points, @Nullable Urgency urgency) {}

    private Said said() {
        tokens.expect("conclude");
        tokens.expect(".");
        Token word = tokens.expect(Kind.NAME, "a verb");
        Verb verb = verb(word);
        tokens.expect("(");
        Said said = switch (verb) {
            case CONSIDERS, EXCLUDES -> new Said(verb, OWN_CAUSE, 0, null);
            case SUPPORTS, OPPOSES -> new Said(verb, OWN_CAUSE, (int) number(), null);
            case INFER -> new Said(verb, target(), 0, null);
            case REFER, PATHWAY, CAUTION -> {
                Urgency urgency = urgency();
                tokens.expect(",");
                yield new Said(verb, target(), 0, urgency);
            }
        };
        tokens.expect(")");
        tokens.expect(";");
        return said;
    }

    private String target() {
        return tokens.expect(Kind.STRING, "a code in quotes").text();
    }

    private Verb verb(Token word) {
        for (Verb verb : Verb.values()) {
            if (verb.name().toLowerCase(Locale.ROOT).equals(word.text())) {
                return verb;
            }
        }
        throw tokens.fault(
                word,
                "(" + word.text() + ") is no verb",
                nearest(
                        word.text(),
                        Arrays.stream(Verb.values())
                                .map(verb -> verb.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }

    private Urgency urgency() {
        tokens.expect("Urgency");
        tokens.expect(".");
        Token word = tokens.expect(Kind.NAME, "an urgency");
        for (Urgency urgency : Urgency.values()) {
            if (urgency.name().equals(word.text())) {
                return urgency;
            }
        }
        throw tokens.fault(
                word,
                "(" + word.text() + ") is no urgency",
                nearest(
                        word.text(),
                        Arrays.stream(Urgency.values()).map(Enum::name).toList()));
    }

    private static String nearest(String word, List<String> known) {
        return NearestName.of(word, known).map(near -> "it is (" + near + ")").orElse("write one of " + known);
    }
}
