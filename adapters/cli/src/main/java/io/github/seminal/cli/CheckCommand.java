package io.github.seminal.cli;

import io.github.seminal.authoring.check.CheckReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports every problem of a pack of rules with its place. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Report every problem of a pack of rules with file, line and column.",
            "An error keeps the pack from being loaded; a warning is work left for its author."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  seminal check", "  seminal check my-rules", "  seminal check --alone --format sarif my-rules"},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no problem", "1:at least one problem", "2:the command was not understood"})
final class CheckCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(
            names = "--today",
            paramLabel = "DATE",
            description = "The day to compare review dates with, for instance 2026-11-25; today when left out.")
    private @Nullable LocalDate today;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "text for people (the default), json for scripts, sarif for editors and code hosts.")
    private ReportFormat format = ReportFormat.TEXT;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** The format of the report. */
    enum ReportFormat {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public Integer call() {
        return new AuthoringRun(streams).ending(out -> {
            CheckReport report = rules.checked(today == null ? LocalDate.now(ZoneId.systemDefault()) : today);
            out.write(
                    switch (format) {
                        case TEXT -> report.text();
                        case JSON -> report.json();
                        case SARIF ->
                            report.sarif(rules.directory()
                                    .map(one -> one.replace('\\', '/'))
                                    .orElse(""));
                    });
            return report.isClean() ? SeminalCommand.ANSWERED : SeminalCommand.REFUSED;
        });
    }
}
