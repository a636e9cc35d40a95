package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.RuleFileParser.Abandoned;
import io.github.seminal.knowledge.rulebook.Tokens.Kind;
import io.github.seminal.knowledge.rulebook.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text between {@code when} and {@code then}. Reports faults, and goes on where the meaning is clear.
 *
 * <pre>
 * condition    = part { [ "and" ] part }
 * part         = pattern | "not" pattern | "(" alternatives ")"
 * alternatives = part { "and" part } { "or" part { "and" part } }
 * pattern      = [ "$name" ":" ] Fact "(" [ constraints { "," constraints } ] ")"
 * constraints  = constraint { "||" constraint }
 * constraint   = field
 *              | field "==" "text" | field "in" "(" "text" { "," "text" } ")"
 *              | field ( ">=" | ">" | "<=" | "&lt;" ) number
 *              | "code" "!=" "$name" "." "code"
 * </pre>
 */
final class ConditionParser {

    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("-?(0|[1-9]\\d{0,8})(\\.\\d{1,6})?");

    /** Words of DRL and Java that are not allowed in a rule. */
    private static final Set<String> OF_DRL = Set.of("""
            eval exists forall accumulate acc collect from over matches contains memberOf soundslike str \
            function query declare import global dialect extends enabled timer duration calendars no agenda \
            activation ruleflow lock auto date unit template window expander modify update insert \
            insertLogical retract delete new this null do if while for entry package""".split(" "));

    private static final List<String> WORDS_OF_A_RULE =
            List.of("package import global Conclusions conclude rule salience when then end not and or in".split(" "));

    private final Tokens tokens;
    private final Report report;
    private int depth;

    /** Takes a problem. */
    interface Report {
        void add(Check check, Place place, String what, String maybe);
    }

    ConditionParser(Tokens tokens, Report report) {
        this.tokens = tokens;
        this.report = report;
    }

    /** The condition up to {@code then}; null when nothing of it can be used. */
    @Nullable
    Condition all() {
        depth = 0;
        if (tokens.nextIs("then")) {
            report.add(
                    Check.SYNTAX,
                    tokens.placeOfMissing(),
                    "the rule has no condition",
                    "a pattern is missing after (when)");
            return null;
        }
        List<Condition> conditions = new ArrayList<>();
        while (!tokens.nextIs("then") && !tokens.nextIs("conclude") && !isNear("then")) {
            if (tokens.nextIs("or")) {
                throw fault(Check.SYNTAX, tokens.peek(), "(or) is outside parentheses", "write ( .. or .. )");
            }
            addTo(conditions, unit());
            tokens.takeIf("and");
        }
        return joined(conditions);
    }

    /** Whether a condition begins here. */
    boolean startsCondition() {
        Token token = tokens.peek();
        return token.is("(")
                || token.is("not")
                || (token.is(Kind.NAME)
                        && (token.text().startsWith("$") || tokens.peekSecond().is("(")));
    }

    private static void addTo(List<Condition> conditions, @Nullable Condition condition) {
        if (condition != null) {
            conditions.add(condition);
        }
    }

    private static @Nullable Condition joined(List<Condition> conditions) {
        return conditions.isEmpty() ? null : conditions.size() == 1 ? conditions.get(0) : new AllOf(conditions);
    }

    private @Nullable Condition unit() {
        if (tokens.nextIs("(")) {
            Token start = tokens.take();
            if (++depth > Limits.MOST_DEPTH) {
                throw fault(
                        Check.LIMIT,
                        start,
                        "parentheses are nested more than " + Limits.MOST_DEPTH + " deep",
                        "they are several rules");
            }
            Condition condition = anyOf();
            close(tokens.nextIs("then", "conclude") || startsCondition());
            depth--;
            return condition;
        }
        if (tokens.takeIf("not")) {
            Pattern pattern = pattern();
            return pattern == null ? null : new Not(pattern);
        }
        return pattern();
    }

    private @Nullable Condition anyOf() {
        List<Condition> alternatives = new ArrayList<>();
        do {
            List<Condition> conditions = new ArrayList<>();
            do {
                addTo(conditions, unit());
            } while (tokens.takeIf("and"));
            addTo(alternatives, joined(conditions));
        } while (tokens.takeIf("or"));
        return alternatives.size() <= 1 ? joined(alternatives) : new AnyOf(alternatives);
    }

    private @Nullable Pattern pattern() {
        Token start = tokens.peek();
        if (!start.is(Kind.NAME) || OF_DRL.contains(start.text())) {
            throw unexpected("a fact");
        }
        tokens.take();
        String binding = "";
        Token type = start;
        if (start.text().startsWith("$")) {
            binding = start.text();
            if (!tokens.takeIf(":")) {
                throw unexpected("(:)");
            }
            type = tokens.peek();
            if (!type.is(Kind.NAME)) {
                throw unexpected("a fact");
            }
            tokens.take();
        }
        FactType factType = factType(type);
        if (factType == null) {
            return null;
        }
        word(
                "(",
                tokens.peek().is(Kind.NAME)
                        && factType.fields().contains(tokens.peek().text()));
        List<Constraint> constraints = new ArrayList<>();
        while (!tokens.nextIs(")")) {
            Constraint constraint = either(factType);
            if (constraint != null) {
                constraints.add(constraint);
            }
            if (tokens.nextIs("&&")) {
                report(Check.SYNTAX, tokens.take(), "(&&) is not a sign of a rule", "write (,)");
            } else if (!tokens.nextIs(")") && !tokens.takeIf(",")) {
                if (factType.fields().contains(tokens.peek().text())) {
                    report.add(
                            Check.SYNTAX,
                            tokens.placeOfMissing(),
                            "(,) is expected before (" + tokens.peek().text() + ")",
                            "it was left out");
                } else {
                    break;
                }
            }
        }
        close(tokens.nextIs("then", "and", "or", "conclude") || startsCondition());
        return new Pattern(binding, factType, constraints, start.line(), start.column());
    }

    private @Nullable FactType factType(Token word) {
        for (FactType type : FactType.values()) {
            if (type.word().equals(word.text())) {
                return type;
            }
        }
        if (!tokens.nextIs("(")) {
            tokens.backTo(tokens.taken() - 1);
            throw unexpected("a fact");
        }
        report(
                Check.UNKNOWN_FACT,
                word,
                "(" + word.text() + ") is not a fact",
                nearest(word.text(), Arrays.stream(FactType.values()).map(FactType::word)));
        tokens.take();
        skipTo(")");
        tokens.take();
        return null;
    }

    /** Skips words up to one of these. Parentheses are skipped in pairs. */
    private void skipTo(String... ends) {
        int open = 0;
        while (open > 0 || !tokens.nextIs(ends)) {
            if (endsConditions(tokens.peek())) {
                throw new Abandoned();
            }
            Token token = tokens.take();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        }
    }

    private static boolean endsConditions(Token token) {
        return token.is(Kind.END) || token.is(Kind.BAD) || token.is("then") || token.is("rule");
    }

    private @Nullable Constraint either(FactType type) {
        List<Constraint> alternatives = new ArrayList<>();
        Token start = tokens.peek();
        boolean isSound = true;
        do {
            Constraint constraint = constraint(type);
            isSound &= constraint != null;
            if (constraint != null) {
                alternatives.add(constraint);
            }
        } while (tokens.takeIf("||"));
        if (!isSound) {
            return null;
        }
        if (alternatives.size() == 1) {
            return alternatives.get(0);
        }
        if (alternatives.stream().anyMatch(ConditionParser::isAboutCode)) {
            report(Check.CODE_OF_PATTERN, start, "(code) is beside (||)", "write code in ( \"..\", \"..\" )");
        }
        return new Constraint.Either(alternatives);
    }

    private static boolean isAboutCode(Constraint constraint) {
        return constraint instanceof Constraint.DiffersFrom
                || (constraint instanceof Constraint.Membership membership && membership.isOfCode());
    }

    /** One constraint; null when it was reported and skipped. */
    private @Nullable Constraint constraint(FactType type) {
        Token field = tokens.peek();
        if (field.is(Kind.STRING) || field.is(Kind.NUMBER)) {
            return skipped(
                    Check.SYNTAX,
                    field,
                    "the value (" + field.text() + ") is on the left",
                    "write the field first: " + type.fields().get(0) + " .. " + field.written());
        }
        if (!field.is(Kind.NAME)) {
            throw unexpected("a field");
        }
        if (!type.fields().contains(field.text())) {
            if (OF_DRL.contains(field.text())) {
                return skipped(
                        Check.NOT_IN_PROFILE, field, "(" + field.text() + ") is not allowed in a rule", "leave it out");
            }
            return skipped(
                    Check.UNKNOWN_FIELD,
                    field,
                    "(" + type.word() + ") has no field (" + field.text() + ")",
                    nearest(field.text(), type.fields().stream()));
        }
        tokens.take();
        String name = field.text();
        if (tokens.nextIs("==", "in")) {
            return membership(type, name);
        }
        if (tokens.takeIf("!=")) {
            return differs(name);
        }
        for (Constraint.Operator operator : Constraint.Operator.values()) {
            if (tokens.takeIf(operator.sign())) {
                return comparison(type, name, operator);
            }
        }
        Token next = tokens.peek();
        if (next.is(",") || next.is(")") || next.is("||")) {
            return flag(type, field);
        }
        if (next.is("=")) {
            String second = tokens.peekSecond().text();
            boolean isSwapped = second.equals(">") || second.equals("<");
            return skipped(
                    Check.SYNTAX,
                    next,
                    "(=" + (isSwapped ? second : "") + ") compares nothing",
                    isSwapped ? "write (" + second + "=)" : "write (==)");
        }
        if (OF_DRL.contains(next.text()) || next.is(".") || next.is("(") || next.is("not")) {
            return skipped(
                    Check.NOT_IN_PROFILE,
                    next,
                    "(" + next.text() + ") is not allowed behind a field",
                    "write (==), (in), (>=), (>), (<=) or (<)");
        }
        if (startsCondition() || next.is("then") || type.fields().contains(next.text())) {
            return flag(type, field);
        }
        throw unexpected("a comparison");
    }

    private @Nullable Constraint flag(FactType type, Token field) {
        if (type.isNumber(field.text()) || type.isText(field.text())) {
            report(
                    Check.WRONG_TYPE,
                    field,
                    "(" + field.text() + ") is a " + (type.isNumber(field.text()) ? "number" : "text")
                            + " and cannot stand alone",
                    "a comparison is missing");
            return null;
        }
        return new Constraint.Flag(field.text());
    }

    private @Nullable Constraint membership(FactType type, String field) {
        boolean isList = tokens.take().is("in");
        if (!type.isText(field)) {
            Token value = tokens.peek();
            if (type.isNumber(field) && value.is(Kind.NUMBER)) {
                return skipped(
                        Check.WRONG_TYPE,
                        value,
                        "the number (" + field + ") is compared by (==)",
                        "write (" + field + " >= " + value.text() + ", " + field + " <= " + value.text() + ")");
            }
            return skipped(
                    Check.WRONG_TYPE,
                    value,
                    type.isNumber(field)
                            ? "the number (" + field + ") is compared with " + value.written()
                            : "(" + field + ") is a truth value and is compared with (" + value.text() + ")",
                    type.isNumber(field)
                            ? "write (>=), (>), (<=) or (<), and a number without quotes"
                            : "write (" + field + ") alone");
        }
        if (isList && !tokens.takeIf("(")) {
            throw unexpected(named("("));
        }
        List<String> values = new ArrayList<>();
        boolean isSound = true;
        do {
            String value = text(field);
            isSound &= value != null;
            values.add(String.valueOf(value));
        } while (isList && tokens.takeIf(","));
        if (isList) {
            close(tokens.nextIs(",", ")"));
        }
        return isSound ? new Constraint.Membership(field, values) : null;
    }

    @Nullable
    String text(String field) {
        Token value = tokens.peek();
        if (value.is(Kind.STRING)) {
            return tokens.take().text();
        }
        if (value.is(Kind.NUMBER) || value.is(Kind.NAME)) {
            report(
                    Check.WRONG_TYPE,
                    value,
                    "the text (" + field + ") is (" + value.text() + "), without quotes",
                    "write it in quotes: \"" + value.text() + "\"");
            tokens.take();
            return null;
        }
        throw unexpected("a value in quotes");
    }

    private Constraint differs(String field) {
        Token binding = tokens.peek();
        if (!binding.is(Kind.NAME) || !binding.text().startsWith("$") || !field.equals("code")) {
            throw fault(
                    Check.NOT_IN_PROFILE,
                    binding,
                    "(!=) compares with (" + binding.text() + ")",
                    "write (not Present( code == .. )) or (Absent( code == .. )), whichever is meant");
        }
        tokens.take();
        if (!tokens.takeIf(".") || !tokens.takeIf("code")) {
            throw unexpected("(.code)");
        }
        return new Constraint.DiffersFrom(binding.text());
    }

    private @Nullable Constraint comparison(FactType type, String field, Constraint.Operator operator) {
        Token limit = tokens.peek();
        if (!type.isNumber(field)) {
            return skipped(
                    Check.WRONG_TYPE,
                    limit,
                    "(" + field + ") is not a number and is compared with (" + operator.sign() + " " + limit.written()
                            + ")",
                    type.isText(field) ? "write (== \"..\")" : "write (" + field + ") alone");
        }
        if (limit.is(Kind.STRING) || limit.is(Kind.NAME)) {
            return skipped(
                    Check.WRONG_TYPE,
                    limit,
                    "the number (" + field + ") is compared with " + limit.written(),
                    "write a number without quotes");
        }
        Token unit = tokens.peekSecond();
        if (limit.is(Kind.NUMBER)
                && unit.is(Kind.NAME)
                && unit.line() == limit.line()
                && unit.column() == limit.endColumn()) {
            String digits = unit.text().matches("[OoIl]+")
                    ? limit.text() + unit.text().replaceAll("[Oo]", "0").replaceAll("[Il]", "1")
                    : limit.text();
            return skipped(
                    Check.SYNTAX,
                    limit,
                    "(" + limit.text() + unit.text() + ") is not a number",
                    "write (" + digits + ")"
                            + (digits.equals(limit.text()) ? ": the unit stands in vocabulary/findings.csv" : ""));
        }
        Double value = number();
        Token comma = tokens.peek();
        Token decimals = tokens.peekSecond();
        if (comma.is(",") && decimals.is(Kind.NUMBER)) {
            String written = limit.text() + "," + decimals.text();
            return skipped(
                    Check.SYNTAX,
                    tokens.take(),
                    "(" + written + ") is not a number",
                    "write a point: " + written.replace(',', '.'));
        }
        return value == null ? null : new Constraint.Comparison(field, operator, value);
    }

    /** Reports the word and skips the rest of its constraint. */
    private @Nullable Constraint skipped(Check check, Token word, String what, String maybe) {
        if (word.is(Kind.BAD) || word.is(Kind.END)) {
            throw unexpected("a constraint");
        }
        report.add(check, tokens.placeOf(word), what, maybe);
        skipTo(",", ")", "||");
        return null;
    }

    private @Nullable Double number() {
        Token number = tokens.peek();
        if (!number.is(Kind.NUMBER)) {
            throw unexpected("a number");
        }
        tokens.take();
        if (!NUMBER.matcher(number.text()).matches()) {
            report(
                    Check.SYNTAX,
                    number,
                    "(" + number.text() + ") is not a number",
                    "write up to nine digits without leading zeros, then up to six behind one point");
            return null;
        }
        return Double.valueOf(number.text());
    }

    /** A whole number; 0 when it was reported. */
    int wholeNumber() {
        Token number = tokens.peek();
        if (number.is(Kind.STRING)) {
            tokens.take();
            report(
                    Check.WRONG_TYPE,
                    number,
                    "a whole number is expected, not " + number.written(),
                    "leave the quotes out");
            return 0;
        }
        Double value = number();
        if (value == null) {
            return 0;
        }
        if (number.text().contains(".")) {
            boolean isWhole = value == Math.rint(value);
            report(
                    Check.WRONG_TYPE,
                    number,
                    "(" + number.text() + ") is not a whole number",
                    isWhole ? "write (" + value.intValue() + ")" : "round it");
        }
        return value.intValue();
    }

    /** Takes a closing parenthesis. If it is missing and parsing can go on without it, reports that. */
    void close(boolean goesOn) {
        word(")", goesOn);
    }

    /** Takes the word. If it is misspelt, or missing and parsing can go on without it, reports that. */
    void word(String word, boolean goesOn) {
        if (tokens.takeIf(word)) {
            return;
        }
        Token token = tokens.peek();
        if (isNear(word)) {
            tokens.take();
            report(
                    Check.SYNTAX,
                    token,
                    "(" + word + ") is expected, not (" + token.text() + ")",
                    "it is (" + word + ")");
        } else if (goesOn) {
            report.add(
                    Check.SYNTAX,
                    tokens.placeOfMissing(),
                    named(word) + " is expected before (" + token.text() + ")",
                    "it was left out");
        } else {
            throw unexpected(named(word));
        }
    }

    static String named(String word) {
        return switch (word) {
            case "(" -> "an opening parenthesis";
            case ")" -> "a closing parenthesis";
            default -> "(" + word + ")";
        };
    }

    /** Whether the next word is a misspelling of this one. */
    boolean isNear(String word) {
        Token token = tokens.peek();
        return token.is(Kind.NAME)
                && Character.isLetter(word.charAt(0))
                && !tokens.peekSecond().is("(")
                && !WORDS_OF_A_RULE.contains(token.text())
                && NearestName.of(token.text(), WORDS_OF_A_RULE)
                        .filter(word::equals)
                        .isPresent();
    }

    /** Reports the next word and ends the parsing of the rule. */
    Abandoned unexpected(String what) {
        return unexpected(what, Check.SYNTAX);
    }

    /** Reports the next word and ends the parsing of the rule. */
    Abandoned unexpected(String what, Check check) {
        Token token = tokens.peek();
        if (token.is(Kind.BAD)) {
            return new Abandoned();
        }
        String text = token.text();
        String lower = text.toLowerCase(Locale.ROOT);
        if (token.is(Kind.NAME)
                && !lower.equals(text)
                && List.of("and", "or", "not").contains(lower)) {
            return fault(Check.SYNTAX, token, "(" + text + ") is not a word of a rule", "write (" + lower + ")");
        }
        boolean isMisspelt = token.is(Kind.NAME)
                && NearestName.of(text, WORDS_OF_A_RULE)
                        .filter(near -> what.endsWith("(" + near + ")"))
                        .isPresent();
        boolean isOfDrl = token.is(Kind.NAME) && OF_DRL.contains(token.text());
        if (isMisspelt) {
            return fault(
                    Check.SYNTAX,
                    token,
                    what + " is expected, not (" + text + ")",
                    "it is " + what.substring(what.lastIndexOf('(')));
        }
        if (isOfDrl || check == Check.NOT_IN_PROFILE) {
            return fault(
                    Check.NOT_IN_PROFILE,
                    token,
                    what + " is expected, not " + named(token.text()),
                    isOfDrl
                            ? "say it with facts and one verb: (" + token.text() + ") is not allowed in a rule"
                            : "leave it out: a rule says one verb and no Java");
        }
        // A text that is missing before a line break is missing at the end of the line before.
        boolean isAtFault = !(token.opensLine() && what.endsWith("in quotes"))
                && !(what.startsWith("(") && what.endsWith(")"))
                && !what.endsWith("parenthesis");
        return fault(
                check,
                isAtFault && !token.is(Kind.END) ? tokens.placeOf(token) : tokens.placeOfMissing(),
                what + " is expected, not " + (token.is(Kind.END) ? text : named(text)),
                "it was left out or misspelt");
    }

    /** Reports text between rules. */
    Abandoned outsideOfRules() {
        Token token = tokens.peek();
        if (token.is(Kind.BAD)) {
            return new Abandoned();
        }
        boolean isOfDrl = token.is(Kind.NAME) && OF_DRL.contains(token.text());
        boolean isMisspelt = isNear("rule");
        return fault(
                isOfDrl ? Check.NOT_IN_PROFILE : Check.SYNTAX,
                tokens.placeOf(token),
                isMisspelt
                        ? "(rule) is expected, not (" + token.text() + ")"
                        : "nothing but rules may stand here, not " + named(token.text()),
                isMisspelt ? "it is (rule)" : "leave it out; a comment begins with (//)");
    }

    private Abandoned fault(Check check, Place place, String what, String maybe) {
        report.add(check, place, what, maybe);
        return new Abandoned();
    }

    private Abandoned fault(Check check, Token token, String what, String maybe) {
        return fault(check, tokens.placeOf(token), what, maybe);
    }

    private void report(Check check, Token token, String what, String maybe) {
        report.add(check, tokens.placeOf(token), what, maybe);
    }

    static String nearest(String word, Stream<String> names) {
        List<String> known = names.toList();
        return NearestName.advice(word, known, "write one of " + known);
    }
}
