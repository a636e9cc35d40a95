package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.json.AuditRecord;
import io.github.seminal.json.RefusedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks the questions of an audit log again, and says which answers differ today, and how. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Ask the questions of an audit log again, and say which answers differ today, and how.",
        footerHeading = "%nExample:%n",
        footer = {"  seminal assess --audit audit.jsonl examples/prostatitis.json", "  seminal replay audit.jsonl"})
final class ReplayCommand implements Callable<Integer> {

    private final Streams streams;
    private final Supplier<DecisionSupport> loading;

    @Parameters(
            paramLabel = "FILE",
            description = "An audit log, as (assess --audit) writes it; - reads standard input.")
    private String file = "-";

    private int same;
    private int different;
    private int refused;

    ReplayCommand(Streams streams, Supplier<DecisionSupport> support) {
        this.streams = streams;
        this.loading = support;
    }

    @Override
    public Integer call() {
        AnswerStream out = new AnswerStream(streams.out());
        try (out;
                InputStream in = new Source(file, streams.in()).open()) {
            DecisionSupport support = loading.get();
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
            refuse(UnreadableFile.of(file, e).message());
        } catch (AnswerStream.ClosedException e) {
            // The reader of the answers has seen enough, as in (| head): this is not a fault.
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
            refuse(file + ":" + number + ": " + e.getMessage());
        }
    }

    private void refuse(String message) {
        refused++;
        streams.err().println(Printable.lines(message));
    }
}
