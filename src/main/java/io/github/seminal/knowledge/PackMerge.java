package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lays the tables and texts of a pack over those of other knowledge: rows and keys replace those of the same name or are
 * added. Whatever is replaced is named.
 */
final class PackMerge {

    private final SortedMap<String, String> merged;
    private final List<String> changes = new ArrayList<>();
    private final Diagnostics problems;

    private PackMerge(KnowledgeFiles base, Diagnostics problems) {
        this.merged = new TreeMap<>(base.contents());
        this.problems = problems;
    }

    /** The tables and texts of the base with those of the pack laid over them. */
    static PackMerge of(KnowledgeFiles base, KnowledgeFiles pack, Diagnostics problems) {
        PackMerge merge = new PackMerge(base, problems);
        merge.merged.keySet().removeAll(base.ruleFiles().keySet());
        pack.contents().forEach((path, text) -> {
            if (path.startsWith("vocabulary/")) {
                merge.table(path, text);
            } else if (path.startsWith("texts/")) {
                merge.texts(path, text);
            } else if (!path.startsWith("rules/")) {
                merge.merged.put(path, text);
            }
        });
        return merge;
    }

    KnowledgeFiles files() {
        return new KnowledgeFiles(merged);
    }

    /** What differs from the base, in words. */
    List<String> changes() {
        return changes;
    }

    /** A key that is defined twice has its last value. */
    private void texts(String path, String text) {
        merged.merge(path, text, (before, after) -> before.stripTrailing() + "\n" + after);
    }

    /** Rows are told apart by their first field; a table has no field with a line break. */
    private void table(String path, String text) {
        String standard = merged.get(path);
        List<String> own = text.lines().filter(line -> !line.isBlank()).toList();
        if (standard == null) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(path),
                    "there is no such table",
                    NearestName.of(path, tables())
                            .map(near -> "it is (" + near + ")")
                            .orElse("the name is misspelt"));
            return;
        }
        List<String> lines = standard.lines().toList();
        if (own.isEmpty() || !own.get(0).equals(lines.get(0))) {
            problems.add(
                    Check.MALFORMED_TABLE,
                    Place.line(path, 1),
                    "the header is not (" + lines.get(0) + ")",
                    "copy it from the standard table");
            if (own.isEmpty()
                    || own.get(0).split(",", -1).length != lines.get(0).split(",", -1).length) {
                return;
            }
        }
        Map<String, String> rows = new LinkedHashMap<>();
        lines.subList(1, lines.size()).forEach(line -> rows.put(first(line), line));
        Map<String, Integer> ownRows = new HashMap<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (number == 1 || line.isBlank()) {
                continue;
            }
            Integer before = ownRows.putIfAbsent(first(line), number);
            if (before != null && !first(line).isEmpty()) {
                problems.add(
                        Check.DUPLICATE_ROW,
                        new Place(path, number, 1, first(line).length() + 1),
                        "(" + first(line) + ") is there already, in line " + before,
                        "one of the rows is meant for another code");
            }
            if (rows.put(first(line), line) != null) {
                changes.add("The row (" + first(line) + ") of " + path + " is replaced.");
            }
        }
        merged.put(path, lines.get(0) + "\n" + String.join("\n", rows.values()) + "\n");
    }

    private List<String> tables() {
        return merged.keySet().stream()
                .filter(path -> path.startsWith("vocabulary/"))
                .toList();
    }

    private static String first(String line) {
        int comma = line.indexOf(',');
        return comma < 0 ? line : line.substring(0, comma);
    }
}
