package io.github.seminal.cli;

import io.github.seminal.json.AnswerWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A subcommand that answers one question about one presentation. */
abstract class AnswerCommand extends Subcommand implements AnswerForm {

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(names = "--full", description = "Write everything, not one screen.")
    private boolean full;

    @Override
    public final Integer call() {
        AnswerStream out = new AnswerStream(streams().out());
        @Nullable AnswerWriter json = format.isJson() ? AnswerWriter.indented() : null;
        AssessmentRun run = new AssessmentRun(
                streams(), () -> knowledge.support(this::support), new Answers(streams(), out, this, json));
        try (out) {
            run.document(file());
        } catch (AnswerStream.ClosedException e) {
            // The reader has seen enough, as in (| head): not a fault.
        }
        return run.hasRefused() ? SeminalCommand.REFUSED : SeminalCommand.ANSWERED;
    }

    /** The file with the presentation. */
    abstract String file();

    /** Whether everything is written, and not one screen. */
    final boolean isFull() {
        return full;
    }

    /** The language of the answer. */
    final Locale locale() {
        return knowledge.locale();
    }
}
