package io.github.seminal.authoring.vignette;

import io.github.seminal.Assessment;
import io.github.seminal.ConditionState;
import io.github.seminal.ConditionStatus;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.SilentRule;
import io.github.seminal.WhyNot;
import io.github.seminal.authoring.condition.DrlText;
import io.github.seminal.explain.Completions;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Explains a failed test: what fired, and which conditions of the expected rules failed. */
final class FailureExplanation {

    private static final int DEEPEST = 2;
    private static final int MOST_SILENT_RULES = 3;

    private final PlainKnowledge knowledge;
    private final DecisionSupport support;
    private final Presentation patient;
    private final RuleEvaluation reading;
    private final Completions open;
    private final List<String> lines = new ArrayList<>();

    FailureExplanation(PlainKnowledge knowledge, DecisionSupport support, Presentation patient) {
        this.knowledge = knowledge;
        this.support = support;
        this.patient = patient;
        this.reading = knowledge.read(patient);
        this.open = knowledge.completionsOf(patient);
    }

    /** The lines that explain the differences of an answer. */
    List<String> of(List<Difference> differences, Assessment answer) {
        Set<String> missing = new LinkedHashSet<>();
        Set<String> unwanted = new LinkedHashSet<>();
        for (Difference difference : differences) {
            missing.addAll(difference.missing());
            unwanted.addAll(difference.unwanted());
        }
        missing.forEach(name -> explain(name, false));
        unwanted.forEach(name -> explain(name, true));
        lines.add("fired: " + (answer.rulesFired().isEmpty() ? "nothing" : String.join(", ", answer.rulesFired())));
        return lines;
    }

    /** Explains why a cause or a rule came, or why it did not. */
    private void explain(String name, boolean came) {
        if (knowledge.vocabulary().causes().containsKey(name)) {
            if (came) {
                whyShown(name);
            } else {
                whyNotShown(name);
            }
            return;
        }
        for (Rule rule : rules(name)) {
            if (reading.matches(rule) == came) {
                lines.add(name + (came ? " fired, " : " did not fire, ") + at(name, rule) + ":");
                conditions(rule.condition(), "  ", 0);
            }
        }
    }

    private void whyShown(String cause) {
        List<String> matching = knowledge.rulebook().rulesOf(cause).stream()
                .filter(reading::matches)
                .map(rule -> rule.id() + said(rule))
                .toList();
        lines.add(cause + " rests on: " + (matching.isEmpty() ? "no rule" : String.join(", ", matching)));
    }

    private static String said(Rule rule) {
        return switch (rule.verb()) {
            case SUPPORTS, OPPOSES -> " (" + rule.points() + ")";
            default -> " (" + rule.verb().word() + ")";
        };
    }

    /** The rules with this id or {@code @spec}. */
    private List<Rule> rules(String name) {
        return knowledge.rulebook().rules().stream()
                .filter(rule -> rule.id().equals(name)
                        || rule.annotations().getOrDefault("spec", "").equals(name))
                .toList();
    }

    private static String at(String name, Rule rule) {
        return (name.equals(rule.id()) ? "" : rule.id() + " ") + "at " + place(rule);
    }

    private static String place(Rule rule) {
        return rule.file() + ":" + rule.line();
    }

    private void whyNotShown(String cause) {
        WhyNot whyNot = support.whyNot(patient, cause);
        lines.add("why not " + cause + ": " + whyNot.because());
        List<SilentRule> silent = whyNot.silent().stream()
                .filter(rule -> whyNot.standing() != WhyNot.Standing.NOT_IN_QUESTION
                        ? rule.points() > 0
                        : rule.effect().equals("considers"))
                .limit(MOST_SILENT_RULES)
                .toList();
        for (SilentRule rule : silent) {
            lines.add("  silent: " + rule.rule() + (rule.points() == 0 ? "" : " (" + rule.points() + ")"));
            for (ConditionState condition : rule.conditions()) {
                lines.add("    " + word(condition.status()) + condition.text());
            }
        }
        WhyNot.NearestChange nearest = whyNot.nearest();
        if (nearest != null) {
            lines.add("  it would be " + nearest.likelihood() + " with: " + String.join(", ", nearest.findings()));
        }
    }

    private void conditions(Condition condition, String indent, int depth) {
        boolean bound =
                condition.patterns().anyMatch(pattern -> !pattern.binding().isEmpty());
        if (condition instanceof AllOf all && !bound) {
            all.conditions().forEach(one -> conditions(one, indent, depth));
            return;
        }
        if (condition instanceof AnyOf any) {
            lines.add(indent + word(open.status(condition)) + "at least one of these:");
            any.conditions().forEach(one -> conditions(one, indent + "  ", depth));
            return;
        }
        ConditionStatus status = open.status(condition);
        lines.add(indent + word(status) + DrlText.of(condition));
        if (status != ConditionStatus.HOLDS && condition instanceof Pattern pattern && depth < DEEPEST) {
            for (String code : pattern.codes()) {
                knowledge.rulebook().rules().stream()
                        .filter(rule ->
                                rule.verb() == Verb.INFER && rule.target().equals(code))
                        .forEach(rule -> {
                            lines.add(indent + "  derived by " + rule.id() + " at " + place(rule) + ":");
                            conditions(rule.condition(), indent + "    ", depth + 1);
                        });
            }
        }
    }

    private static String word(ConditionStatus status) {
        return switch (status) {
            case HOLDS -> "holds    ";
            case FAILS -> "FAILS    ";
            case UNKNOWN -> "unknown  ";
        };
    }
}
