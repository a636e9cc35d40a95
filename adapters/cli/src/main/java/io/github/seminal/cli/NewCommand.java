package io.github.seminal.cli;

import io.github.seminal.authoring.skeleton.Skeleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins the files of a cause, a red flag or a finding. */
@Command(
        name = "new",
        description = {
            "Begin a cause, a red flag or a finding in a directory of rules: the files of its name, with what follows from it.",
            "What its author must say is marked with (TODO) and a hint. (check) names each mark, and rules with one are not"
                    + " loaded. Nothing is overwritten."
        },
        footer = {
            "  seminal new cause saddle-pressure my-rules",
            "  seminal new red-flag cyclist my-rules",
            "  seminal new finding long-cycling my-rules"
        },
        exitCodeList = {
            "0:the files were written",
            "1:the code is taken, or a file exists",
            "2:the command was not understood, or no code looks like this"
        })
final class NewCommand extends Subcommand {

    @Parameters(index = "0", paramLabel = "cause|red-flag|finding", description = "What to begin.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "CODE",
            description = "Its code, for instance saddle-pressure: it names the files, and is permanent.")
    private String code = "";

    @Parameters(index = "2", paramLabel = "DIR", description = "The directory of the rules; made when it is missing.")
    private Path directory = Path.of("");

    @Override
    public Integer call() {
        Skeleton.Kind wanted = kind();
        return run(streams(), out -> {
            List<String> files = write(wanted);
            TextLayout page = page();
            page.heading(ReportMessages.of("new.written", code, directory));
            files.forEach(file -> page.item(2, "- ", file));
            page.paragraph(0, ReportMessages.of("new.next", directory));
            out.write(page.toString());
            return SeminalCommand.ANSWERED;
        });
    }

    private Skeleton.Kind kind() {
        for (Skeleton.Kind one : Skeleton.Kind.values()) {
            if (one.word().equals(kind)) {
                return one;
            }
        }
        throw misuse("(" + kind + ") cannot be begun.\nMaybe it is (cause), (red-flag) or (finding).");
    }

    private List<String> write(Skeleton.Kind wanted) {
        try {
            return Skeleton.write(wanted, code, directory);
        } catch (IllegalArgumentException e) {
            throw misuse(String.valueOf(e.getMessage()));
        } catch (Skeleton.TakenException e) {
            throw new RulesArgument.RefusedException(e);
        } catch (IOException e) {
            throw new RulesArgument.RefusedException(
                    "The files cannot be written in (" + directory + "): " + e + ".\nMaybe its permissions are wrong.");
        }
    }
}
