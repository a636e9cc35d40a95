package io.github.seminal.cli;

import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import io.github.seminal.authoring.page.CoveragePage;
import io.github.seminal.json.JsonReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports how much of the rules the vignettes and cases exercise. */
@Command(
        name = "cover",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Report which rules, conditions and sides of limits the vignettes and cases exercise.",
            "Tests should show that a condition makes its rule match, and that it alone keeps it from matching; that "
                    + "each code of a list decides alone; and each limit from below, at the limit and from above."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  seminal cover",
            "  seminal cover my-rules --html coverage.html",
            "  seminal cover my-rules --format json --rules-at-least 100 --sides-at-least 95"
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:as much is covered as was asked, or nothing was asked",
            "1:less is covered than was asked, or the rules or tests were refused",
            "2:the command was not understood"
        })
final class CoverCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page with every rule and condition.")
    private @Nullable Path html;

    @Mixin
    private CoverageGoals goals = new CoverageGoals();

    @Mixin
    private FormatOption format = new FormatOption();

    CoverCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        goals.requireSense();
        return new AuthoringRun(streams).of(rules, (pack, out) -> {
            Coverage coverage = Coverage.of(pack);
            Path file = html;
            if (file != null) {
                AuthoringRun.write(file, CoveragePage.of(rules.name(), coverage));
            }
            List<String> missed = goals.missed(coverage);
            out.write(format.isJson() ? json(coverage, missed) : text(coverage, missed));
            return missed.isEmpty();
        });
    }

    private String text(Coverage coverage, List<String> missed) {
        TextLayout page = new TextLayout(streams.colour());
        page.heading(ReportMessages.of("cover.heading"));
        share(page, "cover.rules", coverage.ofRules());
        share(page, "cover.conditions", coverage.ofConditions());
        share(page, "cover.sides", coverage.ofSides());
        if (!missed.isEmpty()) {
            page.heading(ReportMessages.of("cover.missed"), TextStyle.RED);
            missed.forEach(one -> page.item(2, "- ", one));
        }
        List<RuleCoverage> open =
                coverage.rules().stream().filter(rule -> !rule.isFullySeen()).toList();
        if (!open.isEmpty()) {
            page.heading(ReportMessages.of("cover.gaps"));
        }
        for (RuleCoverage rule : open) {
            page.item(2, "", rule.id());
            if (!rule.isMatched()) {
                gap(page, rule, rule.line(), ReportMessages.of("cover.silent"));
            }
            for (Observation gap : rule.gaps()) {
                gap(
                        page,
                        rule,
                        gap.line(),
                        ReportMessages.of("cover.gap", gap.kind().words(), gap.text()));
            }
        }
        return page.toString();
    }

    private static void gap(TextLayout page, RuleCoverage rule, int line, String what) {
        page.item(4, "- ", rule.file() + ":" + line + ": " + what);
    }

    private static void share(TextLayout page, String key, Coverage.Share share) {
        page.item(
                2,
                ReportMessages.of(key),
                ReportMessages.of(
                        "cover.share",
                        AuthoringRun.share(share.together(), share.all()),
                        AuthoringRun.share(share.vignettes(), share.all())));
    }

    private static String json(Coverage coverage, List<String> missed) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("ofRules", json(coverage.ofRules()));
        report.put("ofConditions", json(coverage.ofConditions()));
        report.put("ofSides", json(coverage.ofSides()));
        report.put("missed", missed);
        report.put("rules", coverage.rules().stream().map(CoverCommand::json).toList());
        return new JsonReport().write(report) + "\n";
    }

    private static Map<String, Object> json(Coverage.Share share) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("all", share.all());
        one.put("covered", share.together());
        one.put("byVignettes", share.vignettes());
        return one;
    }

    private static Map<String, Object> json(RuleCoverage rule) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", rule.id());
        one.put("file", rule.file());
        one.put("line", rule.line());
        one.put("matches", rule.isMatched());
        one.put("vignettes", rule.vignettes());
        one.put("hits", rule.hits());
        one.put(
                "observations",
                rule.observations().stream().map(CoverCommand::json).toList());
        return one;
    }

    private static Map<String, Object> json(Observation observation) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", observation.kind().name());
        one.put("text", observation.text());
        one.put("line", observation.line());
        one.put("byVignette", observation.byVignette());
        one.put("byCase", observation.byCase());
        return one;
    }
}
