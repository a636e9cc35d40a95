package io.github.seminal.authoring.vignette;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The results of vignettes, hits and near misses.
 *
 * @param results the results of the pack's own, in the order of the files
 * @param standard the results of the standard's, of a pack that is laid over the standard rules; empty when they were left out
 */
public record TestRun(List<TestResult> results, Optional<StandardRun> standard) {

    public TestRun {
        results = List.copyOf(results);
    }

    /**
     * Runs every vignette and case of the pack.
     *
     * @throws RefusedTestsException if the tests cannot be used, or if there are none
     * @throws IllegalStateException if the rules cannot be loaded, or Drools and the plain evaluation differ
     */
    public static TestRun of(Pack pack) {
        return alone(pack, TestSelection.ALL, Progress.NONE);
    }

    /** Runs the selected vignettes and cases of the pack; throws as {@link #of} does. */
    public static TestRun alone(Pack pack, TestSelection selection, Progress progress) {
        List<Supplier<TestResult>> tests = own(TestSuite.of(pack), selection, new TestRunner(pack));
        return new TestRun(run(tests, progress), Optional.empty());
    }

    /**
     * Runs the selected vignettes and cases of the pack and those of the standard rules, over which it is laid; throws as {@link
     * #of} does. The pack may have no tests of its own.
     */
    public static TestRun withStandard(Pack pack, TestSelection selection, Progress progress) {
        Diagnostics problems = new Diagnostics();
        Map<String, AcceptedChange> accepted = pack.tests()
                .map(directory -> AcceptedChange.in(directory, problems))
                .orElse(Map.of());
        RefusedTestsException.throwIfAny(problems);
        TestRunner tester = new TestRunner(pack);
        List<Supplier<TestResult>> tests = own(TestSuite.orNone(pack), selection, tester);
        int own = tests.size();
        TestSuite standard = StandardTests.suite();
        tests.addAll(tests(
                standard,
                selection,
                vignette -> tester.quickly(vignette, false),
                (one, patient) -> tester.quickly(one, patient, false)));
        List<TestResult> results = run(tests, progress);
        return new TestRun(
                results.subList(0, own),
                Optional.of(StandardRun.of(results.subList(own, results.size()), accepted, standard)));
    }

    /** Drools answers the pack's own vignettes; of the cases, only those that fail. */
    private static List<Supplier<TestResult>> own(TestSuite tests, TestSelection selection, TestRunner tester) {
        return tests(tests, selection, tester::test, (one, patient) -> tester.quickly(one, patient, true));
    }

    private static List<Supplier<TestResult>> tests(
            TestSuite tests,
            TestSelection selection,
            Function<Vignette, TestResult> vignettes,
            BiFunction<RuleCase, RuleCase.Patient, TestResult> cases) {
        List<Supplier<TestResult>> all = new ArrayList<>();
        tests.vignettes().stream()
                .filter(selection::includes)
                .forEach(vignette -> all.add(() -> vignettes.apply(vignette)));
        tests.cases().stream()
                .filter(selection::includes)
                .forEach(one -> one.patients().forEach(patient -> all.add(() -> cases.apply(one, patient))));
        return all;
    }

    private static List<TestResult> run(List<Supplier<TestResult>> tests, Progress progress) {
        return tests.parallelStream()
                .map(test -> {
                    TestResult result = test.get();
                    progress.oneMore(tests.size());
                    return result;
                })
                .toList();
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

    /** The results of the pack's own tests that failed. */
    public List<TestResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** The results of the pack's own tests, then those of the standard's. */
    List<TestResult> all() {
        return Stream.concat(results.stream(), standard.stream().flatMap(one -> one.results().stream()))
                .toList();
    }

    /** True when no test failed, and everything of the standard that changed is accepted. */
    public boolean passed() {
        return failures().isEmpty()
                && standard.map(one -> one.changed().isEmpty() && one.problems().isEmpty())
                        .orElse(true);
    }
}
