package io.github.seminal.cli;

import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import io.github.seminal.authoring.page.CoveragePage;
import io.github.seminal.json.JsonReport;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports how much of the rules the vignettes and cases exercise. */
@Command(
        name = "cover",
        description = {
            "Report which rules, conditions and sides of limits the vignettes and cases exercise.",
            "Tests should show that each condition can make its rule match, and can prevent the match on its own; that "
                    + "each code of a list decides on its own; and each limit from below, at the limit and from above."
        },
        footer = {
            "  seminal cover",
            "  seminal cover my-rules --html coverage.html",
            "  seminal cover my-rules --format json --rules-at-least 100 --sides-at-least 95"
        },
        exitCodeList = {
            "0:as much is covered as was asked, or nothing was asked",
            "1:less is covered than was asked, or the rules or tests were refused",
            "2:the command was not understood"
        })
final class CoverCommand extends PackCommand {

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page with every rule and condition.")
    private @Nullable Path html;

    @Mixin
    private CoverageGoals goals = new CoverageGoals();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        goals.requireSense();
        Coverage coverage = Coverage.of(pack());
        if (html != null) {
            write(html, CoveragePage.of(name(), coverage), out);
        }
        List<String> missed = goals.missed(coverage);
        out.write(format.isJson() ? json(coverage, missed) : text(coverage, missed));
        return missed.isEmpty();
    }

    private String text(Coverage coverage, List<String> missed) {
        TextLayout page = page();
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
                        "cover.share", share(share.together(), share.all()), share(share.vignettes(), share.all())));
    }

    private static String json(Coverage coverage, List<String> missed) {
        return new JsonReport()
                .with("ofRules", json(coverage.ofRules()))
                .with("ofConditions", json(coverage.ofConditions()))
                .with("ofSides", json(coverage.ofSides()))
                .with("missed", missed)
                .with("rules", coverage.rules(), CoverCommand::json)
                .write();
    }

    private static JsonReport json(Coverage.Share share) {
        return new JsonReport()
                .with("all", share.all())
                .with("covered", share.together())
                .with("byVignettes", share.vignettes());
    }

    private static JsonReport json(RuleCoverage rule) {
        return new JsonReport()
                .with("id", rule.id())
                .with("file", rule.file())
                .with("line", rule.line())
                .with("matches", rule.isMatched())
                .with("vignettes", rule.vignettes())
                .with("hits", rule.hits())
                .with("observations", rule.observations(), CoverCommand::json);
    }

    private static JsonReport json(Observation observation) {
        return new JsonReport()
                .with("kind", observation.kind().name())
                .with("text", observation.text())
                .with("line", observation.line())
                .with("byVignette", observation.byVignette())
                .with("byCase", observation.byCase());
    }
}
