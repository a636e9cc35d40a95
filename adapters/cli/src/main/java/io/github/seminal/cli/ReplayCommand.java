package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.json.AuditRecord;
import io.github.seminal.json.RefusedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks the questions of an audit log again, and reports which answers differ today, and how. */
@Command(
        name = "replay",
        description = "Ask the questions of an audit log again, and report which answers differ today, and how.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  seminal assess --audit audit.jsonl examples/prostatitis.json",
            "  seminal replay audit.jsonl",
            "  seminal replay --rules my-rules audit.jsonl"
        })
final class ReplayCommand extends Subcommand {

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Parameters(
            paramLabel = "FILE",
            description = "An audit log, as (assess --audit) writes it; - reads standard input.")
    private String file = "-";

    private int same;
    private int different;
    private int refused;

    @Override
    public Integer call() {
        try (AnswerStream out = new AnswerStream(streams().out());
                InputStream in = streams().open(file)) {
            DecisionSupport support = knowledge.support(this::support);
            Lines lines = new Lines(in, AuditRecord.MOST_BYTES + 1);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                replay(line, lines.number(), support, out);
            }
            if (same + different + refused == 0) {
                refuse("There is no record in (" + file + ").\nMaybe it was not saved.");
                return SeminalCommand.REFUSED;
            }
            out.write(ReportMessages.of("replay.sum", same + different, same, different, refused) + "\n");
        } catch (IOException e) {
            refuse(UnreadableFile.of(file, e).forPeople());
        } catch (AnswerStream.ClosedException e) {
            // The reader has seen enough, as in (| head): not a fault.
        }
        if (refused > 0) {
            return SeminalCommand.REFUSED;
        }
        return different > 0 ? SeminalCommand.DIFFERS : SeminalCommand.ANSWERED;
    }

    private void replay(byte[] line, int number, DecisionSupport support, AnswerStream out) {
        try {
            List<String> differences = AuditRecord.read(line, number).differences(support);
            if (differences.isEmpty()) {
                same++;
                return;
            }
            different++;
            out.write(ReportMessages.of("replay.differs", number) + "\n");
            differences.forEach(difference -> out.write("  " + Printable.line(difference) + "\n"));
        } catch (RefusedInputException e) {
            refuse(Refusal.of(file, e).forPeople());
        } catch (InvalidPresentationException e) {
            refuse(file + ":" + number + ": " + e.details());
        }
    }

    private void refuse(String message) {
        refused++;
        streams().printError(message);
    }
}
