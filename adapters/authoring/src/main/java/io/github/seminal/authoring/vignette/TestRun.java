package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of all vignettes, hits and near misses.
 *
 * @param results the results, in the order of the files
 */
public record TestRun(List<TestResult> results) {

    public TestRun {
        results = List.copyOf(results);
    }

    /**
     * Runs every vignette and case over the pack's rules, run by Drools.
     *
     * @throws RefusedTestsException if the tests cannot be used
     * @throws IllegalStateException if the rules cannot be loaded
     */
    public static TestRun of(Pack pack) {
        TestSuite tests = TestSuite.of(pack);
        TestRunner tester = new TestRunner(pack);
        List<TestResult> results = new ArrayList<>();
        tests.vignettes().forEach(vignette -> results.add(tester.test(vignette)));
        tests.cases().forEach(one -> one.patients().forEach(patient -> results.add(tester.test(one, patient))));
        return new TestRun(results);
    }

    /**
     * Makes sure that all tests pass with the rules as they are, evaluated in plain Java: measurements with failing
     * tests mean nothing.
     *
     * @throws RefusedTestsException that names the first tests that fail
     */
    public static void requireGreen(Pack pack, TestSuite tests) {
        PlainKnowledge knowledge = pack.knowledge();
        Diagnostics failed = new Diagnostics();
        for (Vignette vignette : tests.vignettes()) {
            if (!Comparison.of(vignette.expected(), knowledge.assess(vignette.patient()))
                    .isEmpty()) {
                fails(vignette.place(), "the vignette (" + vignette.id() + ") fails", failed);
            }
        }
        for (RuleCase one : tests.cases()) {
            Rule rule = knowledge.rulebook().rule(one.rule()).orElseThrow();
            one.patients().forEach(patient -> require(knowledge, rule, patient, failed));
            if (!Comparison.of(one.says(), rule).isEmpty()) {
                fails(one.place(), "the rule (" + rule.id() + ") does not say what it should", failed);
            }
        }
        RefusedTestsException.throwIfAny(failed);
    }

    private static void fails(Place place, String what, Diagnostics failed) {
        failed.add(Check.FAILING_TEST, place, what, "run (seminal test) first");
    }

    private static void require(PlainKnowledge knowledge, Rule rule, RuleCase.Patient patient, Diagnostics failed) {
        if (knowledge.read(patient.presentation()).holds(rule.condition()) != patient.isHit()) {
            String kind = patient.isHit() ? "hit" : "near miss";
            fails(patient.place(), "the " + kind + " of (" + rule.id() + ") fails", failed);
        }
    }

    /** The results that failed. */
    public List<TestResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }
}
