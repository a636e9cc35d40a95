package io.github.seminal.cli;

import io.github.seminal.authoring.vignette.AcceptedChange;
import io.github.seminal.authoring.vignette.Difference;
import io.github.seminal.authoring.vignette.StandardRun;
import io.github.seminal.authoring.vignette.TestResult;
import io.github.seminal.authoring.vignette.TestRun;
import java.util.Comparator;
import java.util.List;

/** The results of tests as text: what failed, what changed of the standard, and the sum. */
final class TestText {

    private TestText() {}

    static void write(TestRun run, TextLayout page) {
        for (TestResult result : run.failures()) {
            page.heading(ReportMessages.of("test.failed", result.name()), TextStyle.RED);
            page.paragraph(2, result.place().toString());
            for (String line : result.lines()) {
                page.paragraph(2 + line.length() - line.stripLeading().length(), line);
            }
        }
        run.standard().ifPresent(standard -> write(standard, page));
        page.heading(own(run) + run.standard().map(TestText::sum).orElse(""));
    }

    private static String own(TestRun run) {
        int failed = run.failures().size();
        return failed == 0
                ? ReportMessages.of("test.passed", run.results().size())
                : ReportMessages.of("test.sum", failed, run.results().size());
    }

    private static String sum(StandardRun standard) {
        int changed = standard.changed().size();
        return changed == 0
                ? ReportMessages.of("test.standard.passed", standard.results().size())
                : ReportMessages.of(
                        "test.standard.sum", changed, standard.results().size());
    }

    private static void write(StandardRun standard, TextLayout page) {
        List<TestResult> changed = standard.changed();
        if (!changed.isEmpty()) {
            page.heading(ReportMessages.of("test.changed", changed.size()), TextStyle.RED);
            changed.forEach(result -> write(result, page));
            page.paragraph(2, ReportMessages.of("test.changed.maybe", AcceptedChange.FILE));
            AcceptedChange.draft(changed.get(0))
                    .lines()
                    .forEach(line -> page.line("    ", Printable.line(line), TextStyle.PLAIN));
        }
        if (!standard.accepted().isEmpty()) {
            page.heading(ReportMessages.of("test.accepted", standard.accepted().size()));
            standard.accepted().values().stream()
                    .sorted(Comparator.comparing(AcceptedChange::place))
                    .forEach(one -> page.item(
                            2,
                            "- ",
                            ReportMessages.of("test.accepted.one", one.test(), one.reason(), one.who(), one.date())));
        }
        if (!standard.problems().isEmpty()) {
            page.heading(ReportMessages.of("test.stale", standard.problems().size()), TextStyle.RED);
            standard.problems().forEach(problem -> page.item(2, "- ", problem.message()));
        }
    }

    private static void write(TestResult result, TextLayout page) {
        page.item(2, "- ", result.name() + ", " + result.place());
        page.example(4, result.patient());
        for (Difference difference : result.differences()) {
            if (!difference.subject().equals(result.group())) {
                page.paragraph(4, difference.subject());
            }
            page.item(6, ReportMessages.of("test.expected"), difference.expected());
            page.item(6, ReportMessages.of("test.got"), difference.got());
        }
    }
}
