package io.github.seminal.cli;

import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import io.github.seminal.authoring.page.CoveragePage;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells what of the rules the vignettes and cases exercise. */
@Command(
        name = "cover",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Tell which rules, conditions and sides of limits the vignettes and cases exercise.",
            "A condition should be seen to make its rule match, and to be the one reason why it does not; each code of a "
                    + "list should be seen to decide alone; a limit should be met below, at and above."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  seminal cover", "  seminal cover my-rules --html coverage.html"})
final class CoverCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(names = "--html", paramLabel = "FILE", description = "Also write a page with every rule and condition.")
    private @Nullable Path html;

    CoverCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new Findings(streams).of(rules, (pack, out) -> {
            Coverage coverage = Coverage.of(pack);
            Path file = html;
            if (file != null) {
                Findings.write(file, CoveragePage.of(rules.name(), coverage));
            }
            out.write(text(coverage));
            return true;
        });
    }

    private String text(Coverage coverage) {
        Page page = new Page(streams.colour());
        page.heading(Words.of("cover.heading"));
        share(page, "cover.rules", coverage.ofRules());
        share(page, "cover.conditions", coverage.ofConditions());
        share(page, "cover.sides", coverage.ofSides());
        boolean first = true;
        for (RuleCoverage rule : coverage.rules()) {
            if (rule.isFullySeen()) {
                continue;
            }
            if (first) {
                page.heading(Words.of("cover.gaps"));
                first = false;
            }
            page.item(2, "", rule.id());
            if (!rule.isMatched()) {
                page.item(4, "- ", rule.place() + ": " + Words.of("cover.silent"));
            }
            for (Observation gap : rule.gaps()) {
                page.item(
                        4,
                        "- ",
                        rule.place(gap.line()) + ": "
                                + Words.of("cover.gap", gap.kind().words(), gap.text()));
            }
        }
        return page.toString();
    }

    private static void share(Page page, String key, Coverage.Share share) {
        page.item(
                2,
                Words.of(key),
                Words.of(
                        "cover.share",
                        Findings.share(share.together(), share.all()),
                        Findings.share(share.vignettes(), share.all())));
    }
}
