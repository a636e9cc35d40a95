package io.github.seminal.authoring.vignette;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tests of the standard rules, run over a pack.
 *
 * @param results the results, in the order of the files
 * @param accepted the changes that the pack accepts, by the id of the test; of tests that were run, only those that apply
 * @param problems acceptances that are not needed, or are of something else
 */
public record StandardRun(List<TestResult> results, Map<String, AcceptedChange> accepted, List<Diagnostic> problems) {

    public StandardRun {
        results = List.copyOf(results);
        accepted = Map.copyOf(accepted);
        problems = List.copyOf(problems);
    }

    /**
     * Holds the results against what the pack accepts.
     *
     * @param tests all tests of the standard rules, whether or not they were run
     */
    static StandardRun of(List<TestResult> results, Map<String, AcceptedChange> accepted, TestSuite tests) {
        Map<String, TestResult> byId = new LinkedHashMap<>();
        results.forEach(result -> byId.put(result.id(), result));
        Map<String, AcceptedChange> applying = new LinkedHashMap<>();
        Diagnostics problems = new Diagnostics();
        accepted.forEach((id, change) -> {
            TestResult result = byId.get(id);
            if (result == null) {
                if (!tests.ids().contains(id)) {
                    report(
                            change,
                            "there is no test (" + id + ") among those of the standard",
                            NearestName.advice(id, tests.ids(), "it was renamed: take it out"),
                            problems);
                }
            } else if (result.passed()) {
                report(change, "the test (" + id + ") passes: nothing is changed", "take it out", problems);
            } else if (change.isOf(result)) {
                applying.put(id, change);
            } else {
                report(
                        change,
                        "the test (" + id + ") gives " + AcceptedChange.nowOf(result) + ", not " + change.now(),
                        "a rule was changed again: decide again",
                        problems);
            }
        });
        return new StandardRun(results, applying, problems.all());
    }

    private static void report(AcceptedChange change, String what, String maybe, Diagnostics problems) {
        problems.add(Check.STALE_EXCEPTION, change.place(), what, maybe);
    }

    /** The tests that give something else than they should, unless that is accepted. */
    public List<TestResult> changed() {
        return results.stream()
                .filter(result -> !result.passed() && !accepts(result))
                .toList();
    }

    /** True when the test fails as its pack accepts it. */
    boolean accepts(TestResult result) {
        return !result.passed() && accepted.containsKey(result.id());
    }
}
