package io.github.seminal.knowledge;

import io.github.seminal.Citation;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads and checks the annotations of rules. */
public final class RuleAnnotations {

    private static final Set<String> KINDS_WITH_DELAY = Set.of("red-flag", "pathway", "caution");

    private static final Set<String> OF_FLAGS = Set.of("spec", "within", "basis", "advice", "negates");

    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final Set<String> advice = new HashSet<>();
    private final Set<String> datesOfReview = new HashSet<>();
    private final Map<String, Rule> gates;

    private RuleAnnotations(Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.gates = CauseAnnotations.gates(rulebook);
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
        RuleAnnotations all = new RuleAnnotations(rulebook, vocabulary, problems);
        Map<String, Consequence> consequences = new HashMap<>();
        for (Rule rule : rulebook.rules()) {
            consequences.put(rule.id(), Consequence.of(rule, all.new OneRule(rule, rulebook).read()));
        }
        rulebook.damaged().forEach(rule -> all.new OneRule(rule, rulebook).read());
        return consequences;
    }

    /** The annotations of one rule. */
    private final class OneRule {

        private final Rule rule;
        private final AnnotationReader annotations;

        private OneRule(Rule rule, Rulebook rulebook) {
            this.rule = rule;
            this.annotations = new AnnotationReader(rule, rulebook, problems);
        }

        private RuleMetadata read() {
            String id = rule.id();
            String kind = rule.kind();
            boolean isFlag = KINDS_WITH_DELAY.contains(kind);
            checkPlaces(isFlag);
            String group = annotations.text("group");
            List<String> advised = annotations.known(Check.UNKNOWN_ADVICE, "advice", "advice", advice);
            Duration within = Duration.ZERO;
            Cause cause = vocabulary.causes().get(kind);
            if (isFlag) {
                within = within();
                vocabulary.texts().requireRationale(id, rule.file().replace(".drl", ""), problems);
            }
            // The file or the id names no cause: that is reported elsewhere.
            boolean isOfUnknownCause = cause == null && !isOfKind(kind);
            if (!group.isEmpty()
                    && !isOfUnknownCause
                    && (cause == null || cause.capOf(group).isEmpty())) {
                annotations.problem(
                        Check.NO_CAP,
                        "group",
                        group,
                        "the group (" + group + ") has no cap",
                        "add it to @caps of the cause's gate");
            }
            reviewed();
            return new RuleMetadata(
                    id,
                    kind,
                    isFlag ? annotations.required("spec") : "",
                    rule.sentence(),
                    citations(),
                    group,
                    within,
                    advised);
        }

        /** Where nobody reads an annotation it must not stand: its author would think that it counts. */
        private void checkPlaces(boolean isFlag) {
            Rule gate = gates.get(rule.kind());
            boolean isGate = gate != null && gate.id().equals(rule.id()) && gate.line() == rule.line();
            for (String annotation : rule.annotations().keySet()) {
                // Without a gate, which is reported, nothing is misplaced.
                boolean isRead = CauseAnnotations.OF_CAUSES.contains(annotation)
                        ? isGate || (gate == null && !isFlag)
                        : !OF_FLAGS.contains(annotation) || isFlag || (isGate && annotation.equals("advice"));
                if (!isRead) {
                    annotations.problem(
                            Check.UNKNOWN_ANNOTATION,
                            annotation,
                            "",
                            "the annotation (@" + annotation + ") is not read in this rule",
                            OF_FLAGS.contains(annotation)
                                    ? "leave it out: it belongs to red flags, pathways and cautions"
                                    : "move it to the first gate of the cause");
                }
            }
        }

        private static boolean isOfKind(String kind) {
            return KINDS_WITH_DELAY.contains(kind) || kind.equals("inference");
        }

        private List<Citation> citations() {
            Map<String, Citation> all = vocabulary.sources();
            List<String> sources = annotations.known(Check.UNKNOWN_SOURCE, "cite", "source", all.keySet());
            if (sources.isEmpty()) {
                annotations.problem(
                        Check.MISSING_CITATION,
                        "cite",
                        "",
                        "it cites no source",
                        "write @cite( \"CONSENSUS\" ) if it rests on judgement");
            }
            return sources.stream().map(all::get).filter(Objects::nonNull).toList();
        }

        private Duration within() {
            String delay = annotations.required("within");
            if (delay.isEmpty()) {
                return Duration.ZERO;
            }
            try {
                return Duration.parse(delay);
            } catch (DateTimeParseException e) {
                annotations.problem(
                        Check.INVALID_ANNOTATION,
                        "within",
                        "",
                        "(" + annotations.text("within") + ") is not a delay",
                        "write it like PT4H or P14D");
                return Duration.ZERO;
            }
        }

        private void reviewed() {
            String date = annotations.required("reviewed");
            // The date of a file, right or wrong, is looked at once.
            if (date.isEmpty() || !datesOfReview.add(date)) {
                return;
            }
            try {
                LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                annotations.problem(
                        Check.INVALID_ANNOTATION,
                        "reviewed",
                        "",
                        "(" + date + ") is not a date of review",
                        "write it like 2026-11-22");
            }
        }
    }
}
