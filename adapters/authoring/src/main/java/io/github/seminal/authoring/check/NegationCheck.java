package io.github.seminal.authoring.check;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.StandardKnowledge;
import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.prove.Verdict;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether an added finding can silence a red flag, a pathway or a caution. For present findings, this is proved. Proofs do
 * not cover a negated number, choice or medicine: there, the rule must say why it cannot harm.
 */
final class NegationCheck {

    private static final Set<Verb> OF_SAFETY = Set.of(Verb.REFER, Verb.PATHWAY, Verb.CAUTION);
    private static final int MOST_NAMED = 5;

    private final Rulebook rulebook;
    private final Rulebook own;
    private final Diagnostics problems;

    private NegationCheck(KnowledgeDraft draft, Diagnostics problems) {
        this.rulebook = draft.rulebook();
        this.own = draft.ownRules();
        this.problems = problems;
    }

    /**
     * Checks the rules.
     *
     * @param tests the directory that holds {@code proofs.yaml}, if there is one
     * @param isSound true when the knowledge has no error: faulty knowledge cannot be proved
     */
    static void check(KnowledgeDraft draft, Optional<Path> tests, boolean isSound, Diagnostics problems) {
        NegationCheck check = new NegationCheck(draft, problems);
        check.own.written().stream()
                .filter(rule -> OF_SAFETY.contains(rule.verb()) && !ProvedAlready.isOf(rule))
                .forEach(rule -> check.beyondProof(rule, isSound));
        if (isSound) {
            check.putToProof(draft.checked(), tests);
        }
    }

    private void putToProof(Knowledge checked, Optional<Path> tests) {
        boolean standardHolds = ProvedAlready.holdsIn(rulebook, checked.vocabulary());
        Set<Rule> open = rulebook.rules().stream()
                .filter(rule -> OF_SAFETY.contains(rule.verb()))
                .filter(rule -> !standardHolds || !ProvedAlready.isOf(rule))
                .collect(Collectors.toUnmodifiableSet());
        if (!open.isEmpty()) {
            PlainKnowledge knowledge = PlainKnowledge.of(checked);
            report(
                    Proofs.ofUrgency(
                            knowledge, open::contains, StandardKnowledge.get().rulebook(), tests),
                    knowledge);
        }
    }

    private boolean isOwn(Rule rule) {
        return own.rule(rule.id()).isPresent();
    }

    private void beyondProof(Rule rule, boolean isSound) {
        if (!rule.annotation("negates").isEmpty()) {
            return;
        }
        for (Pattern negated : negated(rule.condition())) {
            String codes = String.join(" ", negated.codes());
            if (negated.type() != FactType.PRESENT) {
                add(
                        rule,
                        rulebook.placesOf(rule).pattern(negated),
                        "an added finding (" + codes + ") silences the rule",
                        "leave it out, or say why it cannot harm: @negates( \"..\" )");
            } else if (!isSound) {
                add(
                        rule,
                        rulebook.placesOf(rule).pattern(negated),
                        "whether an added finding (" + codes
                                + ") silences the rule is not proved while there are errors",
                        "mend them, then check again");
            }
        }
    }

    /** Findings that silence one rule at one place, with the patient of the first. */
    private record Silenced(Set<String> findings, Presentation patient) {}

    private void report(Proofs proofs, PlainKnowledge knowledge) {
        for (Rule rule : knowledge.rulebook().rules()) {
            Map<Place, Silenced> byPlace = new LinkedHashMap<>();
            for (Verdict verdict : proofs.verdicts()) {
                if (!verdict.subject().equals(rule.id()) || !verdict.isFault()) {
                    continue;
                }
                verdict.example()
                        .ifPresentOrElse(
                                patient -> byPlace.computeIfAbsent(
                                                broken(rule, patient, verdict.exampleAfter(), knowledge),
                                                place -> new Silenced(new LinkedHashSet<>(), patient))
                                        .findings()
                                        .add(verdict.other()),
                                () -> add(
                                        rule,
                                        sentenceOf(rule),
                                        about(rule) + " may fall silent when a finding is added: neither a proof nor an"
                                                + " example was found",
                                        "its condition is too involved: derive findings from parts of it; or its limits"
                                                + " on days leave room for no whole day"));
            }
            byPlace.forEach((place, silenced) -> add(
                    rule,
                    place,
                    "when " + named(silenced.findings()) + " becomes known to be present, " + about(rule)
                            + " falls silent and nothing as urgent takes over, as for "
                            + PatientText.of(silenced.patient()),
                    "leave the condition out, let another rule take over, or give the reason in proofs.yaml"));
        }
    }

    private void add(Rule rule, Place place, String what, String maybe) {
        problems.add(new Diagnostic(Check.NEGATION_IN_RED_FLAG, place, rule.sentence(), what, maybe));
    }

    private String about(Rule rule) {
        return isOwn(rule) ? "the rule" : "the standard rule (" + rule.id() + ")";
    }

    /** The sentence in the author's own file; no place for a standard rule. */
    private Place sentenceOf(Rule rule) {
        return isOwn(rule) ? rulebook.placesOf(rule).sentence() : Place.NOWHERE;
    }

    private static String named(Set<String> findings) {
        List<String> first = findings.stream().limit(MOST_NAMED).toList();
        int more = findings.size() - first.size();
        return (findings.size() > 1 ? "one of " : "") + "(" + String.join(", ", first) + ")"
                + (more > 0 ? " and " + more + " more" : "");
    }

    /** The place of the condition that held before the finding was added and does not hold afterwards. */
    private Place broken(Rule rule, Presentation before, Optional<Presentation> after, PlainKnowledge knowledge) {
        if (!isOwn(rule) || after.isEmpty()) {
            return sentenceOf(rule);
        }
        RuleEvaluation then = knowledge.read(before);
        RuleEvaluation now = knowledge.read(after.orElseThrow());
        return ConditionPart.leavesOf(rule.condition()).stream()
                .map(ConditionPart::condition)
                .filter(one -> !needsAnother(one) && then.holds(one) && !now.holds(one))
                .flatMap(Condition::patterns)
                .findFirst()
                .map(pattern -> rulebook.placesOf(rule).pattern(pattern))
                .orElseGet(() -> sentenceOf(rule));
    }

    /** True when the part refers to what another part has bound, so that it means nothing on its own. */
    private static boolean needsAnother(Condition part) {
        return part.patterns()
                .flatMap(pattern -> pattern.constraints().stream())
                .anyMatch(Constraint.DiffersFrom.class::isInstance);
    }

    /** Patterns over present findings, numbers and medicines that must not match. A denied finding is not an added one. */
    private static List<Pattern> negated(Condition condition) {
        return ConditionPart.leavesOf(condition).stream()
                .filter(ConditionPart::isNegated)
                .map(ConditionPart::pattern)
                .filter(pattern -> pattern.type() != FactType.ABSENT)
                .toList();
    }
}
