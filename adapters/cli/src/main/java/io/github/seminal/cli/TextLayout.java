package io.github.seminal.cli;

import io.github.seminal.Presentation;
import io.github.seminal.json.PresentationWriter;
import java.util.ArrayList;
import java.util.List;

/** Sets text in lines of at most 80 columns. */
final class TextLayout {

    static final int WIDTH = 80;

    private final boolean isColourful;
    private final StringBuilder text = new StringBuilder();

    TextLayout(boolean isColourful) {
        this.isColourful = isColourful;
    }

    /** A heading, after a blank line. */
    void heading(String heading) {
        heading(heading, TextStyle.BOLD);
    }

    /** A heading, after a blank line. */
    void heading(String heading, TextStyle ink) {
        if (text.length() > 0) {
            text.append('\n');
        }
        item(0, "", heading, ink);
    }

    /** A paragraph with this many columns of indent. */
    void paragraph(int indent, String words) {
        item(indent, "", words, TextStyle.PLAIN);
    }

    /** A paragraph with a mark before it; further lines begin below the first word. */
    void item(int indent, String mark, String words) {
        item(indent, mark, words, TextStyle.PLAIN);
    }

    /** A paragraph with a mark before it; further lines begin below the first word. */
    void item(int indent, String mark, String words, TextStyle ink) {
        String margin = " ".repeat(indent) + mark;
        for (String line : wrapped(words, WIDTH - margin.length())) {
            line(margin, line, ink);
            margin = " ".repeat(margin.length());
        }
    }

    /** One line as it is, with a margin that has no colour. */
    void line(String margin, String line, TextStyle ink) {
        text.append(margin).append(isColourful ? ink.on(line) : line).append('\n');
    }

    /** The words in lines of at most this many columns. */
    static List<String> wrapped(String words, int room) {
        List<String> lines = new ArrayList<>();
        String rest = Printable.line(words).strip();
        do {
            int end = lineEnd(rest, room);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        } while (!rest.isEmpty());
        return lines;
    }

    /** A presentation as JSON, which can be copied into a file and assessed; lines are broken between values. */
    void example(int indent, Presentation presentation) {
        // JSON escapes every quotation mark within a text: only punctuation between texts is replaced here.
        paragraph(
                indent,
                new PresentationWriter()
                        .write(presentation)
                        .replace(",\"", ", \"")
                        .replace("\":", "\": ")
                        .replace("},{", "}, {"));
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Where the line ends: after the last word that has room, or within a word that is longer than a line. */
    private static int lineEnd(String rest, int room) {
        if (rest.codePointCount(0, rest.length()) <= room) {
            return rest.length();
        }
        int most = rest.offsetByCodePoints(0, room);
        int space = rest.lastIndexOf(' ', most);
        return space > 0 ? space : most;
    }
}
