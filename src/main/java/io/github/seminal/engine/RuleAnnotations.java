package io.github.seminal.engine;

import io.github.seminal.Citation;
import io.github.seminal.vocabulary.AdvicePolicy;
import io.github.seminal.vocabulary.Cause;
import io.github.seminal.vocabulary.NearestName;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.api.definition.rule.Rule;

/** Reads and checks the annotations of one rule. */
final class RuleAnnotations {

    private static final Set<String> KINDS_WITH_DELAY = Set.of("red-flag", "pathway", "caution");

    private final Rule rule;
    private final Vocabulary vocabulary;
    private final Problems problems;

    RuleAnnotations(Rule rule, Vocabulary vocabulary, Problems problems) {
        this.rule = rule;
        this.vocabulary = vocabulary;
        this.problems = problems;
    }

    RuleInfo read(int index) {
        String id = required("id");
        String kind = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
        String group = text("group");
        List<String> advice = words("advice");
        Duration within = Duration.ZERO;
        Cause cause = vocabulary.causes().get(kind);
        if (KINDS_WITH_DELAY.contains(kind)) {
            within = within();
            vocabulary.texts().require("rationale", id, problems);
        } else if (cause == null && !kind.equals("inference")) {
            problem("the id (" + id + ") begins with no cause and no kind", "begin it with the cause's code");
        }
        if (!group.isEmpty() && (cause == null || cause.capOf(group).isEmpty())) {
            problem("the group (" + group + ") has no cap", "add it to the cause's group_caps in causes.csv");
        }
        Set<String> known =
                Set.copyOf(vocabulary.advice().stream().map(AdvicePolicy::code).toList());
        for (String code : advice) {
            if (!known.contains(code)) {
                problem("the advice (" + code + ") is not known", "it is " + NearestName.of(code, known));
            }
        }
        reviewed();
        return new RuleInfo(
                index, id, required("spec"), rule.getName(), citations(), group, within, List.copyOf(advice));
    }

    private List<Citation> citations() {
        List<Citation> citations = new ArrayList<>();
        for (String source : words("cite")) {
            Citation citation = vocabulary.sources().get(source);
            if (citation == null) {
                problem("the source (" + source + ") is not known", "add it to sources.csv");
            } else {
                citations.add(citation);
            }
        }
        if (citations.isEmpty()) {
            problem("it cites no source", "write @cite( \"CONSENSUS\" ) if it rests on judgement");
        }
        return List.copyOf(citations);
    }

    private Duration within() {
        try {
            return Duration.parse(required("within"));
        } catch (DateTimeParseException e) {
            problem("(" + text("within") + ") is no delay", "write it like PT4H or P14D");
            return Duration.ZERO;
        }
    }

    private void reviewed() {
        try {
            LocalDate.parse(required("reviewed"));
        } catch (DateTimeParseException e) {
            problem("(" + text("reviewed") + ") is no date of review", "write it like 2026-11-22");
        }
    }

    private String required(String annotation) {
        String text = text(annotation);
        if (text.isEmpty()) {
            problem("the annotation (@" + annotation + ") is missing", "add it");
        }
        return text;
    }

    private List<String> words(String annotation) {
        String text = text(annotation);
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }

    private String text(String annotation) {
        Object value = rule.getMetaData().get(annotation);
        String text = value == null ? "" : value.toString().strip();
        // Compiled at run time, an annotation keeps its quotes; compiled by the build, it does not.
        return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).strip()
                : text;
    }

    private void problem(String what, String maybe) {
        problems.add("Rule \"" + rule.getName() + "\": " + what + ".\nMaybe " + maybe + ".");
    }
}
