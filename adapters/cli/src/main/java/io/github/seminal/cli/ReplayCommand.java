package io.github.seminal.cli;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.json.AuditRecord;
import io.github.seminal.json.PresentationReader;
import io.github.seminal.json.RefusedInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Asks again what an audit log was asked, and tells which answers differ under today's knowledge, and how. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Ask again what an audit log was asked, and tell which answers differ today, and how.",
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
            Lines lines = new Lines(in, PresentationReader.MOST_BYTES + 1);
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                replay(new String(line, StandardCharsets.UTF_8), lines.number(), support, out);
            }
            out.write(ReportMessages.of("replay.sum", same + different, same, different, refused) + "\n");
        } catch (IOException e) {
            refused++;
            streams.err().println(Printable.lines(UnreadableFile.of(file, e).message()));
        } catch (AnswerStream.ClosedException e) {
            // Whoever reads the answers has seen enough, as in (| head): that is no fault.
        }
        if (refused > 0) {
            return SeminalCommand.REFUSED;
        }
        return different > 0 ? SeminalCommand.DIFFERS : SeminalCommand.ANSWERED;
    }

    private void replay(String line, int number, DecisionSupport support, AnswerStream out) {
        try {
            List<String> differences = AuditRecord.read(line).differences(support);
            if (differences.isEmpty()) {
                same++;
                return;
            }
            different++;
            out.write(ReportMessages.of("replay.differs", number) + "\n");
            differences.forEach(difference -> out.write("  " + Printable.lines(difference) + "\n"));
        } catch (RefusedInputException | InvalidPresentationException e) {
            refused++;
            streams.err().println(file + ":" + number + ": " + Printable.lines(String.valueOf(e.getMessage())));
        }
    }
}
