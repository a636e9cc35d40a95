package io.github.seminal.cli;

import io.github.seminal.authoring.check.CheckReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Names every problem of a pack of rules, each with its place. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Name every problem of a pack of rules at once, each with file, line and column. Nothing is compiled.",
            "An error keeps the pack from being loaded; a warning says that its author has more to do."
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
            description =
                    "The day against which dates of review are held, for instance 2026-11-25; today when left out.")
    private @Nullable LocalDate today;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            converter = ReportFormat.Converter.class,
            defaultValue = "text",
            description = "text for people (the default), json for scripts, sarif for editors and code hosts.")
    private ReportFormat format = ReportFormat.TEXT;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the report is written. */
    enum ReportFormat {
        TEXT,
        JSON,
        SARIF;

        /** Reads the value of the option. */
        static final class Converter extends EnumConverter<ReportFormat> {

            Converter() {
                super(ReportFormat.class);
            }
        }
    }

    @Override
    public Integer call() {
        return new TestOutcome(streams).ending(out -> {
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
