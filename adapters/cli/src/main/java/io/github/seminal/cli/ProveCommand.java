package io.github.seminal.cli;

import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.prove.Property;
import io.github.seminal.authoring.prove.Verdict;
import io.github.seminal.json.JsonReport;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves properties of rules over every possible presentation. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Prove properties of rules over every possible presentation, with an example for each that does not hold.",
            "Exceptions are declared in proofs.yaml, each with its reason."
        },
        footerHeading = "%nExamples:%n",
        footer = {"  seminal prove", "  seminal prove my-rules", "  seminal prove --alone --format json my-rules"})
final class ProveCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin
    private PackOptions rules = new PackOptions();

    @Mixin
    private FormatOption format = new FormatOption();

    ProveCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        return new AuthoringRun(streams).of(rules, (pack, out) -> {
            Proofs proofs = Proofs.of(pack);
            out.write(format.isJson() ? json(proofs) : text(proofs));
            return proofs.hold();
        });
    }

    private String text(Proofs proofs) {
        TextLayout page = new TextLayout(streams.colour());
        List<Verdict> faults =
                proofs.verdicts().stream().filter(Verdict::isFault).toList();
        page.heading(proofs.hold() ? ReportMessages.of("prove.hold") : ReportMessages.of("prove.fail"));
        page.paragraph(2, ReportMessages.of("prove.note"));
        page.heading(ReportMessages.of("prove.proved"));
        for (Property property : Property.values()) {
            List<Verdict> those = proofs.verdicts().stream()
                    .filter(one -> one.property() == property)
                    .toList();
            long subjects = those.stream().map(Verdict::subject).distinct().count();
            long holding = those.stream()
                    .filter(one -> one.outcome() == Verdict.Outcome.HOLDS)
                    .count();
            page.item(2, ReportMessages.of("prove.count", holding, subjects), property.sentence());
        }
        list(page, "prove.faults", faults);
        if (!proofs.problems().isEmpty()) {
            page.heading(ReportMessages.of("prove.problems"));
            proofs.problems().forEach(problem -> page.item(2, "- ", problem.message()));
        }
        list(page, "prove.exceptions", proofs.verdicts(Verdict.Outcome.EXCEPTED));
        noted(page, proofs.verdicts(Verdict.Outcome.NOTED));
        return page.toString();
    }

    /** One example for each cause, and the other findings with the same effect. */
    private static void noted(TextLayout page, List<Verdict> verdicts) {
        Map<String, List<Verdict>> byCause = verdicts.stream()
                .collect(Collectors.groupingBy(Verdict::subject, LinkedHashMap::new, Collectors.toList()));
        List<Verdict> first =
                byCause.values().stream().map(those -> those.get(0)).toList();
        list(page, "prove.noted", first, one -> {
            List<String> others = byCause.getOrDefault(one.subject(), List.of()).stream()
                    .map(Verdict::other)
                    .filter(other -> !other.equals(one.other()))
                    .toList();
            if (!others.isEmpty()) {
                page.item(4, ReportMessages.of("prove.noted.also"), String.join(", ", others));
            }
        });
    }

    private static void list(TextLayout page, String heading, List<Verdict> verdicts) {
        list(page, heading, verdicts, one -> {});
    }

    private static void list(TextLayout page, String heading, List<Verdict> verdicts, Consumer<Verdict> more) {
        if (verdicts.isEmpty()) {
            return;
        }
        page.heading(ReportMessages.of(heading));
        for (Verdict verdict : verdicts) {
            if (!verdict.place().isEmpty()) {
                page.item(2, "- ", verdict.place() + ": " + verdict.property().code());
            }
            String mark = verdict.place().isEmpty() ? "- " : "  ";
            for (String line : verdict.message().split("\n", -1)) {
                page.item(2, mark, line);
                mark = "  ";
            }
            if (!verdict.reason().isEmpty()) {
                page.item(4, ReportMessages.of("prove.reason"), verdict.reason());
            }
            verdict.example().ifPresent(example -> page.paragraph(4, ExampleJson.of(example)));
            more.accept(verdict);
        }
    }

    private static String json(Proofs proofs) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("hold", proofs.hold());
        report.put("note", ReportMessages.of("prove.note"));
        report.put(
                "problems", proofs.problems().stream().map(Diagnostic::message).toList());
        List<Map<String, Object>> properties = new ArrayList<>();
        for (Property property : Property.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("property", property.code());
            one.put("sentence", property.sentence());
            one.put("information", property.isInformation());
            one.put(
                    "verdicts",
                    proofs.verdicts().stream()
                            .filter(verdict -> verdict.property() == property)
                            .map(ProveCommand::json)
                            .toList());
            properties.add(one);
        }
        report.put("properties", properties);
        return new JsonReport().write(report) + "\n";
    }

    private static Map<String, Object> json(Verdict verdict) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("subject", verdict.subject());
        one.put("outcome", verdict.outcome().name());
        putUnlessEmpty(one, "other", verdict.other());
        putUnlessEmpty(one, "place", verdict.place());
        putUnlessEmpty(one, "message", verdict.message());
        putUnlessEmpty(one, "reason", verdict.reason());
        verdict.example().ifPresent(example -> one.put("example", example));
        return one;
    }

    private static void putUnlessEmpty(Map<String, Object> map, String key, String text) {
        if (!text.isEmpty()) {
            map.put(key, text);
        }
    }
}
