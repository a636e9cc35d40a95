package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of one test.
 *
 * @param group what it belongs to: the file of a vignette, the id of a case's rule
 * @param id what names it for good: the id of a vignette; of a case, for instance {@code prostate-cancer.family near miss 2}
 * @param name what it is called for people
 * @param patient the patient
 * @param place where it is defined
 * @param nanos how long it took, in nanoseconds
 * @param differences the differences from the expected answer; none when it passed
 * @param why lines that explain the differences: what fired, and which conditions failed
 */
public record TestResult(
        String group,
        String id,
        String name,
        Presentation patient,
        Place place,
        long nanos,
        List<Difference> differences,
        List<String> why) {

    public TestResult {
        differences = List.copyOf(differences);
        why = List.copyOf(why);
    }

    /** True when the answer is as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }

    /** The differences and what explains them, a line each, for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Difference difference : differences) {
            lines.add(difference.subject());
            lines.add("  expected: " + difference.expected());
            lines.add("  got:      " + difference.got());
        }
        lines.addAll(why);
        return lines;
    }
}
