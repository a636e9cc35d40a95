package io.github.seminal.authoring.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the tests exercise, as one page: HTML that needs no network, no server and no other file. */
public final class CoveragePage {

    private CoveragePage() {}

    /**
     * The page, in UTF-8 with line ends of one character.
     *
     * @param name what the rules are called
     */
    public static String of(String name, Coverage coverage) {
        Map<String, List<RuleCoverage>> byFile = new LinkedHashMap<>();
        coverage.rules()
                .forEach(rule -> byFile.computeIfAbsent(rule.rule().file(), file -> new ArrayList<>())
                        .add(rule));
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null,
                        ContentType.Html,
                        CoveragePage.class.getClassLoader(),
                        CoveragePage.class.getPackageName())
                .render(
                        "coverage.jte",
                        Map.of(
                                "name",
                                name,
                                "coverage",
                                coverage,
                                "files",
                                byFile.entrySet().stream()
                                        .map(entry -> new File(entry.getKey(), entry.getValue()))
                                        .toList(),
                                "assets",
                                Assets.read()),
                        out);
        return out.toString();
    }

    /**
     * The rules of one file.
     *
     * @param name the file
     * @param rules its rules
     */
    record File(String name, List<RuleCoverage> rules) {

        /** How many of its rules no test sees fully at work. */
        long open() {
            return rules.stream().filter(rule -> !rule.isFullySeen()).count();
        }
    }

    /** Who shows it, in words. */
    static String shownBy(Observation observation) {
        if (observation.byVignette()) {
            return observation.byCase() ? "vignettes and cases" : "vignettes";
        }
        return observation.byCase() ? "cases" : "nobody";
    }
}
