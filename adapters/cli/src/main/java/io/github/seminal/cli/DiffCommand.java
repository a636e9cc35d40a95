package io.github.seminal.cli;

import io.github.seminal.authoring.diff.AnswerChanges;
import io.github.seminal.authoring.diff.PackDiff;
import io.github.seminal.authoring.diff.RuleChange;
import io.github.seminal.json.JsonReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reports the effect of a change of rules: which rules and which answers differ. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Report the effect of a change of rules: which rules and tables differ, and how many answers.",
        footerHeading = "%nExamples:%n",
        footer = {"  seminal diff standard my-rules", "  seminal diff --alone --format json rules-of-then rules-of-now"
        })
final class DiffCommand implements Callable<Integer> {

    private static final int MOST_PATIENTS = 10_000_000;

    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // Picocli fills it in before the command runs.
    private CommandSpec spec;

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

    @Mixin
    private FormatOption format = new FormatOption();

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (patients < 0 || patients > MOST_PATIENTS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "The option (--patients) is (" + patients + "), outside 0 to " + MOST_PATIENTS
                            + ".\nMaybe leave it out.");
        }
        return new AuthoringRun(streams).ending(out -> {
            PackDiff diff = PackDiff.between(
                    RulesArgument.of(old, alone, tests), RulesArgument.of(now, alone, tests), patients);
            out.write(format.isJson() ? json(diff) : text(diff));
            return diff.isEmpty() ? SeminalCommand.ANSWERED : SeminalCommand.DIFFERS;
        });
    }

    private String text(PackDiff diff) {
        TextLayout page = new TextLayout(streams.colour());
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
                    page.paragraph(12, ExampleJson.of(one.example()));
                }
            }
        }
    }

    private static String json(PackDiff diff) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("differs", !diff.isEmpty());
        report.put("note", ReportMessages.of("diff.note"));
        List<Map<String, Object>> rules = new ArrayList<>();
        for (RuleChange rule : diff.rules()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", rule.id());
            one.put("change", rule.kind().name());
            one.put("sentence", rule.sentence());
            one.put("place", rule.place());
            one.put("details", rule.details());
            rules.add(one);
        }
        report.put("rules", rules);
        report.put("tables", diff.tables());
        report.put("vignettes", json(diff.vignettes()));
        report.put("madeUp", json(diff.madeUp()));
        return new JsonReport().write(report) + "\n";
    }

    private static Map<String, Object> json(AnswerChanges changes) {
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("compared", changes.compared());
        report.put("differing", changes.differing());
        for (AnswerChanges.Kind kind : AnswerChanges.Kind.values()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("count", changes.counts().getOrDefault(kind, 0));
            List<Map<String, Object>> examples = new ArrayList<>();
            for (AnswerChanges.Transition step : changes.transitions()) {
                if (step.kind() == kind) {
                    Map<String, Object> example = new LinkedHashMap<>();
                    example.put("before", step.before());
                    example.put("after", step.after());
                    example.put("count", step.count());
                    example.put("example", step.example());
                    examples.add(example);
                }
            }
            one.put("most", examples);
            report.put(kind.name(), one);
        }
        return report;
    }
}
