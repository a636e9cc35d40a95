package io.github.seminal.cli;

import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One screen of text in labelled sections. What has no room is left out of the longest ones, with a mark. */
final class Screen {

    /** The most lines of a screen. */
    static final int MOST_LINES = 40;
    /** The most lines in an emergency. */
    static final int MOST_LINES_IN_AN_EMERGENCY = 24;
    /** The columns of a section beside its label. */
    static final int ROOM = TextLayout.WIDTH - Screen.LABEL;
    /** Marks that something was left out. */
    static final String MORE = " ...";

    private static final int LABEL = 13;

    private final int mostLines;
    private final List<Section> sections = new ArrayList<>();

    Screen(int mostLines) {
        this.mostLines = mostLines;
    }

    /**
     * A part of the text.
     *
     * @param lines its lines, without the margin
     * @param label what stands before the first line; null when the lines have no margin
     * @param least how many lines are always shown
     */
    private record Section(List<String> lines, @Nullable String label, int least) {}

    /** How many lines the answer may have for a patient with this urgency. */
    static int mostLines(Urgency urgency) {
        return urgency == Urgency.EMERGENCY_NOW ? MOST_LINES_IN_AN_EMERGENCY : MOST_LINES;
    }

    /** Adds lines without a label, of which so many are always shown. */
    void add(List<String> lines, int least) {
        sections.add(new Section(lines, null, least));
    }

    /** Adds a section, unless it has no lines. */
    void section(String label, List<String> lines, int least) {
        if (!lines.isEmpty()) {
            sections.add(new Section(lines, label, least));
        }
    }

    /**
     * The text, with a line end after it.
     *
     * @param headline the colour of the first part
     */
    String text(TextStyle headline, boolean isColourful) {
        fit();
        TextLayout page = new TextLayout(isColourful);
        boolean isHeadline = true;
        for (Section section : sections) {
            String label = section.label();
            for (int i = 0; i < section.lines().size(); i++) {
                String margin = label == null ? "" : pad(i == 0 ? label : "");
                page.line(margin, section.lines().get(i), isHeadline ? headline : TextStyle.PLAIN);
            }
            isHeadline = false;
        }
        return page.toString();
    }

    /** Shortens the longest parts that may be shortened, until everything has room. */
    private void fit() {
        int lines =
                sections.stream().mapToInt(section -> section.lines().size()).sum();
        while (lines > mostLines) {
            int longest = -1;
            for (int i = 0; i < sections.size(); i++) {
                Section section = sections.get(i);
                boolean canBeCut = section.lines().size() > section.least();
                if (canBeCut
                        && (longest < 0
                                || section.lines().size()
                                        >= sections.get(longest).lines().size())) {
                    longest = i;
                }
            }
            if (longest < 0) {
                return;
            }
            Section section = sections.get(longest);
            sections.set(
                    longest,
                    new Section(cut(section.lines(), section.lines().size() - 1), section.label(), section.least()));
            lines--;
        }
    }

    /** The text with a mark before its first line; the others begin below the first word. */
    static List<String> hanging(String mark, String text, int width) {
        List<String> lines = new ArrayList<>();
        String margin = mark;
        for (String line : TextLayout.wrapped(text, width - mark.length())) {
            lines.add(margin + line);
            margin = " ".repeat(mark.length());
        }
        return lines;
    }

    /** The first lines, with a mark at the end if there are more. */
    static List<String> cut(List<String> lines, int most) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, most));
        String last = first.get(most - 1);
        int end = Math.min(last.length(), ROOM - MORE.length());
        first.set(most - 1, last.endsWith(MORE) ? last : last.substring(0, end).stripTrailing() + MORE);
        return first;
    }

    private static String pad(String label) {
        return label + " ".repeat(Math.max(1, LABEL - label.length()));
    }

    static List<String> withRight(String left, String right) {
        return withRight(left, right, TextLayout.WIDTH);
    }

    /** The left text with the other one at the right margin: of its last line, or of a line of its own. */
    static List<String> withRight(String left, String right, int width) {
        List<String> lines = new ArrayList<>(TextLayout.wrapped(left, width));
        String shown = Printable.line(right);
        if (shown.isEmpty()) {
            return lines;
        }
        String last = lines.get(lines.size() - 1);
        int gap = width - last.length() - shown.length();
        if (gap >= 2) {
            lines.set(lines.size() - 1, last + " ".repeat(gap) + shown);
        } else {
            TextLayout.wrapped(shown, width).forEach(line -> lines.add(" ".repeat(width - line.length()) + line));
        }
        return lines;
    }
}
