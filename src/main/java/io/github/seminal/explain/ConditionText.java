package io.github.seminal.explain;

import io.github.seminal.engine.Numbers;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a rule's conditions in words. */
final class ConditionText {

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final UnaryOperator<String> nameOf;

    /**
     * Words from this vocabulary.
     *
     * @param nameOf what is written for the finding with a code
     */
    ConditionText(Vocabulary vocabulary, UnaryOperator<String> nameOf) {
        this.vocabulary = vocabulary;
        this.texts = vocabulary.texts();
        this.nameOf = nameOf;
    }

    /** The condition in words. */
    String of(Condition condition) {
        if (condition instanceof AllOf all) {
            return joined("condition.and", all.conditions().stream().map(this::of));
        }
        if (condition instanceof AnyOf any) {
            return texts.phrase(
                    "condition.either",
                    joined("condition.or", any.conditions().stream().map(this::of)));
        }
        if (condition instanceof Not not) {
            return not.pattern().type() == FactType.ABSENT
                    ? texts.phrase("condition.not-denied", names(not.pattern()))
                    : texts.phrase("condition.not-known", of(not.pattern()));
        }
        return pattern((Pattern) condition);
    }

    private String pattern(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT -> {
                if (pattern.constraints().stream().anyMatch(Constraint.DiffersFrom.class::isInstance)) {
                    yield texts.phrase("condition.another-of", names(pattern));
                }
                yield pattern.codes().size() > 1
                        ? texts.phrase("condition.at-least-one-of", names(pattern))
                        : names(pattern);
            }
            case ABSENT -> texts.phrase("condition.denied", names(pattern));
            case MEASURED ->
                (names(pattern) + " "
                                + limits(
                                        pattern.constraints(),
                                        unit(pattern.codes().get(0))))
                        .strip();
            case DESCRIBED -> texts.phrase("value", names(pattern), values(pattern));
            case PATIENT ->
                joined("condition.limits-and", pattern.constraints().stream().map(this::age));
            case MEDICINE ->
                texts.phrase(
                        "condition.medicine",
                        joined(
                                "condition.limits-and",
                                pattern.constraints().stream().map(this::medicine)));
            case TIME_TO_LEAK ->
                texts.phrase("condition.time-to-leak", limits(pattern.constraints(), unit("med-to-leak-days")));
        };
    }

    private String joined(String phrase, Stream<String> parts) {
        return parts.reduce((one, other) -> texts.phrase(phrase, one, other)).orElse("");
    }

    private String names(Pattern pattern) {
        return pattern.codes().stream().map(nameOf).collect(Collectors.joining(", "));
    }

    /** The unit of a finding's number after a space; empty when it has none. */
    String unit(String code) {
        return vocabulary
                .finding(code)
                .map(Finding::unit)
                .map(symbol -> " " + texts.get("findings", "unit." + symbol))
                .orElse("");
    }

    private String limits(List<Constraint> constraints, String unit) {
        return joined(
                "condition.limits-and",
                constraints.stream()
                        .filter(Constraint.Comparison.class::isInstance)
                        .map(Constraint.Comparison.class::cast)
                        .map(comparison -> words(comparison) + unit));
    }

    private String words(Constraint.Comparison comparison) {
        String limit = Numbers.text(comparison.limit());
        return switch (comparison.operator()) {
            case AT_LEAST -> texts.phrase("condition.at-least", limit);
            case ABOVE -> texts.phrase("condition.above", limit);
            case AT_MOST -> texts.phrase("condition.at-most", limit);
            case BELOW -> texts.phrase("condition.below", limit);
        };
    }

    private String values(Pattern pattern) {
        String code = pattern.codes().get(0);
        return joined(
                "condition.value-or",
                pattern.constraints().stream()
                        .filter(Constraint.Membership.class::isInstance)
                        .map(Constraint.Membership.class::cast)
                        .filter(membership -> membership.field().equals("value"))
                        .flatMap(membership -> membership.values().stream())
                        .map(value -> texts.get("findings", code + "." + value)));
    }

    private String age(Constraint constraint) {
        if (constraint instanceof Constraint.Either either) {
            return joined("condition.value-or", either.constraints().stream().map(this::age));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return texts.phrase("condition.age", words(comparison));
        }
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "ageUnknown" -> texts.phrase("condition.age-unknown");
                case "ageKnown" -> texts.phrase("condition.age-known");
                default -> texts.phrase("condition.medicines-given");
            };
        }
        return "";
    }

    private String medicine(Constraint constraint) {
        if (constraint instanceof Constraint.Flag flag) {
            return texts.phrase("medicine." + flag.field());
        }
        if (constraint instanceof Constraint.Membership membership) {
            return texts.phrase(
                    "medicine." + membership.field(), joined("condition.value-or", membership.values().stream()));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return texts.phrase("medicine." + comparison.field(), words(comparison));
        }
        return "";
    }
}
