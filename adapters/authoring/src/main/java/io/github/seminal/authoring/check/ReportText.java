package io.github.seminal.authoring.check;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.Locale;

/** A report for people, in 80 columns. */
final class ReportText {

    private static final int WIDTH = 80;
    private static final String GAP = "..";

    private ReportText() {}

    static String of(CheckReport report) {
        StringBuilder text = new StringBuilder();
        report.findings().forEach(finding -> text.append(of(finding, report)).append('\n'));
        long warnings = report.findings().size() - report.errors();
        return text.append(
                        report.isClean()
                                ? "No problem in " + rules(report) + ".\n"
                                : counted(report.errors(), "error") + " and " + counted(warnings, "warning") + " in "
                                        + rules(report) + ".\n")
                .toString();
    }

    private static String rules(CheckReport report) {
        return counted(report.rules(), "rule");
    }

    private static String counted(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** One finding, with a line end after it. */
    static String of(Diagnostic finding, CheckReport report) {
        StringBuilder text = new StringBuilder();
        String place = finding.place().toString();
        text.append(place.isEmpty() ? "" : place + ": ")
                .append(finding.check().severity().name().toLowerCase(Locale.ROOT))
                .append(" [")
                .append(finding.check().code())
                .append("]\n");
        if (!finding.rule().isEmpty()) {
            wrap(text, "  rule: ", "        ", finding.rule());
        }
        String source = report.source(finding);
        if (!source.isEmpty() && finding.place().column() > 0) {
            underline(text, finding.place(), printable(source));
        }
        wrap(text, "  ", "  ", finding.what() + ".");
        wrap(text, "  ", "  ", "Maybe " + finding.maybe() + ".");
        String following = report.followingInWords(finding);
        if (!following.isEmpty()) {
            wrap(text, "  ", "  ", following);
        }
        return text.toString();
    }

    private static void underline(StringBuilder text, Place place, String source) {
        String number = place.line() + " | ";
        int from = Math.min(place.column() - 1, source.length());
        int to = Math.max(from + 1, Math.min(place.endColumn() - 1, source.length()));
        int room = WIDTH - 2 - number.length() - 2 * GAP.length();
        int start = Math.max(0, Math.min(from - room / 4, source.length() - room));
        if (source.length() <= WIDTH - 2 - number.length()) {
            start = 0;
            room = source.length();
        }
        int end = Math.min(source.length(), start + room);
        String left = start > 0 ? GAP : "";
        String shown = left + source.substring(start, end) + (end < source.length() ? GAP : "");
        int shift = left.length() + from - start;
        text.append("  ").append(number).append(shown).append('\n');
        text.append(" ".repeat(2 + number.length() + shift))
                .append("^".repeat(Math.max(1, Math.min(to, Math.max(end, from + 1)) - from)))
                .append('\n');
    }

    private static void wrap(StringBuilder text, String first, String further, String words) {
        String margin = first;
        String rest = printable(words).strip();
        do {
            int room = WIDTH - margin.length();
            int end = rest.length() <= room ? rest.length() : rest.lastIndexOf(' ', room);
            end = end <= 0 ? Math.min(room, rest.length()) : end;
            text.append(margin).append(rest.substring(0, end).stripTrailing()).append('\n');
            rest = rest.substring(end).stripLeading();
            margin = further;
        } while (!rest.isEmpty());
    }

    /** A file must not be able to move the cursor, set colours or turn the writing round; one character stays one. */
    private static String printable(String text) {
        return HiddenCharacters.replaced(text);
    }
}
