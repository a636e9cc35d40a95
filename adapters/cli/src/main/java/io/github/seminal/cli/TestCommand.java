package io.github.seminal.cli;

import io.github.seminal.authoring.vignette.JUnitXml;
import io.github.seminal.authoring.vignette.TestResult;
import io.github.seminal.authoring.vignette.TestRun;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs vignettes, hits and near misses against rules. */
@Command(
        name = "test",
        description = "Run the vignettes and each rule's hits and near misses, and report what differs and why.",
        footer = {"  seminal test", "  seminal test my-rules", "  seminal test my-rules --junit report.xml"})
final class TestCommand extends PackCommand {

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit's XML.")
    private @Nullable Path junit;

    @Override
    boolean reports(AnswerStream out) {
        TestRun run = TestRun.of(testedPack());
        if (junit != null) {
            write(junit, JUnitXml.of("seminal " + name(), run), out);
        }
        TextLayout page = page();
        int failed = run.failures().size();
        for (TestResult result : run.failures()) {
            page.heading(ReportMessages.of("test.failed", result.name()), TextStyle.RED);
            page.paragraph(2, result.place().toString());
            for (String line : result.lines()) {
                page.paragraph(2 + line.length() - line.stripLeading().length(), line);
            }
        }
        page.heading(
                failed == 0
                        ? ReportMessages.of("test.passed", run.results().size())
                        : ReportMessages.of("test.sum", failed, run.results().size()));
        out.write(page.toString());
        return failed == 0;
    }
}
