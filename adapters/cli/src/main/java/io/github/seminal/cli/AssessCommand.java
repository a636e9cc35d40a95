package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AuditLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assesses the presentations in files, one after the other. A refused one does not keep the others from being answered. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Assess presentations: urgency and red flags first, then explanations and advice.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  seminal assess examples/prostatitis.json",
            "  seminal assess --format json examples/prostatitis.json",
            "  seminal assess --format json --lines examples/several.jsonl",
            "",
            "A presentation looks like this; what is left out is unknown:",
            "  {\"id\": \"case-1\", \"age\": 61,",
            "   \"findings\": {\"blood-in-semen\": \"present\", \"fever\": \"absent\"},",
            "   \"medicines\": [{\"name\": \"sertraline\", \"startedDaysAgo\": 20}]}",
            "",
            "A document, or a line of --lines, may have up to 1 MiB; a longer one is refused."
        })
final class AssessCommand implements Callable<Integer> {

    private final Streams streams;
    private final Supplier<DecisionSupport> support;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Mixin
    private FormatOption format = new FormatOption();

    @Option(
            names = "--lines",
            description = "Read one presentation a line (JSON lines) and write one answer a line, in the same order."
                    + " Needs --format json.")
    private boolean lines;

    @Option(
            names = "--audit",
            paramLabel = "FILE",
            description = "Append a record of each question and answer to this file, for (replay). It holds patients'"
                    + " data: keep it safe.")
    private @Nullable Path audit;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files with one presentation each, in JSON; - reads standard input.")
    private List<String> files = List.of();

    AssessCommand(Streams streams, Supplier<DecisionSupport> support) {
        this.streams = streams;
        this.support = support;
    }

    @Override
    public Integer call() {
        if (lines && !format.isJson()) {
            throw new ParameterException(
                    spec.commandLine(), "The option (--lines) writes JSON.\nMaybe add (--format json).");
        }
        if (audit == null) {
            return assess(support);
        }
        AuditLog log;
        try {
            log = new AuditLog(audit);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(), "The file (" + audit + ") cannot be written.\nMaybe its folder is missing.", e);
        }
        return assess(() -> support.get().observedBy(log));
    }

    private int assess(Supplier<DecisionSupport> support) {
        AnswerStream out = new AnswerStream(streams.out());
        Answers answers =
                format.isJson() ? new JsonAnswers(out, lines) : new TextAnswers(out, streams.err(), streams.colour());
        AssessmentRun assessing = new AssessmentRun(support, answers);
        try (out) {
            for (String file : files) {
                Source source = new Source(file, streams.in());
                if (lines) {
                    assessing.lines(source);
                } else {
                    assessing.document(source);
                }
            }
        } catch (AnswerStream.ClosedException e) {
            // The reader of the answers has seen enough, as in (| head): not a fault.
        }
        return assessing.hasRefused() ? SeminalCommand.REFUSED : SeminalCommand.ANSWERED;
    }
}
