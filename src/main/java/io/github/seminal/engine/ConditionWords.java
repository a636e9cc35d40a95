package io.github.seminal.engine;

import io.github.seminal.ConditionState;
import io.github.seminal.Evidence;
import io.github.seminal.Presentation;
import io.github.seminal.rulebook.Condition;
import io.github.seminal.rulebook.Condition.AllOf;
import io.github.seminal.rulebook.Condition.AnyOf;
import io.github.seminal.rulebook.Condition.Not;
import io.github.seminal.rulebook.Condition.Pattern;
import io.github.seminal.rulebook.Constraint;
import io.github.seminal.rulebook.FactType;
import io.github.seminal.rulebook.Reading;
import io.github.seminal.vocabulary.Finding;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says a rule's conditions in words, and how each stands for one patient. */
final class ConditionWords {

    private final Vocabulary vocabulary;
    private final Presentation presentation;
    private final Reading reading;

    ConditionWords(Vocabulary vocabulary, Presentation presentation, Reading reading) {
        this.vocabulary = vocabulary;
        this.presentation = presentation;
        this.reading = reading;
    }

    /** The states of a condition's parts; a pair that is bound together stays one part. */
    List<ConditionState> states(Condition condition) {
        boolean bound =
                condition.patterns().anyMatch(pattern -> !pattern.binding().isEmpty());
        if (condition instanceof AllOf all && !bound) {
            return all.conditions().stream().map(this::state).toList();
        }
        return List.of(state(condition));
    }

    private ConditionState state(Condition condition) {
        return new ConditionState(text(condition), reading.status(condition), values(condition));
    }

    private String text(Condition condition) {
        if (condition instanceof AllOf all) {
            return all.conditions().stream().map(this::text).collect(Collectors.joining(", and "));
        }
        if (condition instanceof AnyOf any) {
            return "either " + any.conditions().stream().map(this::text).collect(Collectors.joining("; or "));
        }
        if (condition instanceof Not not) {
            return not.pattern().type() == FactType.ABSENT
                    ? names(not.pattern()) + " not denied"
                    : "not known: " + text(not.pattern());
        }
        return text((Pattern) condition);
    }

    private String text(Pattern pattern) {
        return switch (pattern.type()) {
            case PRESENT -> {
                String prefix =
                        differs(pattern) ? "another of: " : pattern.codes().size() > 1 ? "at least one of: " : "";
                yield prefix + names(pattern);
            }
            case ABSENT -> names(pattern) + " denied";
            case MEASURED ->
                names(pattern)
                        + limits(pattern.constraints(), unit(pattern.codes().get(0)));
            case DESCRIBED -> names(pattern) + ": " + values(pattern.constraints());
            case PATIENT -> pattern.constraints().stream().map(this::age).collect(Collectors.joining(" and "));
            case MEDICINE ->
                "a medicine that is "
                        + pattern.constraints().stream()
                                .map(ConditionWords::medicine)
                                .collect(Collectors.joining(" and "));
            case TIME_TO_LEAK -> "from a medicine to the leak" + limits(pattern.constraints(), " days");
        };
    }

    private static boolean differs(Pattern pattern) {
        return pattern.constraints().stream().anyMatch(Constraint.DiffersFrom.class::isInstance);
    }

    private String names(Pattern pattern) {
        return pattern.codes().stream().map(vocabulary::nameOf).collect(Collectors.joining(", "));
    }

    private String unit(String code) {
        return vocabulary
                .finding(code)
                .map(Finding::unit)
                .map(symbol -> " " + vocabulary.texts().get("findings", "unit." + symbol))
                .orElse("");
    }

    private static String limits(List<Constraint> constraints, String unit) {
        return constraints.stream()
                .filter(Constraint.Comparison.class::isInstance)
                .map(Constraint.Comparison.class::cast)
                .map(comparison -> " " + words(comparison) + unit)
                .collect(Collectors.joining(" and"));
    }

    private static String words(Constraint.Comparison comparison) {
        String limit = Numbers.text(comparison.limit());
        return switch (comparison.operator()) {
            case AT_LEAST -> "at least " + limit;
            case ABOVE -> "above " + limit;
            case AT_MOST -> "at most " + limit;
            case BELOW -> "below " + limit;
        };
    }

    private String values(List<Constraint> constraints) {
        return constraints.stream()
                .filter(Constraint.Membership.class::isInstance)
                .map(Constraint.Membership.class::cast)
                .filter(membership -> membership.field().equals("value"))
                .flatMap(membership -> membership.values().stream())
                .map(value -> vocabulary.texts().get("findings", "leak-fluid-appearance." + value))
                .collect(Collectors.joining(" or "));
    }

    private String age(Constraint constraint) {
        if (constraint instanceof Constraint.Either either) {
            return either.constraints().stream().map(this::age).collect(Collectors.joining(" or "));
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return "age " + words(comparison);
        }
        if (constraint instanceof Constraint.Flag flag) {
            return switch (flag.field()) {
                case "ageUnknown" -> "age not known";
                case "ageKnown" -> "age known";
                default -> "the list of medicines given";
            };
        }
        return "";
    }

    private static String medicine(Constraint constraint) {
        if (constraint instanceof Constraint.Flag flag) {
            return spaced(flag.field());
        }
        if (constraint instanceof Constraint.Membership membership) {
            return spaced(membership.field()) + " " + String.join(" or ", membership.values());
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return spaced(comparison.field()) + " " + words(comparison);
        }
        return "";
    }

    private static String spaced(String field) {
        return field.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private List<Evidence> values(Condition condition) {
        Set<String> codes = new LinkedHashSet<>();
        boolean[] age = new boolean[1];
        condition.patterns().forEach(pattern -> {
            codes.addAll(pattern.codes());
            age[0] |= pattern.type() == FactType.PATIENT;
        });
        List<Evidence> values = new ArrayList<>();
        for (String code : codes) {
            Double number = presentation.measured().get(code);
            String value = presentation.described().get(code);
            if (reading.isPresent(code)) {
                values.add(new Evidence(code, "present", vocabulary.nameOf(code)));
            } else if (presentation.absent().contains(code)) {
                values.add(new Evidence(code, "absent", vocabulary.nameOf(code) + ": no"));
            } else if (number != null) {
                String text = Numbers.text(number);
                values.add(new Evidence(code, text, vocabulary.nameOf(code) + ": " + text + unit(code)));
            } else if (value != null) {
                values.add(new Evidence(code, value, vocabulary.nameOf(code) + ": " + value));
            }
        }
        if (age[0]) {
            Integer years = presentation.age();
            values.add(
                    years == null
                            ? new Evidence("age", "unknown", "Age: not known")
                            : new Evidence("age", years.toString(), "Age: " + years));
        }
        return values;
    }
}
