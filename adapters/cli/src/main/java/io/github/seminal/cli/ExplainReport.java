package io.github.seminal.cli;

import io.github.seminal.Citation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.lookup.Entry;
import io.github.seminal.authoring.lookup.EntryExplanation;
import io.github.seminal.authoring.lookup.RuleExplanation;
import io.github.seminal.authoring.lookup.RuleUse;
import io.github.seminal.json.JsonReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An explanation of a rule, or of what rules use, as text and as JSON. */
final class ExplainReport {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final int MOST_FINDINGS = 6;
    private static final int MOST_SOURCES = 4;
    private static final int MOST_RULES = 12;
    private static final int MOST_TESTS = 6;

    private final Pack pack;
    private final boolean isFull;
    private final boolean isColourful;

    /**
     * A report.
     *
     * @param pack the rules
     * @param isFull whether everything is written, and not one screen
     */
    ExplainReport(Pack pack, boolean isFull, boolean isColourful) {
        this.pack = pack;
        this.isFull = isFull;
        this.isColourful = isColourful;
    }

    String text(RuleExplanation rule) {
        Screen screen = screen();
        screen.add(TextLayout.wrapped(rule.sentence(), TextLayout.WIDTH), UNLIMITED);
        screen.add(
                indented(Stream.concat(Stream.of(rule.id()), rule.specs().stream())
                        .collect(Collectors.joining(", "))),
                UNLIMITED);
        screen.add(indented(ReportMessages.of("explain.place", rule.file(), rule.line(), rule.reviewed())), UNLIMITED);
        section(screen, "explain.when", List.of(rule.condition()), UNLIMITED, 4);
        section(screen, "explain.then", List.of(effect(rule)), UNLIMITED, 3);
        section(
                screen,
                "explain.why",
                rule.rationale().isEmpty() ? List.of() : List.of(rule.rationale()),
                UNLIMITED,
                2);
        section(
                screen,
                "explain.sources",
                rule.citations().stream().map(ExplainReport::titleOf).toList(),
                MOST_SOURCES,
                2);
        section(
                screen,
                "explain.findings",
                rule.findings().stream().flatMap(this::lines).toList(),
                MOST_FINDINGS,
                2);
        section(screen, "explain.users", uses(rule.users()), MOST_RULES, 2);
        tests(screen, rule.tests());
        return screen.text(TextStyle.BOLD, isColourful);
    }

    private Stream<String> lines(RuleExplanation.FindingUse finding) {
        String line = ReportMessages.of(
                "explain.finding",
                finding.name(),
                finding.code(),
                finding.others().size());
        return isFull
                ? Stream.concat(Stream.of(line), uses(finding.others()).stream().map(use -> "- " + use))
                : Stream.of(line);
    }

    private void tests(Screen screen, RuleExplanation.@Nullable Tests tests) {
        if (tests == null) {
            section(screen, "explain.tests", List.of(ReportMessages.of("explain.no-tests")), UNLIMITED, 2);
            return;
        }
        List<String> cases = tests.cases().stream()
                .map(test -> test.name() + ", " + test.place())
                .toList();
        List<String> vignettes = tests.vignettes().stream()
                .map(test -> isFull ? test.name() + ", " + test.place() : test.name())
                .toList();
        section(
                screen,
                "explain.cases",
                Stream.concat(Stream.of(ReportMessages.of("explain.count", cases.size())), cases.stream())
                        .toList(),
                2,
                1);
        section(
                screen,
                "explain.vignettes",
                Stream.concat(Stream.of(ReportMessages.of("explain.matching", vignettes.size())), vignettes.stream())
                        .toList(),
                MOST_TESTS,
                1);
    }

    String text(List<EntryExplanation> entries) {
        return entries.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(EntryExplanation one) {
        Screen screen = screen();
        Entry entry = one.entry();
        screen.add(TextLayout.wrapped(entry.name(), TextLayout.WIDTH), UNLIMITED);
        screen.add(indented(ReportMessages.named("find.kind.", entry.kind()) + " " + entry.code()), UNLIMITED);
        if (!entry.text().isEmpty()) {
            screen.add(indented(entry.text()), 2);
        }
        List<String> details =
                one.details().stream().map(EntryExplanation.Detail::text).toList();
        String also = entry.synonyms().stream()
                .filter(synonym -> !details.contains(synonym))
                .collect(Collectors.joining(", "));
        section(screen, "explain.also", also.isEmpty() ? List.of() : List.of(also), UNLIMITED, 1);
        section(
                screen,
                "explain.details",
                one.details().stream()
                        .map(detail -> detail.key() + ": " + detail.text())
                        .toList(),
                UNLIMITED,
                2);
        section(screen, "explain.derived-by", uses(one.derivedBy()), MOST_RULES, 2);
        section(
                screen,
                "explain.rules",
                one.rules().isEmpty() ? List.of(ReportMessages.of("explain.no-rules")) : uses(one.rules()),
                MOST_RULES,
                2);
        return screen.text(TextStyle.BOLD, isColourful);
    }

    private Screen screen() {
        return new Screen(isFull ? UNLIMITED : Screen.MOST_LINES);
    }

    /** The rules in a line each; when everything is written, with their sentences. */
    private List<String> uses(List<RuleUse> rules) {
        return rules.stream()
                .map(rule -> rule.id() + " (" + rule.verb()
                        + (rule.points() == 0 ? ")" : String.format(Locale.ROOT, " %+d)", rule.points()))
                        + (isFull ? ": " + rule.sentence() : ""))
                .toList();
    }

    private void section(Screen screen, String label, List<String> items, int most, int least) {
        int shown = isFull ? items.size() : Math.min(most, items.size());
        List<String> lines = new ArrayList<>();
        items.subList(0, shown).forEach(item -> lines.addAll(TextLayout.wrapped(item, Screen.ROOM)));
        if (shown < items.size()) {
            lines.add(ReportMessages.of("find.more", items.size() - shown));
        }
        screen.section(ReportMessages.of(label), lines, least);
    }

    private static List<String> indented(String text) {
        return Screen.hanging("  ", text, TextLayout.WIDTH);
    }

    private static String titleOf(Citation source) {
        return source.id() + " "
                + Stream.of(source.title(), source.publisher(), source.date())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(". "));
    }

    /** What the rule does, in words. */
    private String effect(RuleExplanation rule) {
        String target = rule.target().name();
        Urgency urgency = rule.urgency();
        if (urgency != null) {
            Duration within = rule.within();
            return ReportMessages.of(
                    "explain.effect.urgent",
                    ReportMessages.of("explain.effect." + rule.verb()),
                    pack.nameOf(urgency),
                    target,
                    within == null ? "" : ", " + ReportMessages.within(within));
        }
        String effect = ReportMessages.of("explain.effect." + rule.verb(), target, rule.points());
        Integer cap = rule.cap();
        return cap == null ? effect : effect + " " + ReportMessages.of("explain.effect.cap", rule.group(), cap);
    }

    static String json(RuleExplanation rule) {
        Urgency urgency = rule.urgency();
        Duration within = rule.within();
        RuleExplanation.Tests tests = rule.tests();
        return new JsonReport()
                .with("kind", "rule")
                .with("rule", rule.id())
                .with("sentence", rule.sentence())
                .with("specs", rule.specs())
                .with("file", rule.file())
                .with("line", rule.line())
                .with("own", rule.isOwn())
                .with("reviewed", rule.reviewed())
                .with("condition", rule.condition())
                .with("says", rule.verb())
                .with("target", rule.target().code())
                .with("targetName", rule.target().name())
                .with("points", rule.points())
                .with("group", rule.group().isEmpty() ? null : rule.group())
                .with("cap", rule.cap())
                .with("urgency", urgency == null ? null : urgency.name())
                .with("within", within == null ? null : within.toString())
                .with("rationale", rule.rationale())
                .with("citations", rule.citations(), ExplainReport::json)
                .with("findings", rule.findings(), ExplainReport::json)
                .with("usedBy", rule.users(), ExplainReport::json)
                .with("tests", tests == null ? null : json(tests))
                .write();
    }

    private static JsonReport json(Citation source) {
        return new JsonReport()
                .with("id", source.id())
                .with("name", source.name())
                .with("title", source.title())
                .with("publisher", source.publisher())
                .with("date", source.date())
                .with("address", source.address())
                .with("status", source.status());
    }

    private static JsonReport json(RuleExplanation.FindingUse finding) {
        return new JsonReport()
                .with("finding", finding.code())
                .with("name", finding.name())
                .with("alsoUsedBy", finding.others(), ExplainReport::json);
    }

    private static JsonReport json(RuleUse rule) {
        return new JsonReport()
                .with("rule", rule.id())
                .with("sentence", rule.sentence())
                .with("says", rule.verb())
                .with("points", rule.points());
    }

    private static JsonReport json(RuleExplanation.Tests tests) {
        return new JsonReport()
                .with("cases", tests.cases(), ExplainReport::json)
                .with("vignettes", tests.vignettes(), ExplainReport::json);
    }

    private static JsonReport json(RuleExplanation.Test test) {
        return new JsonReport().with("name", test.name()).with("place", test.place());
    }

    static String json(List<EntryExplanation> entries) {
        EntryExplanation first = entries.get(0);
        JsonReport report = json(first);
        if (entries.size() > 1) {
            report.with("also", entries.subList(1, entries.size()), ExplainReport::json);
        }
        return report.write();
    }

    private static JsonReport json(EntryExplanation one) {
        JsonReport details = new JsonReport();
        one.details().forEach(detail -> details.with(detail.key(), detail.text()));
        return FindCommand.json(one.entry())
                .with("details", details)
                .with("derivedBy", one.derivedBy(), ExplainReport::json)
                .with("rules", one.rules(), ExplainReport::json);
    }
}
