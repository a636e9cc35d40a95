package io.github.seminal.authoring.cover;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What of the pack's own rules the vignettes and cases exercise.
 *
 * <p>A rule is covered when it matches in a vignette or in one of its hits. A condition (a pattern or negated pattern) counts
 * twice: it should be seen to hold where the rule matches and would not without it, and seen to fail where the rule does not
 * match and would with it. Every further constraint of a pattern, every code of a list and every alternative counts once more:
 * leaving it out should change whether the rule matches. Every limit has three sides, below, at and above, each to be seen
 * while all other conditions hold. Of the cases, only those of the rule itself count: no other test looks at it.
 *
 * @param rules the rules, file by file
 */
public record Coverage(List<RuleCoverage> rules) {

    public Coverage {
        rules = List.copyOf(rules);
    }

    /**
     * How much of how much.
     *
     * @param vignettes how many the vignettes alone show
     * @param together how many vignettes and cases together show
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
        Map<String, List<RuleEvaluation>> cases = new HashMap<>();
        Map<String, List<RuleEvaluation>> hits = new HashMap<>();
        for (RuleCase one : tests.cases()) {
            List<RuleEvaluation> ofHits = readings(knowledge, one.hits());
            hits.put(one.rule(), ofHits);
            List<RuleEvaluation> all = new ArrayList<>(ofHits);
            all.addAll(readings(knowledge, one.nearMisses()));
            cases.put(one.rule(), all);
        }
        List<RuleCoverage> rules = new ArrayList<>();
        for (Rule rule : knowledge.rulebook().rules()) {
            if (pack.isOwn(rule)) {
                rules.add(coverage(
                        rule,
                        vignettes,
                        cases.getOrDefault(rule.id(), List.of()),
                        hits.getOrDefault(rule.id(), List.of())));
            }
        }
        return new Coverage(rules);
    }

    private static List<RuleEvaluation> readings(PlainKnowledge knowledge, List<RuleCase.Patient> patients) {
        return patients.stream()
                .map(patient -> knowledge.read(patient.presentation()))
                .toList();
    }

    private static RuleCoverage coverage(
            Rule rule, Map<Vignette, RuleEvaluation> vignettes, List<RuleEvaluation> cases, List<RuleEvaluation> hits) {
        List<String> matched = new ArrayList<>();
        vignettes.forEach((vignette, reading) -> {
            if (reading.holds(rule.condition())) {
                matched.add(vignette.id());
            }
        });
        List<Observation> observations = new ArrayList<>();
        for (Probes.Probe probe : Probes.of(rule.condition())) {
            observations.add(new Observation(
                    probe.kind(),
                    probe.text(),
                    probe.line(),
                    vignettes.values().stream().anyMatch(probe.question()::isAnsweredBy),
                    cases.stream().anyMatch(probe.question()::isAnsweredBy)));
        }
        return new RuleCoverage(
                rule,
                matched,
                (int) hits.stream()
                        .filter(reading -> reading.holds(rule.condition()))
                        .count(),
                observations);
    }

    /** How many rules are covered. */
    public Share ofRules() {
        return new Share(
                (int) rules.stream().filter(rule -> !rule.vignettes().isEmpty()).count(),
                (int) rules.stream().filter(RuleCoverage::isMatched).count(),
                rules.size());
    }

    /** How much is seen of the conditions. */
    public Share ofConditions() {
        return share(one -> !one.kind().isSide());
    }

    /** How many sides of thresholds are seen. */
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
