package io.github.seminal.benchmarks.report;

import io.github.seminal.benchmarks.report.LinePlot.Axis;
import java.util.List;

/**
 * A plot of horizontal bars on a logarithmic axis, each with its value.
 *
 * @param title the title
 * @param x the axis
 * @param bars the bars from top to bottom
 */
record BarPlot(String title, Axis x, List<Bar> bars) {

    private static final int LEFT = 200;
    private static final int RIGHT = 90;
    private static final int TOP = 48;
    private static final int LINE = 34;

    /**
     * A bar.
     *
     * @param name its name
     * @param value its length
     * @param own true for this library
     */
    record Bar(String name, double value, boolean own) {}

    String svg() {
        int bottom = TOP + LINE * bars.size();
        Svg svg = new Svg(bottom + 56, title);
        for (double tick : x.ticks()) {
            svg.line(left(tick), TOP, left(tick), bottom, "grid");
            svg.text(left(tick), bottom + 18, "middle", "label", LinePlot.number(tick));
        }
        svg.line(LEFT, TOP, LEFT, bottom, "axis");
        svg.text((LEFT + Svg.WIDTH - RIGHT) / 2.0, bottom + 40, "middle", "label", x.label());
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            double y = TOP + i * LINE + 6;
            svg.bar(LEFT, y, left(bar.value()) - LEFT, LINE - 12.0, bar.own() ? 0 : 1);
            svg.text(LEFT - 8, y + 15, "end", "label", bar.name());
            svg.text(left(bar.value()) + 8, y + 15, "start", "label", Report.micros(bar.value()));
        }
        return svg.text();
    }

    private double left(double value) {
        return LEFT + x.share(value) * (Svg.WIDTH - LEFT - RIGHT);
    }
}
