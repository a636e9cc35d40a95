package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/**
 * Lays the tables and texts of a pack over those of other knowledge: rows and keys replace those of the same name or are
 * added. Whatever is replaced is named.
 */
final class PackMerge {

    private final SortedMap<String, String> merged;
    private final List<String> changes = new ArrayList<>();
    private final Map<String, List<Place>> origins = new HashMap<>();
    private final List<String> unread;
    private final Diagnostics problems;

    private PackMerge(KnowledgeFiles base, Diagnostics problems) {
        this.merged = new TreeMap<>(base.contents());
        this.unread = base.unread();
        this.problems = problems;
    }

    /** The tables and texts of the base with those of the pack laid over them. */
    static PackMerge of(KnowledgeFiles base, KnowledgeFiles pack, Diagnostics problems) {
        boolean translates = pack.contents().keySet().stream().anyMatch(KnowledgeFiles::isTranslation);
        PackMerge merge = new PackMerge(translates ? base.withTranslations() : base, problems);
        merge.merged.keySet().removeAll(base.ruleFiles().keySet());
        pack.contents().forEach((path, text) -> {
            if (path.startsWith("vocabulary/")) {
                merge.table(path, text);
            } else if (path.equals("knowledge.properties")) {
                merge.merged.put(path, text);
            } else if (!path.endsWith(".drl") && !path.equals(ChangedRules.FILE)) {
                merge.texts(path, text);
            }
        });
        return merge;
    }

    KnowledgeFiles files() {
        return new KnowledgeFiles(merged, origins, unread);
    }

    /** What differs from the base, in words. */
    List<String> changes() {
        return changes;
    }

    /** A key that is defined twice has its last value. */
    private void texts(String path, String text) {
        merged.merge(path, text, (before, after) -> before.stripTrailing() + "\n" + after);
    }

    /** Rows are told apart by their first field: those of the pack take the place of all rows with the same. */
    private void table(String path, String text) {
        String standard = merged.get(path);
        if (standard == null) {
            problems.add(
                    Check.STRAY_FILE,
                    Place.file(path),
                    "the table is not one of the standard ones",
                    NearestName.advice(path, tables(), "the name is misspelt"));
            return;
        }
        Table before = Table.of(path, standard, new Diagnostics());
        Table given = Table.of(path, text, problems);
        Table own = given;
        String header = String.join(",", before.header());
        if (!own.hasColumnsOf(before)) {
            problems.add(
                    Check.MALFORMED_TABLE,
                    Place.line(path, 1),
                    "the header is not (" + header + ")",
                    "copy it from the standard table");
            // Its rows are read all the same, so that one wrong word of a header is one problem.
            Optional<List<String>> meant = Stream.of(before.header(), before.requiredColumns())
                    .filter(names -> names.size() == given.header().size())
                    .findFirst();
            if (meant.isEmpty()) {
                return;
            }
            own = Table.of(
                    path,
                    text.replaceFirst(".*", Matcher.quoteReplacement(String.join(",", meant.orElseThrow()))),
                    new Diagnostics());
        }
        List<String> columns = before.header();
        Map<String, List<Row>> ownRows = new LinkedHashMap<>();
        own.rows()
                .forEach(row -> ownRows.computeIfAbsent(row.first(), first -> new ArrayList<>())
                        .add(row));
        List<String> lines = new ArrayList<>(List.of(header));
        List<Place> places = new ArrayList<>(List.of(Place.line(path, 1)));
        Set<String> replaced = new HashSet<>();
        for (Row row : before.rows()) {
            if (!ownRows.containsKey(row.first())) {
                lines.add(row.source());
                places.add(KnowledgeFiles.standard(Place.line(path, row.line())));
            } else if (replaced.add(row.first())) {
                changes.add("The row (" + row.first() + ") of " + path + " is replaced.");
                ownRows.get(row.first()).forEach(one -> add(path, one, columns, lines, places));
            }
        }
        ownRows.keySet().removeAll(replaced);
        ownRows.values().forEach(rows -> rows.forEach(row -> add(path, row, columns, lines, places)));
        merged.put(path, String.join("\n", lines) + "\n");
        origins.put(path, places);
    }

    private static void add(String path, Row row, List<String> columns, List<String> lines, List<Place> places) {
        lines.add(row.under(columns));
        places.add(Place.line(path, row.line()));
    }

    private List<String> tables() {
        return merged.keySet().stream()
                .filter(path -> path.startsWith("vocabulary/"))
                .toList();
    }
}
