package io.github.seminal.cli;

import io.github.seminal.authoring.check.CheckReport;
import io.github.seminal.authoring.check.RuleCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

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

    private static final Path TESTS_OF_STANDARD = Path.of("src", "test", "resources");

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "A directory with rules, laid over the standard ones; the standard rules when left out.")
    private @Nullable Path directory;

    @Option(names = "--alone", description = "The directory stands alone.")
    private boolean alone;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "Where cases/ and vignettes/ are; the directory itself when left out.")
    private @Nullable Path tests;

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
        static final class Converter implements ITypeConverter<ReportFormat> {

            @Override
            public ReportFormat convert(String value) {
                return switch (value) {
                    case "text" -> TEXT;
                    case "json" -> JSON;
                    case "sarif" -> SARIF;
                    default ->
                        throw new TypeConversionException("(" + value + ") is neither (text) nor (json) nor (sarif)");
                };
            }
        }
    }

    @Override
    public Integer call() {
        if (alone && directory == null) {
            throw new ParameterException(
                    spec.commandLine(), "The option (--alone) needs a directory.\nMaybe the directory was left out.");
        }
        CheckReport report = report();
        AnswerStream out = new AnswerStream(streams.out());
        try (out) {
            out.write(
                    switch (format) {
                        case TEXT -> report.text();
                        case JSON -> report.json();
                        case SARIF -> report.sarif();
                    });
        } catch (AnswerStream.ClosedException e) {
            // Whoever reads has seen enough, as in (| head): that is no fault.
        }
        return report.isClean() ? SeminalCommand.ANSWERED : SeminalCommand.REFUSED;
    }

    private CheckReport report() {
        LocalDate day = today == null ? LocalDate.now(ZoneId.systemDefault()) : today;
        Optional<Path> testing = Optional.ofNullable(tests);
        if (directory == null) {
            return RuleCheck.standard(
                    testing.or(() -> Optional.of(TESTS_OF_STANDARD).filter(Files::isDirectory)), day);
        }
        return alone ? RuleCheck.alone(directory, testing, day) : RuleCheck.overStandard(directory, testing, day);
    }
}
