package io.github.seminal.authoring.check;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares what the sentence of a rule says in figures, and of its urgency, with the rule. */
final class SentenceCheck {

    /** A number that stands for itself: not part of a name, such as B12, or of a date. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,/-])(\\d+(?:\\.\\d+)?)(?![\\w/]|[.,]\\d)");

    private static final Pattern EMERGENCY = Pattern.compile("\\bneeds? emergency (?:care|help)\\b");
    private static final Pattern SAME_DAY = Pattern.compile("\\b(?:needs?|opens) .*\\b(?:same-day|today)\\b");
    /** Days, weeks, months and years, hours and minutes: a sentence may use another unit than the condition. */
    private static final double[] UNITS = {1, 7, 30, 30.4, 28, 31, 365, 365.25, 24, 60};

    private static final double TOLERANCE = 0.051;

    private final Rulebook rulebook;
    private final Diagnostics problems;

    private SentenceCheck(Rulebook rulebook, Diagnostics problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    static void check(Rulebook rulebook, Diagnostics problems) {
        SentenceCheck check = new SentenceCheck(rulebook, problems);
        rulebook.rules().forEach(rule -> {
            check.checkNumbers(rule);
            check.checkUrgency(rule);
        });
    }

    private void checkNumbers(Rule rule) {
        Set<Double> limits = new TreeSet<>();
        rule.condition()
                .patterns()
                .flatMap(pattern -> pattern.comparisons().stream())
                .map(Constraint.Comparison::limit)
                .forEach(limits::add);
        if (limits.isEmpty()) {
            return;
        }
        Matcher number = NUMBER.matcher(rule.sentence());
        while (number.find()) {
            double said = Double.parseDouble(number.group(1));
            if (limits.stream().noneMatch(limit -> isSame(said, limit))) {
                add(
                        rule,
                        "the sentence says (" + number.group(1) + "), the condition " + shown(limits),
                        "one of the two was changed alone");
                return;
            }
        }
    }

    /** Under 50 is at most 49; two weeks are 14 days. */
    private static boolean isSame(double said, double limit) {
        for (double unit : UNITS) {
            double there = Math.abs(limit) / unit;
            if (Math.abs(there - said) < TOLERANCE) {
                return true;
            }
        }
        return Math.abs(Math.abs(limit) - said) == 1 && limit == Math.rint(limit);
    }

    private static String shown(Set<Double> limits) {
        StringBuilder shown = new StringBuilder();
        for (double limit : limits) {
            shown.append(shown.isEmpty() ? "(" : ", (")
                    .append(limit == Math.rint(limit) ? String.valueOf((long) limit) : String.valueOf(limit))
                    .append(')');
        }
        return shown.toString();
    }

    private void checkUrgency(Rule rule) {
        Urgency urgency = rule.urgency();
        if (urgency == null) {
            return;
        }
        String sentence = rule.sentence().toLowerCase(Locale.ROOT);
        if (EMERGENCY.matcher(sentence).find() && urgency != Urgency.EMERGENCY_NOW) {
            add(
                    rule,
                    "the sentence speaks of an emergency, the rule of " + urgency,
                    "one of the two was changed alone");
        } else if (SAME_DAY.matcher(sentence).find() && urgency.compareTo(Urgency.SAME_DAY) < 0) {
            add(
                    rule,
                    "the sentence speaks of the same day, the rule of " + urgency,
                    "one of the two was changed alone");
        }
    }

    private void add(Rule rule, String what, String maybe) {
        problems.add(new Diagnostic(
                Check.SENTENCE_DIFFERS, rulebook.placesOf(rule).sentence(), rule.sentence(), what, maybe));
    }
}
