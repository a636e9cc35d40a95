package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.mutate.MutantResult;
import io.github.seminal.authoring.mutate.Mutation;
import io.github.seminal.json.JsonReport;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Changes rules in small ways and reports the changes that no test notices. */
@Command(
        name = "mutate",
        description = {
            "Change each rule in the small ways in which its author could have made a mistake, and report the changes "
                    + "that no vignette, hit or near miss detects.",
            "Changes that make no difference for any patient are declared in mutants.yaml, each with its reason."
        },
        footer = {"  seminal mutate", "  seminal mutate my-rules", "  seminal mutate --format json my-rules"})
final class MutateCommand extends PackCommand {

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads to use; one for each processor when left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        if (threads < 1) {
            throw misuse("(" + threads + ") threads cannot work.\nMaybe it should be 1 or more.");
        }
        Mutation mutation = Mutation.of(declared(pack()), threads, progress);
        out.write(format.isJson() ? json(mutation) : text(mutation));
        return mutation.survivors().isEmpty() && mutation.stale().isEmpty();
    }

    private String text(Mutation mutation) {
        TextLayout page = page();
        page.heading(ReportMessages.of("mutate.heading"));
        page.item(2, ReportMessages.of("mutate.together"), share(mutation.killed(), mutation.counted()));
        page.item(2, ReportMessages.of("mutate.vignettes"), share(mutation.killedByVignettes(), mutation.counted()));
        page.item(
                2,
                ReportMessages.of("mutate.equivalent"),
                String.valueOf(mutation.equivalents().size()));
        page.heading(ReportMessages.of("mutate.kinds"));
        mutation.byKind().forEach((kind, fates) -> {
            List<MutantResult> counted =
                    fates.stream().filter(fate -> !fate.isEquivalent()).toList();
            int killed = (int) counted.stream().filter(MutantResult::isKilled).count();
            page.item(2, kind.words() + ": ", share(killed, counted.size()));
        });
        list(page, "mutate.stale", staleEntries(mutation));
        list(
                page,
                "mutate.equivalents",
                mutation.equivalents().stream()
                        .map(fate ->
                                fate.mutant().place() + ": " + fate.mutant().id() + ". " + fate.reason())
                        .toList());
        list(
                page,
                "mutate.survivors",
                mutation.survivors().stream()
                        .map(fate ->
                                fate.mutant().place() + ": " + fate.mutant().id())
                        .toList());
        return page.toString();
    }

    private static void list(TextLayout page, String heading, List<String> items) {
        if (!items.isEmpty()) {
            page.heading(ReportMessages.of(heading, items.size()));
            items.forEach(item -> page.item(2, "- ", item));
        }
    }

    private static String json(Mutation mutation) {
        return new JsonReport()
                .with("counted", mutation.counted())
                .with("killed", mutation.killed())
                .with("killedByVignettes", mutation.killedByVignettes())
                .with("equivalent", mutation.equivalents().size())
                .with("stale", staleEntries(mutation))
                .with("mutants", mutation.fates(), MutateCommand::json)
                .write();
    }

    private static JsonReport json(MutantResult fate) {
        return new JsonReport()
                .with("id", fate.mutant().id())
                .with("rule", fate.mutant().ruleId())
                .with("kind", fate.mutant().kind().name())
                .with("change", fate.mutant().change())
                .with("file", fate.mutant().file())
                .with("line", fate.mutant().line())
                .with("killedByVignette", emptyToNull(fate.killedByVignette()))
                .with("killedByCase", emptyToNull(fate.killedByCase()))
                .with("equivalentBecause", emptyToNull(fate.reason()));
    }

    /** Without the list of equivalent changes every one of them would be reported. */
    private static Pack declared(Pack pack) {
        if (pack.tests().isEmpty()) {
            throw new RulesArgument.RefusedException(
                    "The list of changes that no test can notice (mutants.yaml) is not in the jar.\n"
                            + "Maybe start (seminal) of a clone of the repository, or name its folder with (--tests).");
        }
        return pack;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> staleEntries(Mutation mutation) {
        return mutation.stale().stream().map(Diagnostic::message).toList();
    }
}
