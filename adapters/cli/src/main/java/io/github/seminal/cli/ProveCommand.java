package io.github.seminal.cli;

import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.prove.Proofs;
import io.github.seminal.authoring.prove.Property;
import io.github.seminal.authoring.prove.Verdict;
import io.github.seminal.json.JsonReport;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves properties of rules over every possible presentation. */
@Command(
        name = "prove",
        description = {
            "Prove properties of rules over every possible presentation, with an example for each that does not hold.",
            "Exceptions are declared in proofs.yaml, each with its reason."
        },
        footer = {"  seminal prove", "  seminal prove my-rules", "  seminal prove --alone --format json my-rules"})
final class ProveCommand extends PackCommand {

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    boolean reports(AnswerStream out, Progress progress) {
        Proofs proofs = Proofs.of(pack());
        out.write(format.isJson() ? json(proofs) : text(proofs));
        return proofs.hold();
    }

    private String text(Proofs proofs) {
        TextLayout page = page();
        List<Verdict> faults =
                proofs.verdicts().stream().filter(Verdict::isFault).toList();
        page.heading(proofs.hold() ? ReportMessages.of("prove.hold") : ReportMessages.of("prove.fail"));
        page.paragraph(2, ReportMessages.of("prove.note"));
        page.heading(ReportMessages.of("prove.proved"));
        for (Property property : Property.values()) {
            List<Verdict> those = proofs.verdicts(property);
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
            page.item(2, verdict.place().isEmpty() ? "- " : "  ", verdict.what() + ".");
            page.paragraph(4, "Maybe " + verdict.maybe() + ".");
            if (!verdict.reason().isEmpty()) {
                page.item(4, ReportMessages.of("prove.reason"), verdict.reason());
            }
            verdict.example().ifPresent(example -> page.example(4, example));
            more.accept(verdict);
        }
    }

    private static String json(Proofs proofs) {
        return new JsonReport()
                .with("hold", proofs.hold())
                .with("note", ReportMessages.of("prove.note"))
                .with(
                        "problems",
                        proofs.problems().stream().map(Diagnostic::message).toList())
                .with("properties", List.of(Property.values()), property -> json(property, proofs))
                .write();
    }

    private static JsonReport json(Property property, Proofs proofs) {
        return new JsonReport()
                .with("property", property.code())
                .with("sentence", property.sentence())
                .with("information", property.isInformation())
                .with("verdicts", proofs.verdicts(property), ProveCommand::json);
    }

    private static JsonReport json(Verdict verdict) {
        JsonReport report = new JsonReport()
                .with("subject", verdict.subject())
                .with("outcome", verdict.outcome().name());
        withUnlessEmpty(report, "other", verdict.other());
        withUnlessEmpty(report, "place", verdict.place());
        withUnlessEmpty(report, "message", verdict.message());
        withUnlessEmpty(report, "reason", verdict.reason());
        verdict.example().ifPresent(example -> report.with("example", example));
        return report;
    }

    private static void withUnlessEmpty(JsonReport report, String key, String text) {
        if (!text.isEmpty()) {
            report.with(key, text);
        }
    }
}
