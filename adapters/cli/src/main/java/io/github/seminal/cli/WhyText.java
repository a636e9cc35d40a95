package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.ConditionState;
import io.github.seminal.ConditionStatus;
import io.github.seminal.Contribution;
import io.github.seminal.Evidence;
import io.github.seminal.Exclusion;
import io.github.seminal.Explanation;
import io.github.seminal.FindingDefinition;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.SilentRule;
import io.github.seminal.WhyNot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Why a cause has its place, as one screen for a clinician. */
final class WhyText {

    private static final int MOST_RULES = 6;
    private static final int MOST_CONTRIBUTIONS = 6;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final WhyNot why;
    private final AnswerWords words;
    private final Map<String, String> findingNames;
    private final boolean isFull;
    private final Screen screen;

    private WhyText(WhyNot why, AnswerWords words, Map<String, String> findingNames, boolean isFull, Screen screen) {
        this.why = why;
        this.words = words;
        this.findingNames = findingNames;
        this.isFull = isFull;
        this.screen = screen;
    }

    /**
     * The text, with a line end after it.
     *
     * @param why the reasons
     * @param assessment the answer that they are about
     * @param knowledge the knowledge that gave both, in the language of the words
     * @param isFull whether everything is written, and not one screen
     */
    static String of(
            WhyNot why,
            Assessment assessment,
            KnowledgeBase knowledge,
            AnswerWords words,
            boolean isFull,
            boolean isColourful) {
        Map<String, String> names = knowledge.findings().stream()
                .collect(Collectors.toMap(FindingDefinition::code, FindingDefinition::name));
        Screen screen = new Screen(isFull ? UNLIMITED : Screen.mostLines(assessment.urgency()));
        WhyText text = new WhyText(why, words, names, isFull, screen);
        text.add(assessment);
        return screen.text(TextStyle.of(assessment.urgency()), isColourful);
    }

    private void add(Assessment assessment) {
        screen.add(words.headline(assessment), UNLIMITED);
        screen.add(
                TextLayout.wrapped(why.name() + ": " + words.named("why.", why.standing()), TextLayout.WIDTH),
                UNLIMITED);
        screen.add(Screen.hanging("  ", why.because(), TextLayout.WIDTH), UNLIMITED);
        for (Exclusion exclusion : why.excludedBy()) {
            section("why.by", words.of("explanation.reason", exclusion.reason(), labels(exclusion.evidence())));
        }
        Explanation explanation = why.explanation();
        if (explanation != null) {
            contributions("why.for", explanation.supporting());
            contributions("why.against", explanation.opposing());
        }
        nearest();
        if (explanation == null) {
            silent("why.considers", rule -> rule.effect().equals("considers"));
        }
        silent("why.supports", rule -> rule.effect().equals("supports"));
        silent("why.opposes", rule -> rule.effect().equals("opposes"));
        if (isFull) {
            silent("why.excludes", rule -> rule.effect().equals("excludes"));
        }
        screen.add(words.notice(assessment), UNLIMITED);
    }

    private void contributions(String label, List<Contribution> contributions) {
        List<String> lines = new ArrayList<>();
        for (Contribution one : contributions) {
            lines.addAll(Screen.hanging(
                    ExplanationText.signed(one.points()) + "  ",
                    words.of("explanation.reason", one.reason(), labels(one.evidence())),
                    Screen.ROOM));
        }
        screen.section(words.of(label), isFull ? lines : Screen.cut(lines, MOST_CONTRIBUTIONS), 1);
    }

    private void nearest() {
        WhyNot.NearestChange nearest = why.nearest();
        if (nearest != null) {
            section(
                    "why.nearest",
                    words.of(
                            "why.nearest.then",
                            nearest.findings().stream()
                                    .map(code -> findingNames.getOrDefault(code, code))
                                    .collect(Collectors.joining("; ")),
                            words.named("likelihood.", nearest.likelihood()),
                            nearest.points()));
        }
    }

    /** Rules that did not match, with those of their conditions that do not hold. */
    private void silent(String label, Predicate<SilentRule> selection) {
        List<SilentRule> rules = why.silent().stream().filter(selection).toList();
        int shown = isFull ? rules.size() : Math.min(MOST_RULES, rules.size());
        List<String> lines = new ArrayList<>();
        for (SilentRule rule : rules.subList(0, shown)) {
            String points = rule.points() == 0 ? "" : ExplanationText.signed(rule.points()) + "  ";
            lines.addAll(Screen.hanging(points, rule.reason(), Screen.ROOM));
            for (ConditionState condition : rule.conditions()) {
                if (condition.status() != ConditionStatus.HOLDS) {
                    lines.addAll(Screen.hanging("    ", missing(condition), Screen.ROOM));
                }
            }
        }
        if (rules.size() > shown) {
            lines.add(words.of("why.more", rules.size() - shown));
        }
        screen.section(words.of(label), lines, 2);
    }

    private String missing(ConditionState condition) {
        String text =
                words.of(condition.status() == ConditionStatus.UNKNOWN ? "why.open" : "why.fails", condition.text());
        return condition.values().isEmpty() ? text : text + " [" + labels(condition.values()) + "]";
    }

    private void section(String label, String text) {
        screen.section(words.of(label), TextLayout.wrapped(text, Screen.ROOM), 2);
    }

    private static String labels(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::label).collect(Collectors.joining("; "));
    }
}
