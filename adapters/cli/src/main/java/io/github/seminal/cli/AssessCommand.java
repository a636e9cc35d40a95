package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.json.AnswerWriter;
import io.github.seminal.json.AuditLog;
import io.github.seminal.json.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses the presentations in files, one after the other. The others are answered even when one is refused. */
@Command(
        name = "assess",
        description = "Assess presentations: how soon, where, and what to do, on one screen.",
        footer = {
            "  seminal assess examples/prostatitis.json",
            "  seminal assess --full examples/prostatitis.json",
            "  seminal assess --lang es --audience patient examples/prostatitis.json",
            "  seminal assess --rules my-rules examples/prostatitis.json",
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
final class AssessCommand extends Subcommand {

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Mixin
    private AnswerOptions options = new AnswerOptions();

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

    private @Nullable AssessmentRun assessing;

    @Override
    public Integer call() {
        if (lines && !format.isJson()) {
            throw misuse("The option (--lines) writes JSON.\nMaybe add (--format json).");
        }
        if (audit == null) {
            return assess(this::selected);
        }
        AuditLog log;
        try {
            log = new AuditLog(audit).withIds(this::idForTheLog);
        } catch (IOException e) {
            throw unwritable(audit, e);
        }
        return assess(() -> selected().observedBy(log));
    }

    /** The caller's id, by which the record is found again; a random one where there is none. */
    private String idForTheLog() {
        String id = assessing == null ? null : assessing.id();
        return id == null ? UUID.randomUUID().toString() : id;
    }

    private DecisionSupport selected() {
        return knowledge.support(this::support);
    }

    private int assess(Supplier<DecisionSupport> support) {
        AnswerStream out = new AnswerStream(streams().out());
        Answers answers = new Answers(streams(), out, new Plans(options, knowledge.locale()), writer());
        AssessmentRun run = new AssessmentRun(streams(), support, answers);
        assessing = run;
        try (out) {
            for (String file : files) {
                if (lines) {
                    run.lines(file);
                } else {
                    run.document(file);
                }
            }
        } catch (AnswerStream.ClosedException e) {
            // The reader has seen enough, as in (| head): not a fault.
        }
        return run.hasRefused() ? SeminalCommand.REFUSED : SeminalCommand.ANSWERED;
    }

    private @Nullable AnswerWriter writer() {
        if (!format.isJson()) {
            return null;
        }
        return lines ? AnswerWriter.onOneLine() : AnswerWriter.indented();
    }

    /** Assessments: the plan or everything, as the options say. */
    private record Plans(AnswerOptions options, Locale locale) implements AnswerForm {

        @Override
        public String json(AnswerWriter writer, Submission submission, Assessment assessment, DecisionSupport support) {
            return writer.write(submission.id(), assessment);
        }

        @Override
        public String text(Submission submission, Assessment assessment, DecisionSupport support, boolean isColourful) {
            AnswerWords words = new AnswerWords(support.knowledge(), locale);
            return options.text(submission.id(), submission.presentation(), assessment, words, isColourful);
        }
    }
}
