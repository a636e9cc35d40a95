package io.github.seminal.authoring.check;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.prove.Verdict;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether two derived findings that exclude each other are derived for the same patient: a limit that was moved in one of two
 * rules gives such a patient.
 */
final class ExclusiveCheck {

    private ExclusiveCheck() {}

    /** Checks knowledge that has no error. */
    static void check(KnowledgeDraft draft, Diagnostics problems) {
        PlainKnowledge knowledge = PlainKnowledge.of(draft.checked());
        Proofs.ofExclusive(knowledge).verdicts().stream()
                .filter(Verdict::isFault)
                .forEach(verdict -> report(verdict, knowledge, draft, problems));
    }

    private static void report(Verdict verdict, PlainKnowledge knowledge, KnowledgeDraft draft, Diagnostics problems) {
        Optional<Presentation> patient = verdict.example();
        List<Rule> deriving = patient.map(knowledge::read)
                .map(evaluation -> deriving(verdict, evaluation, knowledge))
                .orElse(List.of());
        Optional<Rule> own = deriving.stream()
                .filter(rule -> draft.ownRules().rule(rule.id()).isPresent())
                .findFirst();
        Set<String> others = deriving.stream()
                .map(Rule::id)
                .filter(id -> own.filter(rule -> rule.id().equals(id)).isEmpty())
                .collect(Collectors.toSet());
        problems.add(new Diagnostic(
                Check.EXCLUSIVE_FINDINGS,
                own.map(rule -> draft.rulebook().placesOf(rule).sentence()).orElse(Place.NOWHERE),
                own.map(Rule::sentence).orElse(""),
                patient.map(shown -> "the findings (" + verdict.subject() + ") and (" + verdict.other()
                                + ") exclude each other, but both are derived for " + PatientText.of(shown))
                        .orElse("whether the findings (" + verdict.subject() + ") and (" + verdict.other()
                                + ") exclude each other is neither proved nor refuted"),
                others.isEmpty()
                        ? "a limit was moved in one rule and not in the other"
                        : "change ("
                                + String.join(", ", others.stream().sorted().toList()) + ") in the same way"));
    }

    private static List<Rule> deriving(Verdict verdict, RuleEvaluation evaluation, PlainKnowledge knowledge) {
        Set<String> both = Set.of(verdict.subject(), verdict.other());
        return knowledge.rulebook().rules().stream()
                .filter(rule -> rule.verb() == Verb.INFER && both.contains(rule.target()))
                .filter(evaluation::matches)
                .toList();
    }
}
