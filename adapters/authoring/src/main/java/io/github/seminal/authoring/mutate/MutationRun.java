package io.github.seminal.authoring.mutate;

import io.github.seminal.Assessment;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.vignette.Comparison;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;

/**
 * All vignettes and cases, read once with the rules as they are. A mutant is asked first whether its rule now matches other
 * patients; only those are judged again. Safe for several threads.
 */
final class MutationRun {

    private final PlainKnowledge knowledge;
    private final List<Judged> vignettes = new ArrayList<>();
    private final List<Tried> cases = new ArrayList<>();

    /** A vignette with what the rules make of it. */
    private record Judged(Vignette vignette, RuleEvaluation reading, List<Rule> matching) {}

    /** A hit or near miss with what the rules make of it. */
    private record Tried(Rule rule, boolean isHit, Presentation patient, Place place, RuleEvaluation reading) {}

    /** What a mutant's rule does for a patient, before and after the change. */
    private record Effect(boolean before, boolean after) {}

    MutationRun(PlainKnowledge knowledge, TestSuite tests) {
        this.knowledge = knowledge;
        for (Vignette vignette : tests.vignettes()) {
            RuleEvaluation reading = knowledge.read(vignette.patient());
            vignettes.add(new Judged(vignette, reading, reading.matching()));
        }
        for (RuleCase one : tests.cases()) {
            Rule rule = knowledge.rulebook().rule(one.rule()).orElseThrow();
            one.hits().forEach(hit -> add(rule, true, hit));
            one.nearMisses().forEach(nearMiss -> add(rule, false, nearMiss));
        }
    }

    private void add(Rule rule, boolean isHit, RuleCase.Patient patient) {
        cases.add(new Tried(
                rule, isHit, patient.presentation(), patient.place(), knowledge.read(patient.presentation())));
    }

    /** What became of the mutant. */
    MutantResult fateOf(Mutant mutant, List<RuleCase> ofRule, String reason) {
        return mutant.rule().verb() == Verb.INFER ? derived(mutant, ofRule, reason) : concluded(mutant, ofRule, reason);
    }

    /** Nothing rests on what the rule concludes: the other rules do what they did. */
    private MutantResult concluded(Mutant mutant, List<RuleCase> ofRule, String reason) {
        String byVignette = "";
        for (Judged one : vignettes) {
            Effect effect = effect(mutant, one.reading());
            if (!differs(mutant, effect)) {
                continue;
            }
            List<Rule> matching = new ArrayList<>(one.matching());
            matching.removeIf(rule -> rule.id().equals(mutant.rule().id()));
            if (effect.after()) {
                mutant.changed().ifPresent(matching::add);
            }
            Assessment answer = knowledge.assess(one.vignette().patient(), matching);
            if (!Comparison.of(one.vignette().expected(), answer).isEmpty()) {
                byVignette = one.vignette().id();
                break;
            }
        }
        return new MutantResult(mutant, byVignette, killedByOwnCase(mutant, ofRule), reason);
    }

    private String killedByOwnCase(Mutant mutant, List<RuleCase> ofRule) {
        for (Tried one : cases) {
            if (one.rule().id().equals(mutant.rule().id())
                    && effect(mutant, one.reading()).after() != one.isHit()) {
                return one.place().toString();
            }
        }
        return killedBySaying(mutant, ofRule);
    }

    private static String killedBySaying(Mutant mutant, List<RuleCase> ofRule) {
        for (RuleCase one : ofRule) {
            if (mutant.changed()
                    .map(changed -> !Comparison.of(one.says(), changed).isEmpty())
                    .orElse(false)) {
                return one.place().toString();
            }
        }
        return "";
    }

    /** Others rest on what the rule derives: whoever is touched is read again from the start. */
    private MutantResult derived(Mutant mutant, List<RuleCase> ofRule, String reason) {
        List<Judged> touched = vignettes.stream()
                .filter(one -> differs(mutant, effect(mutant, one.reading())))
                .toList();
        List<Tried> tried = cases.stream()
                .filter(one -> differs(mutant, effect(mutant, one.reading())))
                .toList();
        if (touched.isEmpty() && tried.isEmpty()) {
            return new MutantResult(mutant, "", killedBySaying(mutant, ofRule), reason);
        }
        PlainKnowledge changed = changed(mutant);
        String byVignette = touched.stream()
                .map(Judged::vignette)
                .filter(vignette -> !Comparison.of(vignette.expected(), changed.assess(vignette.patient()))
                        .isEmpty())
                .findFirst()
                .map(Vignette::id)
                .orElse("");
        String byCase = tried.stream()
                .filter(one -> hits(one, changed) != one.isHit())
                .findFirst()
                .map(one -> one.place().toString())
                .orElseGet(() -> killedBySaying(mutant, ofRule));
        return new MutantResult(mutant, byVignette, byCase, reason);
    }

    private static boolean hits(Tried one, PlainKnowledge changed) {
        return changed.rulebook()
                .rule(one.rule().id())
                .map(rule -> changed.read(one.patient()).holds(rule.condition()))
                .orElse(false);
    }

    private PlainKnowledge changed(Mutant mutant) {
        List<Rule> rules = new ArrayList<>();
        for (Rule rule : knowledge.rulebook().rules()) {
            if (!rule.id().equals(mutant.rule().id())) {
                rules.add(rule);
            } else {
                mutant.changed().ifPresent(rules::add);
            }
        }
        return knowledge.with(Rulebook.of(rules));
    }

    private static Effect effect(Mutant mutant, RuleEvaluation reading) {
        Condition condition = mutant.rule().condition();
        boolean before = reading.holds(condition);
        return new Effect(
                before,
                mutant.changed()
                        .map(changed -> changed.condition() == condition ? before : reading.holds(changed.condition()))
                        .orElse(false));
    }

    private static boolean differs(Mutant mutant, Effect effect) {
        boolean sameCondition = mutant.changed()
                .map(changed -> changed.condition() == mutant.rule().condition())
                .orElse(false);
        return sameCondition ? effect.before() : effect.before() != effect.after();
    }
}
