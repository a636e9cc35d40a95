package io.github.seminal.benchmarks.report;

import java.util.List;
import java.util.Locale;

/**
 * Writes the parts of a plot as SVG. Colours follow the light or dark scheme of the reader. Lines also differ in dashes and
 * marks, so that nothing depends on colour alone. The same data give the same bytes.
 */
final class Svg {

    static final int WIDTH = 760;

    private static final List<String> LIGHT = List.of("#0b62a4", "#b34700", "#00705a", "#8a3a86", "#6b6b00");
    private static final List<String> DARK = List.of("#6cb6ff", "#ffa657", "#56d8b1", "#e2a6e0", "#d8d365");
    private static final List<String> DASHES = List.of("", "7 4", "2 4", "10 3 2 3", "4 2");

    private final StringBuilder body = new StringBuilder();
    private final int height;
    private final String title;

    Svg(int height, String title) {
        this.height = height;
        this.title = title;
        text(WIDTH / 2.0, 26, "middle", "title", title);
    }

    void line(double x1, double y1, double x2, double y2, String kind) {
        body.append(format(
                "  <line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n", kind, x1, y1, x2, y2));
    }

    void text(double x, double y, String anchor, String kind, String text) {
        body.append(format(
                "  <text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>\n",
                kind, x, y, anchor, escaped(text)));
    }

    void upwards(double x, double y, String text) {
        body.append(format(
                "  <text class=\"label\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\""
                        + " transform=\"rotate(-90 %.1f %.1f)\">%s</text>\n",
                x, y, x, y, escaped(text)));
    }

    void bar(double x, double y, double width, double thickness, int series) {
        body.append(format(
                "  <rect class=\"f%d\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>\n",
                series, x, y, width, thickness));
    }

    /** A line through these points, with a mark at each. */
    void path(List<double[]> points, int series) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(format("%s%.1f %.1f", path.length() == 0 ? "M" : " L", point[0], point[1]));
        }
        body.append(format("  <path class=\"s%d\" d=\"%s\"/>\n", series, path));
        points.forEach(point -> mark(point[0], point[1], series));
    }

    void mark(double x, double y, int series) {
        if (series % 2 == 0) {
            body.append(format("  <circle class=\"f%d\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>\n", series, x, y));
        } else {
            body.append(format(
                    "  <rect class=\"f%d\" x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\"/>\n", series, x - 4, y - 4));
        }
    }

    String text() {
        return format(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
                                + " role=\"img\">\n",
                        WIDTH, height, WIDTH, height)
                + "  <title>" + escaped(title) + "</title>\n"
                + "  <style>\n    text { font: 13px sans-serif; fill: #1f2328; }\n    .title { font-size: 16px; }\n"
                + "    .back { fill: #ffffff; }\n    .grid { stroke: #d6dbe1; }\n    .axis { stroke: #57606a; }\n"
                + colours(LIGHT) + "    @media (prefers-color-scheme: dark) {\n    text { fill: #e6edf3; }\n"
                + "    .back { fill: #0d1117; }\n    .grid { stroke: #30363d; }\n    .axis { stroke: #8b949e; }\n"
                + colours(DARK) + "    }\n  </style>\n"
                + format("  <rect class=\"back\" width=\"%d\" height=\"%d\"/>\n", WIDTH, height) + body + "</svg>\n";
    }

    private static String colours(List<String> colours) {
        StringBuilder style = new StringBuilder();
        for (int i = 0; i < colours.size(); i++) {
            style.append(format(
                    "    .s%d { stroke: %s; stroke-width: 2; fill: none; stroke-dasharray: %s; }\n    .f%d { fill: %s; }\n",
                    i, colours.get(i), DASHES.get(i).isEmpty() ? "none" : DASHES.get(i), i, colours.get(i)));
        }
        return style.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String format(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
