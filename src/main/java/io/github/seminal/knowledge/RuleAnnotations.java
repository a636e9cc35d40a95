package io.github.seminal.knowledge;

import io.github.seminal.Citation;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads and checks the annotations of rules. */
public final class RuleAnnotations {

    private static final Set<String> KINDS_WITH_DELAY = Set.of("red-flag", "pathway", "caution");

    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final Set<String> advice = new HashSet<>();
    private final Set<String> datesOfReview = new HashSet<>();

    private RuleAnnotations(Vocabulary vocabulary, Diagnostics problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        vocabulary.advice().forEach(policy -> advice.add(policy.code()));
    }

    /**
     * What each rule says when it matches, by its id. What is wrong with annotations is added to the problems.
     *
     * @param rulebook the rules
     * @param vocabulary holds what annotations name
     */
    public static Map<String, Consequence> consequences(
            Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        Map<String, Consequence> consequences = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            consequences.put(rule.id(), Consequence.of(rule, annotations.new OneRule(rule, rulebook).read()));
        }
        rulebook.damaged().forEach(rule -> annotations.new OneRule(rule, rulebook).read());
        return consequences;
    }

    /** The annotations of one rule. */
    private final class OneRule {

        private final Rule rule;
        private final Rulebook rulebook;

        private OneRule(Rule rule, Rulebook rulebook) {
            this.rule = rule;
            this.rulebook = rulebook;
        }

        private RuleMetadata read() {
            String id = text("id");
            String kind = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
            String group = text("group");
            List<String> advised = words("advice");
            Duration within = Duration.ZERO;
            Cause cause = vocabulary.causes().get(kind);
            if (KINDS_WITH_DELAY.contains(kind)) {
                within = within();
                vocabulary.texts().require("rationale", id, problems);
            }
            // The file or the id names no cause: that is reported elsewhere.
            boolean isOfUnknownCause = cause == null && !isOfKind(kind);
            if (!group.isEmpty()
                    && !isOfUnknownCause
                    && (cause == null || cause.capOf(group).isEmpty())) {
                problem(
                        Check.NO_CAP,
                        "group",
                        group,
                        "the group (" + group + ") has no cap",
                        "add it to the cause's group_caps in causes.csv");
            }
            for (String code : advised) {
                if (!advice.contains(code)) {
                    problem(
                            Check.UNKNOWN_ADVICE,
                            "advice",
                            code,
                            "the advice (" + code + ") is not known",
                            NearestName.of(code, advice)
                                    .map(near -> "it is (" + near + ")")
                                    .orElse("add it to advice.csv"));
                }
            }
            reviewed();
            return new RuleMetadata(id, kind, required("spec"), rule.sentence(), citations(), group, within, advised);
        }

        private static boolean isOfKind(String kind) {
            return KINDS_WITH_DELAY.contains(kind) || kind.equals("inference");
        }

        private List<Citation> citations() {
            List<Citation> citations = new ArrayList<>();
            List<String> sources = words("cite");
            for (String source : sources) {
                Citation citation = vocabulary.sources().get(source);
                if (citation == null) {
                    problem(
                            Check.UNKNOWN_SOURCE,
                            "cite",
                            source,
                            "the source (" + source + ") is not known",
                            NearestName.of(source, vocabulary.sources().keySet())
                                    .map(near -> "it is (" + near + ")")
                                    .orElse("add it to sources.csv"));
                } else {
                    citations.add(citation);
                }
            }
            if (sources.isEmpty()) {
                problem(
                        Check.MISSING_CITATION,
                        "cite",
                        "",
                        "it cites no source",
                        "write @cite( \"CONSENSUS\" ) if it rests on judgement");
            }
            return List.copyOf(citations);
        }

        private Duration within() {
            String delay = required("within");
            if (delay.isEmpty()) {
                return Duration.ZERO;
            }
            try {
                return Duration.parse(delay);
            } catch (DateTimeParseException e) {
                problem(
                        Check.INVALID_ANNOTATION,
                        "within",
                        "",
                        "(" + text("within") + ") is not a delay",
                        "write it like PT4H or P14D");
                return Duration.ZERO;
            }
        }

        private void reviewed() {
            String date = required("reviewed");
            if (date.isEmpty() || datesOfReview.contains(date)) {
                return;
            }
            try {
                LocalDate.parse(date);
                datesOfReview.add(date);
            } catch (DateTimeParseException e) {
                problem(
                        Check.INVALID_ANNOTATION,
                        "reviewed",
                        "",
                        "(" + date + ") is not a date of review",
                        "write it like 2026-11-22");
            }
        }

        private String required(String annotation) {
            String text = text(annotation);
            if (text.isEmpty()) {
                problem(
                        Check.MISSING_ANNOTATION,
                        annotation,
                        "",
                        "the annotation (@" + annotation + ") is missing",
                        "add it");
            }
            return text;
        }

        private List<String> words(String annotation) {
            return PropertiesText.of(text(annotation));
        }

        private String text(String annotation) {
            return rule.annotations().getOrDefault(annotation, "").strip();
        }

        private void problem(Check check, String annotation, String word, String what, String maybe) {
            Place place = rulebook.placesOf(rule).annotation(annotation, word);
            problems.add(new Diagnostic(check, place, rule.sentence(), what, maybe));
        }
    }
}
