package io.github.seminal.cli;

import io.github.seminal.authoring.diff.AnswerChanges;
import io.github.seminal.authoring.diff.PackDiff;
import io.github.seminal.authoring.diff.RuleChange;
import io.github.seminal.authoring.page.DiffPage;
import io.github.seminal.json.JsonReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports the effect of a change to rules: which rules and which answers differ. */
@Command(
        name = "diff",
        description = "Report the effect of a change to rules: which rules and tables differ, and how many answers.",
        footer = {
            "  seminal diff standard my-rules",
            "  seminal diff --fail-on less-urgent --format html standard my-rules",
            "  seminal diff --alone --format json rules-of-then rules-of-now"
        })
final class DiffCommand extends Subcommand {

    private static final int MOST_PATIENTS = 10_000_000;

    @Parameters(index = "0", paramLabel = "OLD", description = "A directory with rules, or (standard).")
    private String old = RulesArgument.STANDARD;

    @Parameters(index = "1", paramLabel = "NEW", description = "A directory with rules, or (standard).")
    private String now = RulesArgument.STANDARD;

    @Option(
            names = "--alone",
            description = "Each directory stands alone; it is laid over the standard rules otherwise.")
    private boolean alone;

    @Option(
            names = "--tests",
            paramLabel = "DIR",
            description = "The directory of the vignettes; each directory itself when left out.")
    private @Nullable Path tests;

    @Option(
            names = "--patients",
            paramLabel = "COUNT",
            defaultValue = "" + PackDiff.PATIENTS,
            description = "About how many generated patients to compare; ${DEFAULT-VALUE} when left out.")
    private int patients = PackDiff.PATIENTS;

    @Option(
            names = "--format",
            paramLabel = "text|json|html",
            defaultValue = "text",
            description = "text for people (the default), json for scripts, html for a pull request.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "any|less-urgent",
            defaultValue = "any",
            description = {
                "What ends with exit code 3: any difference (the default),",
                "or less-urgent: some patient is seen later than before."
            })
    private FailOn failOn = FailOn.ANY;

    /** The format of the report. */
    private enum ReportFormat {
        TEXT,
        JSON,
        HTML
    }

    /** What ends with another exit code. */
    private enum FailOn {
        ANY,
        LESS_URGENT;

        /** The word on the command line. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public Integer call() {
        if (patients < 0 || patients > MOST_PATIENTS) {
            throw misuse("The option (--patients) is (" + patients + "), outside 0 to " + MOST_PATIENTS
                    + ".\nMaybe leave it out.");
        }
        return runLong((out, progress) -> {
            PackDiff diff = PackDiff.between(
                    RulesArgument.of(old, alone, tests), RulesArgument.of(now, alone, tests), patients);
            out.write(
                    switch (format) {
                        case TEXT -> text(diff);
                        case JSON -> json(diff);
                        case HTML -> DiffPage.of(old, now, diff);
                    });
            boolean fails = failOn == FailOn.ANY ? !diff.isEmpty() : diff.isLessUrgent();
            return fails ? SeminalCommand.DIFFERS : SeminalCommand.ANSWERED;
        });
    }

    private String text(PackDiff diff) {
        TextLayout page = page();
        page.heading(diff.isEmpty() ? ReportMessages.of("diff.same") : ReportMessages.of("diff.differ"));
        page.paragraph(2, ReportMessages.of("diff.note"));
        page.heading(ReportMessages.of("diff.rules", diff.rules().size()));
        for (RuleChange rule : diff.rules()) {
            page.item(
                    2,
                    "- ",
                    ReportMessages.named("diff.rule.", rule.kind()) + " " + rule.id() + " (" + rule.place() + ")");
            page.paragraph(4, rule.sentence());
            rule.details().forEach(detail -> page.paragraph(4, detail));
            rule.witness().ifPresent(witness -> {
                page.item(
                        4,
                        ReportMessages.named("diff.effect.", witness.effect()) + ": ",
                        witness.before() + " -> " + witness.after());
                page.example(6, witness.patient());
            });
        }
        page.heading(ReportMessages.of("diff.tables", diff.tables().size()));
        diff.tables().forEach(change -> page.item(2, "- ", change));
        answers(page, "diff.vignettes", diff.vignettes());
        answers(page, "diff.made-up", diff.madeUp());
        return page.toString();
    }

    private static void answers(TextLayout page, String heading, AnswerChanges changes) {
        page.heading(ReportMessages.of(heading, changes.differing(), changes.compared()));
        for (AnswerChanges.Kind kind : AnswerChanges.Kind.values()) {
            page.item(
                    2,
                    String.format(Locale.ROOT, "%7d ", changes.counts().getOrDefault(kind, 0)),
                    ReportMessages.named("diff.kind.", kind));
            for (AnswerChanges.Transition one : changes.transitions()) {
                if (one.kind() == kind) {
                    page.item(10, ReportMessages.of("diff.step", one.count()), one.before() + " -> " + one.after());
                    page.example(12, one.example());
                }
            }
        }
    }

    private static String json(PackDiff diff) {
        return new JsonReport()
                .with("differs", !diff.isEmpty())
                .with("lessUrgent", diff.isLessUrgent())
                .with("note", ReportMessages.of("diff.note"))
                .with("rules", diff.rules(), DiffCommand::json)
                .with("tables", diff.tables())
                .with("vignettes", json(diff.vignettes()))
                .with("madeUp", json(diff.madeUp()))
                .write();
    }

    private static JsonReport json(RuleChange rule) {
        JsonReport report = new JsonReport()
                .with("id", rule.id())
                .with("change", rule.kind().name())
                .with("sentence", rule.sentence())
                .with("place", rule.place())
                .with("details", rule.details());
        rule.witness()
                .ifPresent(witness -> report.with(
                        "witness",
                        new JsonReport()
                                .with("effect", witness.effect().name())
                                .with("before", witness.before())
                                .with("after", witness.after())
                                .with("patient", witness.patient())));
        return report;
    }

    private static JsonReport json(AnswerChanges changes) {
        JsonReport report =
                new JsonReport().with("compared", changes.compared()).with("differing", changes.differing());
        for (AnswerChanges.Kind kind : AnswerChanges.Kind.values()) {
            List<JsonReport> most = changes.transitions().stream()
                    .filter(step -> step.kind() == kind)
                    .map(DiffCommand::json)
                    .toList();
            report.with(
                    kind.name(),
                    new JsonReport()
                            .with("count", changes.counts().getOrDefault(kind, 0))
                            .with("most", most));
        }
        return report;
    }

    private static JsonReport json(AnswerChanges.Transition step) {
        return new JsonReport()
                .with("before", step.before())
                .with("after", step.after())
                .with("count", step.count())
                .with("example", step.example());
    }
}
