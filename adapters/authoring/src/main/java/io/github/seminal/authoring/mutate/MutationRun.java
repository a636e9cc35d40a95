package io.github.seminal.authoring.mutate;

import io.github.seminal.Assessment;
import io.github.seminal.authoring.vignette.Comparison;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tries mutants. Vignettes and cases are evaluated once with the unchanged rules; for a mutant, only the patients for whom its
 * rule now matches or no longer matches are evaluated again. Safe for several threads.
 */
final class MutationRun {

    private final PlainKnowledge knowledge;
    private final TestSuite tests;
    private final List<Judged> vignettes = new ArrayList<>();
    private final List<Tried> cases = new ArrayList<>();

    /** A vignette, evaluated with the unchanged rules. */
    private record Judged(Vignette vignette, RuleEvaluation evaluation, List<Rule> matching) {}

    /** A hit or near miss, evaluated with the unchanged rules. */
    private record Tried(String rule, RuleCase.Patient patient, RuleEvaluation evaluation) {}

    MutationRun(PlainKnowledge knowledge, TestSuite tests) {
        this.knowledge = knowledge;
        this.tests = tests;
        for (Vignette vignette : tests.vignettes()) {
            RuleEvaluation evaluation = knowledge.read(vignette.patient());
            vignettes.add(new Judged(vignette, evaluation, evaluation.matching()));
        }
        for (RuleCase one : tests.cases()) {
            for (RuleCase.Patient patient : one.patients()) {
                cases.add(new Tried(one.rule(), patient, knowledge.read(patient.presentation())));
            }
        }
    }

    /**
     * Tries the mutant.
     *
     * @param reason why it is equivalent to its rule; empty when it is not declared to be
     */
    MutantResult fateOf(Mutant mutant, String reason) {
        return mutant.rule().verb() == Verb.INFER ? derived(mutant, reason) : concluded(mutant, reason);
    }

    /** No other rule uses the conclusion, so the other rules match as before. */
    private MutantResult concluded(Mutant mutant, String reason) {
        String byVignette = vignettes.stream()
                .filter(one -> differs(mutant, one.evaluation()))
                .filter(one ->
                        fails(one.vignette(), knowledge.assess(one.vignette().patient(), matching(mutant, one))))
                .findFirst()
                .map(one -> one.vignette().id())
                .orElse("");
        String byCase = cases.stream()
                .filter(one -> one.rule().equals(mutant.ruleId())
                        && matches(mutant, one.evaluation()) != one.patient().isHit())
                .findFirst()
                .map(one -> one.patient().place().toString())
                .orElseGet(() -> killedByConclusion(mutant));
        return new MutantResult(mutant, byVignette, byCase, reason);
    }

    private static List<Rule> matching(Mutant mutant, Judged one) {
        List<Rule> matching = new ArrayList<>(one.matching());
        matching.removeIf(rule -> rule.id().equals(mutant.ruleId()));
        if (matches(mutant, one.evaluation())) {
            mutant.changed().ifPresent(matching::add);
        }
        return matching;
    }

    private static boolean fails(Vignette vignette, Assessment answer) {
        return !Comparison.of(vignette.expected(), answer).isEmpty();
    }

    private String killedByConclusion(Mutant mutant) {
        return tests.cases().stream()
                .filter(one -> one.rule().equals(mutant.ruleId()))
                .filter(one -> mutant.changed()
                        .filter(changed -> !Comparison.of(one.says(), changed).isEmpty())
                        .isPresent())
                .findFirst()
                .map(one -> one.place().toString())
                .orElse("");
    }

    /** Other rules use what the rule derives, so affected patients are evaluated with all rules. */
    private MutantResult derived(Mutant mutant, String reason) {
        List<Judged> touched = vignettes.stream()
                .filter(one -> differs(mutant, one.evaluation()))
                .toList();
        List<Tried> tried =
                cases.stream().filter(one -> differs(mutant, one.evaluation())).toList();
        if (touched.isEmpty() && tried.isEmpty()) {
            return new MutantResult(mutant, "", killedByConclusion(mutant), reason);
        }
        PlainKnowledge changed = changed(mutant);
        String byVignette = touched.stream()
                .map(Judged::vignette)
                .filter(vignette -> fails(vignette, changed.assess(vignette.patient())))
                .findFirst()
                .map(Vignette::id)
                .orElse("");
        String byCase = tried.stream()
                .filter(one -> hits(one, changed) != one.patient().isHit())
                .findFirst()
                .map(one -> one.patient().place().toString())
                .orElseGet(() -> killedByConclusion(mutant));
        return new MutantResult(mutant, byVignette, byCase, reason);
    }

    private static boolean hits(Tried one, PlainKnowledge changed) {
        return changed.rulebook()
                .rule(one.rule())
                .filter(rule -> changed.read(one.patient().presentation()).holds(rule.condition()))
                .isPresent();
    }

    private PlainKnowledge changed(Mutant mutant) {
        List<Rule> rules = knowledge.rulebook().rules().stream()
                .flatMap(rule -> rule.id().equals(mutant.ruleId()) ? mutant.changed().stream() : Stream.of(rule))
                .toList();
        return knowledge.with(Rulebook.of(rules));
    }

    private static boolean matches(Mutant mutant, RuleEvaluation evaluation) {
        return mutant.changed()
                .filter(changed -> evaluation.holds(changed.condition()))
                .isPresent();
    }

    /** True when the mutant may change the answer: it matches otherwise, or it matches and concludes something else. */
    private static boolean differs(Mutant mutant, RuleEvaluation evaluation) {
        Condition condition = mutant.rule().condition();
        boolean before = evaluation.holds(condition);
        boolean hasSameCondition = mutant.changed()
                .filter(changed -> changed.condition() == condition)
                .isPresent();
        return hasSameCondition ? before : before != matches(mutant, evaluation);
    }
}
