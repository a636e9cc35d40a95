package io.github.seminal.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A plot of lines.
 *
 * @param title the title
 * @param x the horizontal axis
 * @param y the vertical axis
 * @param series the lines
 */
record LinePlot(String title, Axis x, Axis y, List<Series> series) {

    private static final int LEFT = 80;
    private static final int RIGHT = 24;
    private static final int TOP = 48;
    private static final int PLOT = 300;
    private static final int LEGEND_LINE = 20;

    /**
     * An axis.
     *
     * @param label what it measures, with its unit
     * @param logarithmic true for a logarithmic axis
     * @param ticks the labelled values; the first and the last are the ends of the axis
     */
    record Axis(String label, boolean logarithmic, List<Double> ticks) {

        /** An axis with ticks at 1, 2 and 5 times the powers of ten that covers all values. */
        static Axis logarithmic(String label, List<Double> values) {
            double least = values.stream().mapToDouble(value -> value).min().orElse(1);
            double most = values.stream().mapToDouble(value -> value).max().orElse(1);
            List<Double> all = new ArrayList<>();
            for (int power = -3; power < 9; power++) {
                for (int step : new int[] {1, 2, 5}) {
                    all.add(step * Math.pow(10, power));
                }
            }
            double from = all.stream()
                    .filter(tick -> tick <= least)
                    .mapToDouble(tick -> tick)
                    .max()
                    .orElse(least);
            double to = all.stream()
                    .filter(tick -> tick >= most)
                    .mapToDouble(tick -> tick)
                    .min()
                    .orElse(most);
            return new Axis(
                    label,
                    true,
                    all.stream().filter(tick -> tick >= from && tick <= to).toList());
        }

        double share(double value) {
            double from = scaled(ticks.get(0));
            double to = scaled(ticks.get(ticks.size() - 1));
            return from == to ? 0 : (scaled(value) - from) / (to - from);
        }

        private double scaled(double value) {
            return logarithmic ? Math.log(value) : value;
        }
    }

    /**
     * A line.
     *
     * @param name its name in the legend
     * @param points x and y of each point
     */
    record Series(String name, List<double[]> points) {}

    String svg() {
        int bottom = TOP + PLOT;
        Svg svg = new Svg(bottom + 64 + LEGEND_LINE * ((series.size() + 1) / 2), title);
        for (double tick : x.ticks()) {
            double at = left(tick);
            svg.line(at, TOP, at, bottom, "grid");
            svg.text(at, bottom + 18, "middle", "label", number(tick));
        }
        for (double tick : y.ticks()) {
            double at = up(tick);
            svg.line(LEFT, at, Svg.WIDTH - RIGHT, at, "grid");
            svg.text(LEFT - 8, at + 4, "end", "label", number(tick));
        }
        svg.line(LEFT, bottom, Svg.WIDTH - RIGHT, bottom, "axis");
        svg.line(LEFT, TOP, LEFT, bottom, "axis");
        svg.text((LEFT + Svg.WIDTH - RIGHT) / 2.0, bottom + 40, "middle", "label", x.label());
        svg.upwards(20, TOP + PLOT / 2.0, y.label());
        for (int i = 0; i < series.size(); i++) {
            svg.path(
                    series.get(i).points().stream()
                            .map(point -> new double[] {left(point[0]), up(point[1])})
                            .toList(),
                    i);
            double legendX = LEFT + (i % 2) * 330;
            double legendY = bottom + 62 + (i / 2) * LEGEND_LINE;
            svg.path(List.of(new double[] {legendX, legendY}, new double[] {legendX + 40, legendY}), i);
            svg.text(legendX + 50, legendY + 4, "start", "label", series.get(i).name());
        }
        return svg.text();
    }

    private double left(double value) {
        return LEFT + x.share(value) * (Svg.WIDTH - LEFT - RIGHT);
    }

    private double up(double value) {
        return TOP + PLOT - y.share(value) * PLOT;
    }

    static String number(double value) {
        return value == Math.rint(value) ? Svg.format("%,.0f", value) : Double.toString(Math.rint(value * 1000) / 1000);
    }
}
