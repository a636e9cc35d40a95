package io.github.seminal.explain;

import io.github.seminal.engine.EvidenceOfFacts.EvidenceWords;
import io.github.seminal.engine.Numbers;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a rule's conditions into words. */
final class ConditionText {

    private final Texts texts;
    private final EvidenceWords words;
    private final UnaryOperator<String> nameOf;

    /**
     * Takes its words from this vocabulary.
     *
     * @param words the words for units
     * @param nameOf gives the text for the finding with a code
     */
    ConditionText(Vocabulary vocabulary, EvidenceWords words, UnaryOperator<String> nameOf) {
        this.texts = vocabulary.texts();
        this.words = words;
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
        String names = names(pattern);
        return switch (pattern.type()) {
            case PRESENT -> {
                if (pattern.constraints().stream().anyMatch(Constraint.DiffersFrom.class::isInstance)) {
                    yield texts.phrase("condition.another-of", names);
                }
                yield pattern.codes().size() > 1 ? texts.phrase("condition.at-least-one-of", names) : names;
            }
            case ABSENT -> texts.phrase("condition.denied", names);
            case MEASURED -> (names + " " + limits(pattern, pattern.codes().get(0))).strip();
            case DESCRIBED ->
                texts.phrase(
                        "value",
                        names,
                        all(pattern, one -> choice(one, pattern.codes().get(0))));
            case PATIENT -> all(pattern, this::age);
            case MEDICATION -> texts.phrase("condition.medicine", all(pattern, this::medicine));
        };
    }

    private String joined(String phrase, Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty())
                .reduce((one, other) -> texts.phrase(phrase, one, other))
                .orElse("");
    }

    private String names(Pattern pattern) {
        return pattern.codes().stream().map(nameOf).collect(Collectors.joining(", "));
    }

    /** All constraints of the pattern. A constraint without words is left out. */
    private String all(Pattern pattern, Function<Constraint, String> inWords) {
        return joined(
                "condition.limits-and",
                pattern.constraints().stream()
                        .map(constraint -> constraint instanceof Constraint.Either either
                                ? joined(
                                        "condition.value-or",
                                        either.constraints().stream().map(inWords))
                                : inWords.apply(constraint)));
    }

    private String limits(Pattern pattern, String code) {
        String unit = words.unit(code);
        return all(pattern, constraint -> constraint instanceof Constraint.Comparison limit ? limit(limit) + unit : "");
    }

    private String limit(Constraint.Comparison comparison) {
        String limit = Numbers.text(comparison.limit());
        return switch (comparison.operator()) {
            case AT_LEAST -> texts.phrase("condition.at-least", limit);
            case ABOVE -> texts.phrase("condition.above", limit);
            case AT_MOST -> texts.phrase("condition.at-most", limit);
            case BELOW -> texts.phrase("condition.below", limit);
        };
    }

    private String choice(Constraint constraint, String code) {
        return constraint instanceof Constraint.Membership membership && !membership.isOfCode()
                ? joined(
                        "condition.value-or",
                        membership.values().stream().map(value -> texts.get("findings", code + "." + value)))
                : "";
    }

    private String age(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return texts.phrase("condition.age", limit(comparison));
        }
        return switch (constraint.toString()) {
            case "ageUnknown" -> texts.phrase("condition.age-unknown");
            case "ageKnown" -> texts.phrase("condition.age-known");
            default -> texts.phrase("condition.medicines-given");
        };
    }

    private String medicine(Constraint constraint) {
        if (constraint instanceof Constraint.Membership membership) {
            return texts.phrase(
                    "medicine." + membership.field(), joined("condition.value-or", membership.values().stream()));
        }
        return constraint instanceof Constraint.Comparison comparison
                ? texts.phrase("medicine." + comparison.field(), limit(comparison))
                : texts.phrase("medicine." + constraint);
    }
}
