package io.github.seminal.authoring.vignette;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares answers with what was expected. */
public final class Comparison {

    private static final int FIRST_FEW = 3;

    private final Expectation expected;
    private final Assessment answer;
    private final List<String> shown;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Expectation expected, Assessment answer) {
        this.expected = expected;
        this.answer = answer;
        this.shown = answer.explanations().stream().map(Explanation::cause).toList();
    }

    /** Every difference between the answer and what was expected; none when it is as expected. */
    public static List<Difference> of(Expectation expected, Assessment answer) {
        Comparison comparison = new Comparison(expected, answer);
        comparison.compareUrgency();
        comparison.compareFlags();
        comparison.compareFirst();
        comparison.compareCauses();
        comparison.compareWords();
        return comparison.differences;
    }

    /** How the rule's conclusion differs from what its cases expect; none when it does not. */
    public static List<Difference> of(RuleCase.Says says, Rule rule) {
        List<Difference> differences = new ArrayList<>();
        compare("urgency", says.urgency(), rule.urgency(), differences);
        compare("destination", says.destination(), rule.urgency() == null ? null : rule.target(), differences);
        compare("points", says.points(), rule.points(), differences);
        compare("finding", says.finding(), rule.verb() == Verb.INFER ? rule.target() : null, differences);
        return differences;
    }

    private static void compare(
            String subject, @Nullable Object expected, @Nullable Object got, List<Difference> differences) {
        if (expected != null && !expected.equals(got)) {
            differences.add(new Difference(
                    subject, expected.toString(), got == null ? "none" : got.toString(), List.of(), List.of()));
        }
    }

    private void compareUrgency() {
        if (answer.urgency().compareTo(expected.atLeast()) < 0
                || answer.urgency().compareTo(expected.atMost()) > 0) {
            add(
                    "urgency",
                    expected.atLeast() == expected.atMost()
                            ? expected.atLeast().toString()
                            : expected.atLeast() + " to " + expected.atMost(),
                    answer.urgency().toString());
        }
    }

    private void compareFlags() {
        List<String> flags = answer.redFlags().stream().map(RedFlag::spec).toList();
        List<String> missing = without(expected.redFlags(), flags);
        List<String> unwanted = without(flags, expected.redFlags());
        if (!missing.isEmpty()
                || !unwanted.isEmpty()
                || flags.size() != expected.redFlags().size()) {
            differences.add(new Difference("red flags", listed(expected.redFlags()), listed(flags), missing, unwanted));
        }
        List<String> forbidden =
                expected.mustNotFire().stream().filter(flags::contains).toList();
        if (!forbidden.isEmpty()) {
            differences.add(new Difference(
                    "must not fire",
                    "none of " + listed(expected.mustNotFire()),
                    listed(forbidden),
                    List.of(),
                    forbidden));
        }
        compareFlags("urgency of", expected.urgencyOf(), RedFlag::urgency);
        compareFlags(
                "destination of",
                expected.destinationOf(),
                flag -> flag.destination().code());
    }

    private void compareFlags(String subject, Map<String, ?> wanted, Function<RedFlag, Object> actual) {
        wanted.forEach((spec, value) -> {
            List<Object> got = answer.redFlags().stream()
                    .filter(flag -> flag.spec().equals(spec))
                    .map(actual)
                    .toList();
            if (got.isEmpty()) {
                differences.add(new Difference(
                        subject + " " + spec, value.toString(), "it did not fire", List.of(spec), List.of()));
            } else if (!got.stream().allMatch(one -> Objects.equals(one, value))) {
                add(subject + " " + spec, value.toString(), listed(got));
            }
        });
    }

    private void compareFirst() {
        Outcome outcome = expected.outcome().orElse(Outcome.EXPLAINED);
        if (answer.outcome() != outcome) {
            add("outcome", outcome.toString(), answer.outcome().toString());
        }
        boolean explained = outcome == Outcome.EXPLAINED;
        String first = shown.isEmpty() ? "none" : shown.get(0);
        if (explained && !first.equals(expected.first())) {
            differences.add(new Difference(
                    "first",
                    expected.first(),
                    first,
                    List.of(expected.first()),
                    shown.isEmpty() ? List.of() : List.of(first)));
        } else if (!explained && !shown.isEmpty()) {
            differences.add(new Difference("first", "no explanation", listed(shown), List.of(), shown));
        }
        List<String> others = shown.stream()
                .limit(FIRST_FEW)
                .filter(cause ->
                        !cause.equals(expected.first()) && !expected.accepted().contains(cause))
                .toList();
        if (!others.isEmpty()) {
            differences.add(new Difference(
                    "accepted",
                    listed(expected.accepted()) + " beside " + expected.first() + " among the first " + FIRST_FEW,
                    listed(shown.stream().limit(FIRST_FEW).toList()),
                    List.of(),
                    others));
        }
    }

    private void compareCauses() {
        expected.likelihood().forEach((cause, wanted) -> {
            Likelihood got = answer.considered().stream()
                    .filter(one -> one.cause().equals(cause))
                    .map(Explanation::likelihood)
                    .findFirst()
                    .orElse(Likelihood.HIDDEN);
            if (got != wanted) {
                boolean lower = got.compareTo(wanted) > 0;
                differences.add(new Difference(
                        "likelihood of " + cause,
                        wanted.toString(),
                        got.toString(),
                        lower ? List.of(cause) : List.of(),
                        lower ? List.of() : List.of(cause)));
            }
        });
        List<String> inOrder = shown.stream().filter(expected.order()::contains).toList();
        if (!inOrder.equals(expected.order())) {
            differences.add(new Difference(
                    "order", listed(expected.order()), listed(shown), without(expected.order(), shown), List.of()));
        }
        List<String> unwanted =
                shown.stream().filter(expected.notShown()::contains).toList();
        if (!unwanted.isEmpty()) {
            differences.add(new Difference(
                    "not shown", "none of " + listed(expected.notShown()), listed(shown), List.of(), unwanted));
        }
        List<String> excluded =
                answer.excluded().stream().map(Exclusion::cause).distinct().toList();
        List<String> notExcluded = without(expected.excluded(), excluded);
        if (!notExcluded.isEmpty()) {
            differences.add(
                    new Difference("excluded", listed(expected.excluded()), listed(excluded), List.of(), notExcluded));
        }
    }

    private void compareWords() {
        List<String> advice = answer.advice().stream().map(Advice::id).toList();
        List<String> missing = without(expected.adviceGiven(), advice);
        if (!missing.isEmpty()) {
            add("advice given", listed(expected.adviceGiven()), listed(advice) + "; missing: " + listed(missing));
        }
        List<String> given =
                expected.adviceWithheld().stream().filter(advice::contains).toList();
        if (!given.isEmpty()) {
            add("advice withheld", "none of " + listed(expected.adviceWithheld()), listed(given));
        }
        List<String> avoid = answer.avoid().stream().map(Prohibition::id).toList();
        List<String> unsaid = without(expected.avoid(), avoid);
        if (!unsaid.isEmpty()) {
            add("avoid", listed(expected.avoid()), listed(avoid) + "; missing: " + listed(unsaid));
        }
    }

    private void add(String subject, String wanted, String got) {
        differences.add(new Difference(subject, wanted, got, List.of(), List.of()));
    }

    private static List<String> without(List<String> all, List<String> those) {
        return all.stream().filter(one -> !those.contains(one)).toList();
    }

    private static String listed(List<?> names) {
        return names.isEmpty() ? "none" : names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
