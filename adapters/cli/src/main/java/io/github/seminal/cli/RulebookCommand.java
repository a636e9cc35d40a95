package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.page.RulebookPage;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.json.RulebookWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the rules as a page for clinicians, or as JSON for tools. */
@Command(
        name = "rulebook",
        description = {
            "Print the rules as one page for clinicians, or as JSON.",
            "The page is one HTML file that needs no network and no other file."
        },
        footer = {
            "  seminal rulebook -o rulebook.html",
            "  seminal rulebook my-rules -o rulebook.html",
            "  seminal rulebook --format json"
        })
final class RulebookCommand extends PackCommand {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file; without it, to standard output.")
    private @Nullable Path output;

    @Option(
            names = "--format",
            paramLabel = "html|json",
            defaultValue = "html",
            description = "html for people (the default), json for tools.")
    private Form form = Form.HTML;

    @Option(names = "--quick", description = "Leave out coverage and proofs, which take half a minute.")
    private boolean quick;

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        Pack pack = pack();
        String text = form == Form.JSON
                ? new RulebookWriter().write(pack.rulebook()) + "\n"
                : RulebookPage.of(pack, results(pack));
        write(output, text, out);
        return true;
    }

    private RulebookPage.Results results(Pack pack) {
        if (quick || pack.tests().isEmpty()) {
            return RulebookPage.Results.none();
        }
        // The page is also for rules under review that have no tests yet.
        Optional<Coverage> coverage =
                TestSuite.orNone(pack).isEmpty() ? Optional.empty() : Optional.of(Coverage.of(pack));
        return RulebookPage.Results.of(coverage, Proofs.of(pack));
    }

    /** The format of the rulebook. */
    private enum Form {
        HTML,
        JSON
    }
}
