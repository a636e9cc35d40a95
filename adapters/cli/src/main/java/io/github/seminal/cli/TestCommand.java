package io.github.seminal.cli;

import io.github.seminal.authoring.vignette.JUnitXml;
import io.github.seminal.authoring.vignette.TestResult;
import io.github.seminal.authoring.vignette.TestRun;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs vignettes, hits and near misses against rules. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run the vignettes and each rule's hits and near misses, and report what differs and why.",
        footerHeading = "%nExamples:%n",
        footer = {"  seminal test", "  seminal test my-rules", "  seminal test my-rules --junit report.xml"})
final class TestCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(names = "--junit", paramLabel = "FILE", description = "Also write the results as JUnit's XML.")
    private @Nullable Path junit;

    TestCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new AuthoringRun(streams).of(rules, (pack, out) -> {
            TestRun run = TestRun.of(pack);
            Path file = junit;
            if (file != null) {
                AuthoringRun.write(file, JUnitXml.of("seminal " + rules.name(), run));
            }
            out.write(text(run));
            return run.failures().isEmpty();
        });
    }

    private String text(TestRun run) {
        TextLayout page = new TextLayout(streams.colour());
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
        return page.toString();
    }
}
