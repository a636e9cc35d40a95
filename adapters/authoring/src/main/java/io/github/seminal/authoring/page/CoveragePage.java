package io.github.seminal.authoring.page;

import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows what the tests exercise as one HTML page, which needs no network, no server and no other file. */
public final class CoveragePage {

    private CoveragePage() {}

    /**
     * The page. Lines end with a line feed.
     *
     * @param name the name of the rules, for the heading
     */
    public static String of(String name, Coverage coverage) {
        Map<String, List<RuleCoverage>> byFile = coverage.rules().stream()
                .collect(Collectors.groupingBy(RuleCoverage::file, LinkedHashMap::new, Collectors.toList()));
        return RulebookPage.rendered("coverage.jte", Map.of("name", name, "coverage", coverage, "files", byFile));
    }

    /** How many of the rules have something that no test shows. */
    static long open(List<RuleCoverage> rules) {
        return rules.stream().filter(rule -> !rule.isFullySeen()).count();
    }

    /** Which tests show it, in words. */
    static String shownBy(Observation observation) {
        if (observation.byVignette()) {
            return observation.byCase() ? "vignettes and cases" : "vignettes";
        }
        return observation.byCase() ? "cases" : "nobody";
    }
}
