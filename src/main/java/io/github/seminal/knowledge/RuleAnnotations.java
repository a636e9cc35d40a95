package io.github.seminal.knowledge;

import io.github.seminal.Citation;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Cause;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and checks the annotations of rules. */
public final class RuleAnnotations {

    private static final Set<String> KINDS_WITH_DELAY = Set.of("red-flag", "pathway", "caution");

    private static final Set<String> OF_FLAGS = Set.of("spec", "within", "basis", "advice", "negates");

    private final Vocabulary vocabulary;
    private final Diagnostics problems;
    private final Map<String, Set<Urgency>> urgenciesOfAdvice = new HashMap<>();
    private final Set<String> datesOfReview = new HashSet<>();
    private final Map<String, Rule> gates;

    private RuleAnnotations(Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        this.vocabulary = vocabulary;
        this.problems = problems;
        this.gates = CauseAnnotations.gates(rulebook);
        vocabulary.advice().forEach(policy -> urgenciesOfAdvice.put(policy.code(), policy.urgencies()));
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
            List<String> advised =
                    annotations.known(Check.UNKNOWN_ADVICE, "advice", "advice", urgenciesOfAdvice.keySet());
            Duration within = Duration.ZERO;
            Cause cause = vocabulary.causes().get(kind);
            Urgency urgency = rule.urgency();
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
            if (urgency != null && isFlag) {
                fits(
                        urgency,
                        rule.target(),
                        () -> annotations.rulebook().placesOf(rule).target(),
                        advised);
                fits(urgency, within);
            } else if (cause != null && isGate()) {
                fits(
                        cause.urgency(),
                        cause.destination(),
                        () -> annotations.rulebook().placesOf(rule).annotation("destination"),
                        advised);
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

        private boolean isGate() {
            Rule gate = gates.get(rule.kind());
            return gate != null && gate.id().equals(rule.id()) && gate.line() == rule.line();
        }

        /** The answer must not send someone elsewhere, or say something else, than the urgency does. */
        private void fits(Urgency urgency, String destination, Supplier<Place> place, List<String> advised) {
            Set<Urgency> there = vocabulary.destinations().urgencies().getOrDefault(destination, Set.of(urgency));
            if (!there.contains(urgency)) {
                unfit(
                        place,
                        "the destination (" + destination + ") is for " + words(there) + ", not for " + urgency,
                        "choose another destination, or add the urgency in vocabulary/destinations.csv");
            }
            for (String code : advised) {
                Set<Urgency> said = urgenciesOfAdvice.getOrDefault(code, Set.of(urgency));
                if (!said.contains(urgency)) {
                    unfit(
                            () -> annotations.rulebook().placesOf(rule).annotation("advice", code),
                            "the advice (" + code + ") is for " + words(said) + ", not for " + urgency,
                            "choose other advice, or add the urgency in vocabulary/advice.csv");
                }
            }
        }

        private void fits(Urgency urgency, Duration within) {
            Optional<Urgency> fitting = Arrays.stream(Urgency.values())
                    .filter(one -> isWithin(within, one.longestDelay()))
                    .reduce((one, sooner) -> sooner);
            if (!fitting.equals(Optional.of(urgency))) {
                unfit(
                        () -> annotations.rulebook().placesOf(rule).annotation("within"),
                        "the delay (" + annotations.text("within") + ") is "
                                + fitting.map(one -> "that of " + one + ", not of " + urgency)
                                        .orElse("longer than any urgency allows"),
                        "write another delay, or another urgency");
            }
        }

        /** Reports what does not fit, unless something else is wrong with the rule, which may be the reason. */
        private void unfit(Supplier<Place> place, String what, String maybe) {
            boolean isSound = problems.all().stream()
                    .noneMatch(one ->
                            one.check() != Check.UNFIT_URGENCY && one.rule().equals(rule.sentence()));
            if (isSound) {
                problems.add(new Diagnostic(Check.UNFIT_URGENCY, place.get(), rule.sentence(), what, maybe));
            }
        }

        private static String words(Set<Urgency> urgencies) {
            return urgencies.stream().map(Urgency::name).collect(Collectors.joining(" or "));
        }

        private static boolean isWithin(Duration delay, @Nullable Duration longest) {
            return longest != null && delay.compareTo(longest) <= 0;
        }

        /** Where nobody reads an annotation it must not stand: its author would think that it counts. */
        private void checkPlaces(boolean isFlag) {
            Rule gate = gates.get(rule.kind());
            boolean isGate = isGate();
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
