package io.github.seminal.cli;

import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.check.CheckReport;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Reports every problem of a pack of rules with its place. */
@Command(
        name = "check",
        description = {
            "Report every problem of a pack of rules with file, line and column.",
            "An error keeps the pack from being loaded; a warning is work left for its author."
        },
        footer = {
            "  seminal check",
            "  seminal check my-rules",
            "  seminal check --strict my-rules",
            "  seminal check --alone --format sarif my-rules"
        },
        exitCodeList = {
            "0:no error; warnings alone do not fail",
            "1:at least one error; with --strict, at least one warning",
            "2:the command was not understood"
        })
final class CheckCommand extends PackCommand {

    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day to compare review dates with, for instance 2026-11-25; today when left out.")
    private @Nullable LocalDate today;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "text for people (the default), json for scripts, sarif for editors and code hosts.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(names = "--strict", description = "Exit with 1 for warnings, too.")
    private boolean strict;

    /** Reads a day, and says what one looks like. */
    static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("(" + value + ") is not a day. Maybe write it like 2026-11-25.");
            }
        }
    }

    /** The format of the report. */
    private enum ReportFormat {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        CheckReport report = check(today == null ? LocalDate.now(ZoneId.systemDefault()) : today);
        out.write(
                switch (format) {
                    case TEXT -> report.text();
                    case JSON -> report.json();
                    case SARIF -> report.sarif(directory().orElse("").replace('\\', '/'));
                });
        return strict ? report.isClean() : report.errors() == 0;
    }
}
