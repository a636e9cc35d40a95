package io.github.seminal.authoring.cover;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How much of the pack's own rules the vignettes and cases exercise.
 *
 * <p>A rule is covered when it matches in a vignette or in one of its hits. A condition (a pattern or negated pattern) counts
 * twice: a test should show that the rule matches because the condition holds, and another that the rule does not match only
 * because the condition fails. Every further constraint of a pattern, every code of a list and every alternative counts once:
 * leaving it out should change whether the rule matches. Every limit has three sides, below, at and above; each should be
 * met while all other conditions hold. Only a rule's own cases count for it, since no other case evaluates it.
 *
 * @param rules the rules, file by file
 */
public record Coverage(List<RuleCoverage> rules) {

    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * A share of the rules, conditions or sides.
     *
     * @param vignettes how many the vignettes alone cover
     * @param together how many vignettes and cases cover together
     * @param all how many there are
     */
    public record Share(int vignettes, int together, int all) {}

    /**
     * Measures what the tests of the pack exercise.
     *
     * @throws io.github.seminal.authoring.vignette.RefusedTestsException if the tests cannot be used
     */
    public static Coverage of(Pack pack) {
        TestSuite tests = TestSuite.of(pack);
        PlainKnowledge knowledge = pack.knowledge();
        Map<Vignette, RuleEvaluation> vignettes = new LinkedHashMap<>();
        tests.vignettes().forEach(vignette -> vignettes.put(vignette, knowledge.read(vignette.patient())));
        Map<String, List<RuleCase.Patient>> cases = new HashMap<>();
        tests.cases().forEach(one -> cases.put(one.rule(), one.patients()));
        return new Coverage(knowledge.rulebook().rules().stream()
                .filter(pack::isOwn)
                .map(rule -> {
                    Map<RuleCase.Patient, RuleEvaluation> own = new LinkedHashMap<>();
                    cases.getOrDefault(rule.id(), List.of())
                            .forEach(patient -> own.put(patient, knowledge.read(patient.presentation())));
                    return coverage(rule, vignettes, own);
                })
                .toList());
    }

    private static RuleCoverage coverage(
            Rule rule, Map<Vignette, RuleEvaluation> vignettes, Map<RuleCase.Patient, RuleEvaluation> cases) {
        return new RuleCoverage(
                rule,
                vignettes.entrySet().stream()
                        .filter(one -> one.getValue().holds(rule.condition()))
                        .map(one -> one.getKey().id())
                        .toList(),
                (int) cases.entrySet().stream()
                        .filter(one -> one.getKey().isHit() && one.getValue().holds(rule.condition()))
                        .count(),
                Probes.of(rule.condition()).stream()
                        .map(probe -> new Observation(
                                probe.kind(),
                                probe.text(),
                                probe.line(),
                                vignettes.values().stream().anyMatch(probe.isShownBy()),
                                cases.values().stream().anyMatch(probe.isShownBy())))
                        .toList());
    }

    /** How many rules are covered. */
    public Share ofRules() {
        return new Share(
                (int) rules.stream().filter(rule -> !rule.vignettes().isEmpty()).count(),
                (int) rules.stream().filter(RuleCoverage::isMatched).count(),
                rules.size());
    }

    /** How many of the observations on conditions are covered. */
    public Share ofConditions() {
        return share(one -> !one.kind().isSide());
    }

    /** How many sides of limits are covered. */
    public Share ofSides() {
        return share(one -> one.kind().isSide());
    }

    private Share share(Predicate<Observation> which) {
        List<Observation> all = rules.stream()
                .flatMap(rule -> rule.observations().stream())
                .filter(which)
                .toList();
        return new Share(
                (int) all.stream().filter(Observation::byVignette).count(),
                (int) all.stream().filter(Observation::isSeen).count(),
                all.size());
    }
}
