package io.github.seminal.authoring.page;

import io.github.seminal.knowledge.vocabulary.PropertiesText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws boxes in columns that start at the top, joined by lines from left to right. To keep crossings few, each box is placed
 * near the average height of the boxes that it is joined to. Ties keep the order in which boxes were added.
 */
final class LayeredDrawing {

    private static final int BOX_WIDTH = 205;
    private static final int COLUMN_GAP = 50;
    private static final int ROW_GAP = 8;
    private static final int LINE_HEIGHT = 15;
    private static final int PADDING = 7;
    private static final int MARGIN = 4;
    private static final int LETTERS_A_LINE = 30;
    private static final int SWEEPS = 12;

    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Set<Join> joins = new LinkedHashSet<>();

    /**
     * A box to be placed.
     *
     * @param key identifies the box
     * @param text its text
     * @param href where it links to
     * @param column its column, from 0
     */
    record Box(String key, String text, String href, int column) {}

    /** A drawing, in pixels; each edge is an SVG path. */
    record Graph(int width, int height, List<Node> nodes, List<String> edges) {

        /** All lines as one path. */
        String lines() {
            return String.join("", edges);
        }
    }

    /** A box that has its place. */
    record Node(int x, int y, int width, int height, List<Line> lines, String href) {}

    /** One line of text; {@code y} is its baseline. */
    record Line(String text, int x, int y) {}

    private record Join(String from, String to) {}

    /** Adds the box unless its key is taken; returns the key. */
    String box(Box box) {
        boxes.putIfAbsent(box.key(), box);
        return box.key();
    }

    /** Adds a line between two boxes. */
    void line(String from, String to) {
        joins.add(new Join(from, to));
    }

    Graph drawn() {
        List<List<Box>> columns = columns();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean isForward = sweep % 2 == 0;
            for (int i = 0; i < columns.size(); i++) {
                sort(columns.get(isForward ? i : columns.size() - 1 - i), places(columns), isForward);
            }
        }
        int height = columns.stream().mapToInt(LayeredDrawing::heightOf).max().orElse(0);
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            int y = MARGIN;
            for (Box box : columns.get(i)) {
                Node node = node(box, MARGIN + i * (BOX_WIDTH + COLUMN_GAP), y);
                nodes.put(box.key(), node);
                y += node.height() + ROW_GAP;
            }
        }
        return new Graph(
                2 * MARGIN + columns.size() * (BOX_WIDTH + COLUMN_GAP) - COLUMN_GAP,
                2 * MARGIN + height,
                new ArrayList<>(nodes.values()),
                joins.stream().map(join -> edge(join, nodes)).toList());
    }

    private List<List<Box>> columns() {
        return new ArrayList<>(boxes.values().stream()
                .collect(Collectors.groupingBy(Box::column, TreeMap::new, Collectors.toList()))
                .values());
    }

    /** The position of each box in its column, from 0 at the top to 1 at the bottom. */
    private static Map<String, Double> places(List<List<Box>> columns) {
        Map<String, Double> places = new HashMap<>();
        for (List<Box> column : columns) {
            for (int i = 0; i < column.size(); i++) {
                places.put(column.get(i).key(), (i + 0.5) / column.size());
            }
        }
        return places;
    }

    private void sort(List<Box> column, Map<String, Double> places, boolean isForward) {
        Map<String, Double> wanted = new HashMap<>();
        for (Box box : column) {
            wanted.put(
                    box.key(),
                    joins.stream()
                            .filter(join -> (isForward ? join.to() : join.from()).equals(box.key()))
                            .map(join -> isForward ? join.from() : join.to())
                            .mapToDouble(other -> places.getOrDefault(other, 0.5))
                            .average()
                            .orElse(places.getOrDefault(box.key(), 0.5)));
        }
        column.sort(Comparator.comparingDouble(box -> wanted.getOrDefault(box.key(), 0.5)));
    }

    private static int heightOf(List<Box> column) {
        return column.stream().mapToInt(LayeredDrawing::heightOf).sum() + (column.size() - 1) * ROW_GAP;
    }

    private static int heightOf(Box box) {
        return 2 * PADDING + lines(box.text()).size() * LINE_HEIGHT;
    }

    private static Node node(Box box, int x, int y) {
        List<Line> lines = new ArrayList<>();
        for (String text : lines(box.text())) {
            lines.add(new Line(text, x + PADDING + 3, y + PADDING + 12 + lines.size() * LINE_HEIGHT));
        }
        return new Node(x, y, BOX_WIDTH, heightOf(box), lines, box.href());
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : PropertiesText.of(text)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS_A_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String edge(Join join, Map<String, Node> nodes) {
        Node from = Objects.requireNonNull(nodes.get(join.from()), join.from());
        Node to = Objects.requireNonNull(nodes.get(join.to()), join.to());
        int startX = from.x() + from.width();
        int startY = from.y() + from.height() / 2;
        int endY = to.y() + to.height() / 2;
        return "M" + startX + " " + startY + " " + to.x() + " " + endY;
    }
}
