package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.mutate.MutantResult;
import io.github.seminal.authoring.mutate.Mutation;
import io.github.seminal.json.JsonReport;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Changes rules in small ways and reports the changes that no test notices. */
@Command(
        name = "mutate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Change each rule in every small way that its author could have got it wrong, and report the changes that no "
                    + "vignette, hit or near miss notices.",
            "Changes that make no difference for any patient are declared in mutants.yaml, each with its reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  seminal mutate", "  seminal mutate my-rules", "  seminal mutate --format json my-rules"})
final class MutateCommand implements Callable<Integer> {

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            description = "How many threads to use; one for each processor when left out.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private FormatOption format = new FormatOption();

    MutateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (threads < 1) {
            throw new ParameterException(
                    spec.commandLine(), "(" + threads + ") threads cannot work.\nMaybe it should be 1 or more.");
        }
        return new AuthoringRun(streams).of(rules, (pack, out) -> {
            Mutation mutation = mutation(pack);
            out.write(format.isJson() ? json(mutation) : text(mutation));
            return mutation.survivors().isEmpty() && mutation.stale().isEmpty();
        });
    }

    private Mutation mutation(Pack pack) {
        if (!streams.colour()) {
            return Mutation.of(pack, threads, Mutation.Progress.NONE);
        }
        try (ProgressLine progress = new ProgressLine(streams.err())) {
            return Mutation.of(pack, threads, progress);
        }
    }

    private String text(Mutation mutation) {
        TextLayout page = new TextLayout(streams.colour());
        page.heading(ReportMessages.of("mutate.heading"));
        page.item(2, ReportMessages.of("mutate.together"), AuthoringRun.share(mutation.killed(), mutation.counted()));
        page.item(
                2,
                ReportMessages.of("mutate.vignettes"),
                AuthoringRun.share(mutation.killedByVignettes(), mutation.counted()));
        page.item(
                2,
                ReportMessages.of("mutate.equivalent"),
                String.valueOf(mutation.equivalents().size()));
        page.heading(ReportMessages.of("mutate.kinds"));
        mutation.byKind().forEach((kind, fates) -> {
            List<MutantResult> counted =
                    fates.stream().filter(fate -> !fate.isEquivalent()).toList();
            int killed = (int) counted.stream().filter(MutantResult::isKilled).count();
            page.item(2, kind.words() + ": ", AuthoringRun.share(killed, counted.size()));
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
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("counted", mutation.counted());
        report.put("killed", mutation.killed());
        report.put("killedByVignettes", mutation.killedByVignettes());
        report.put("equivalent", mutation.equivalents().size());
        report.put("stale", staleEntries(mutation));
        report.put("mutants", mutation.fates().stream().map(MutateCommand::json).toList());
        return new JsonReport().write(report) + "\n";
    }

    private static Map<String, Object> json(MutantResult fate) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("id", fate.mutant().id());
        one.put("rule", fate.mutant().ruleId());
        one.put("kind", fate.mutant().kind().name());
        one.put("change", fate.mutant().change());
        one.put("file", fate.mutant().file());
        one.put("line", fate.mutant().line());
        one.put("killedByVignette", emptyToNull(fate.killedByVignette()));
        one.put("killedByCase", emptyToNull(fate.killedByCase()));
        one.put("equivalentBecause", emptyToNull(fate.reason()));
        return one;
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<String> staleEntries(Mutation mutation) {
        return mutation.stale().stream().map(Diagnostic::message).toList();
    }
}
