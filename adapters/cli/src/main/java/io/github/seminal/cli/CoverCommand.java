package io.github.seminal.cli;

import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.cover.Observation;
import io.github.seminal.authoring.cover.RuleCoverage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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
        footer = {"  seminal cover", "  seminal cover my-rules"})
final class CoverCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    CoverCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new Findings(streams).of(rules, (pack, out) -> {
            Coverage coverage = Coverage.of(pack);
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
            if (rule.isMatched() && rule.gaps().isEmpty()) {
                continue;
            }
            if (first) {
                page.heading(Words.of("cover.gaps"));
                first = false;
            }
            page.item(2, "", rule.rule().id());
            if (!rule.isMatched()) {
                page.item(4, "- ", rule.rule().file() + ":" + rule.rule().line() + ": " + Words.of("cover.silent"));
            }
            for (Observation gap : rule.gaps()) {
                page.item(
                        4,
                        "- ",
                        rule.rule().file() + ":" + gap.line() + ": "
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
