package io.github.seminal.cli;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.lookup.EntryExplanation;
import io.github.seminal.authoring.lookup.Explanations;
import io.github.seminal.authoring.lookup.Lookup;
import io.github.seminal.authoring.lookup.RuleExplanation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains a rule, or anything else that rules use. */
@Command(
        name = "explain",
        description = {
            "Explain a rule: its condition in words, what it does, what it rests on, who else uses its findings, and which"
                    + " tests cover it.",
            "Of a finding, a cause, a source, advice or a destination: what it is, and which rules use it."
        },
        footer = {
            "  seminal explain red-flag.cauda-equina-syndrome",
            "  seminal explain --full erectile-dysfunction",
            "  seminal explain --rules my-rules --format json saddle-pressure.considered"
        },
        exitCodeList = {
            "0:explained",
            "1:the rules were refused",
            "2:the command was not understood, or the rules do not know the code"
        })
final class ExplainCommand extends Subcommand {

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private KnowledgeOptions knowledge = new KnowledgeOptions();

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "A directory that holds tests/, beside that of the rules.")
    private @Nullable Path tests;

    @Option(names = "--full", description = "Write everything, not one screen.")
    private boolean full;

    @Parameters(
            paramLabel = "RULE",
            description = "The id or short number of a rule, or the code of a finding, a cause, a source, advice or a"
                    + " destination.")
    private String code = "";

    @Override
    public Integer call() {
        return run(streams(), out -> {
            Pack pack = knowledge.pack();
            Explanations explanations = Explanations.of(
                    pack,
                    Stream.concat(Optional.ofNullable(tests).stream(), RulesArgument.testsOfStandard().stream())
                            .toList());
            Optional<RuleExplanation> rule = explanations.rule(code);
            List<EntryExplanation> entries = rule.isPresent() ? List.of() : explanations.entries(code);
            if (rule.isEmpty() && entries.isEmpty()) {
                throw unknown(pack);
            }
            ExplainReport report = new ExplainReport(pack, full, streams().colour());
            out.write(
                    format.isJson()
                            ? rule.map(ExplainReport::json).orElseGet(() -> ExplainReport.json(entries))
                            : rule.map(report::text).orElseGet(() -> report.text(entries)));
            return SeminalCommand.ANSWERED;
        });
    }

    private RuntimeException unknown(Pack pack) {
        String nearest = code.length() > Lookup.MOST_CHARACTERS
                ? ""
                : Lookup.in(pack).nearest(code).orElse("");
        return misuse("The rules do not know (" + code + ").\nMaybe "
                + (nearest.isEmpty() ? "look for it with (seminal find)" : "it is (" + nearest + ")") + ".");
    }
}
