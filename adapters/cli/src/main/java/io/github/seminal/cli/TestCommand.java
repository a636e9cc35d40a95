package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.vignette.JUnitXml;
import io.github.seminal.authoring.vignette.TestRun;
import io.github.seminal.authoring.vignette.TestSelection;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs vignettes and cases against rules. */
@Command(
        name = "test",
        description = {
            "Run the vignettes and each rule's hits and near misses, and report what differs and why.",
            "Those of the standard rules are run over a pack as well. What it changes of them on purpose is declared in "
                    + "accepted.yaml, each with its reason."
        },
        footer = {
            "  seminal test",
            "  seminal test my-rules",
            "  seminal test my-rules --only prostate-cancer",
            "  seminal test my-rules --own --junit report.xml"
        })
final class TestCommand extends PackCommand {

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit's XML.")
    private @Nullable Path junit;

    @Option(names = "--only", paramLabel = "RULE", description = "Run only the tests that concern this rule or cause.")
    private @Nullable String only;

    @Option(names = "--own", description = "Run the directory's own tests only, not those of the standard.")
    private boolean own;

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        Pack pack = pack();
        TestRun run = own || !pack.isOverStandard()
                ? TestRun.alone(pack, selection(pack), progress)
                : TestRun.withStandard(pack, selection(pack), progress);
        if (junit != null) {
            write(junit, JUnitXml.of("seminal " + name(), run), out);
        }
        TextLayout page = page();
        TestText.write(run, page);
        out.write(page.toString());
        return run.passed();
    }

    private TestSelection selection(Pack pack) {
        try {
            return only == null ? TestSelection.ALL : TestSelection.of(pack, only);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        }
    }
}
