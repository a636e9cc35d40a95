package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lays a pack over a knowledge base: rows of a table and keys of a bundle replace those of the same name or are added;
 * a rule replaces the one with the same id; rules that the pack retires are left out. Whatever is replaced is named.
 */
final class PackMerge {

    private final Map<String, String> merged;
    private final List<String> changes = new ArrayList<>();
    private final Map<String, List<Place>> placesOfTables = new HashMap<>();
    private final Diagnostics problems;
    private final KnowledgeFiles base;

    private PackMerge(KnowledgeFiles base, Diagnostics problems) {
        this.base = base;
        this.merged = new TreeMap<>(base.contents());
        this.problems = problems;
    }

    /** The files of the base with those of the pack laid over them. */
    static PackMerge of(
            KnowledgeFiles base, Map<String, String> pack, Rulebook ofPack, Properties identity, Diagnostics problems) {
        PackMerge merge = new PackMerge(base, problems);
        merge.rules(pack, ofPack, PropertiesText.of(identity.getProperty("retires", "")));
        pack.forEach((path, text) -> {
            if (path.startsWith("vocabulary/")) {
                merge.table(path, text);
            } else if (path.startsWith("texts/")) {
                merge.texts(path, text);
            } else if (path.equals("knowledge.properties")) {
                merge.merged.put(path, text);
            }
        });
        return merge;
    }

    KnowledgeFiles files() {
        return KnowledgeFiles.laidOver(merged, placesOfTables);
    }

    /** What differs from the base, in words. */
    List<String> changes() {
        return changes;
    }

    private void rules(Map<String, String> pack, Rulebook ofPack, List<String> retired) {
        Set<String> own = new HashSet<>();
        ofPack.rules().stream().map(Rule::id).forEach(own::add);
        Set<String> leaving = new HashSet<>(own);
        leaving.addAll(retired);
        Set<String> gone = new HashSet<>();
        Set<String> ids = new TreeSet<>();
        Map<String, List<Rule>> byFile = new HashMap<>();
        for (Rule rule :
                Rulebook.parse(KnowledgeFiles.of(merged, false).ruleFiles()).rules()) {
            ids.add(rule.id());
            byFile.computeIfAbsent(rule.file(), file -> new ArrayList<>()).add(rule);
        }
        byFile.forEach(
                (path, rules) -> merged.computeIfPresent(path, (file, text) -> without(text, rules, leaving, gone)));
        for (String id : retired) {
            if (!gone.contains(id)) {
                problems.add(
                        Check.UNKNOWN_RULE,
                        placeOfRetired(pack.getOrDefault("knowledge.properties", ""), id),
                        "the rule (" + id + ") that it retires does not exist",
                        NearestName.of(id, ids)
                                .map(near -> "it is (" + near + ")")
                                .orElse("the id is misspelt"));
            }
        }
        for (Rule rule : ofPack.rules()) {
            changes.add("The rule (" + rule.id() + ") is " + (gone.contains(rule.id()) ? "replaced" : "added") + ".");
        }
        retired.forEach(id -> changes.add("The rule (" + id + ") is retired."));
        pack.forEach((path, text) -> {
            if (path.startsWith("rules/")) {
                merged.put(placeFor(path), text);
            }
        });
    }

    /** A free path beside the files of the base and of earlier packs, none of which may get lost. */
    private String placeFor(String path) {
        String place = path;
        for (int i = 1; merged.containsKey(place); i++) {
            place = path.replace(".drl", (i == 1 ? "-own" : "-own-" + i) + ".drl");
        }
        return place;
    }

    /** The text without the rules that leave: each goes from its own line to that of the next one. */
    private String without(String drl, List<Rule> rules, Set<String> leaving, Set<String> gone) {
        List<String> lines = drl.lines().toList();
        StringBuilder rest = new StringBuilder();
        copy(lines, 1, rules.get(0).line(), rest);
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            int next = i + 1 < rules.size() ? rules.get(i + 1).line() : lines.size() + 1;
            if (!leaving.contains(rule.id())) {
                copy(lines, rule.line(), next, rest);
                continue;
            }
            gone.add(rule.id());
            if (next == rule.line() || (i > 0 && rules.get(i - 1).line() == rule.line())) {
                problems.add(
                        Check.SYNTAX,
                        Place.line(rule.file(), rule.line()),
                        "the rule (" + rule.id()
                                + ") shares a line with another rule and cannot be replaced or retired",
                        "begin each rule in a line of its own");
            }
        }
        return rest.toString();
    }

    private static void copy(List<String> lines, int from, int to, StringBuilder rest) {
        for (String line : lines.subList(from - 1, to - 1)) {
            rest.append(line).append('\n');
        }
    }

    /** A key that is defined twice has its last value. The base's other languages count among its files only when read. */
    private void texts(String path, String text) {
        String before = Optional.ofNullable(merged.get(path))
                .or(() -> base.readIfThere(path))
                .orElse("");
        merged.put(path, before.isEmpty() ? text : before.stripTrailing() + "\n" + text);
    }

    /** Rows are told apart by their first field: those of the pack take the place of all rows with the same. */
    private void table(String path, String text) {
        String standard = merged.get(path);
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
        Table before = Table.of(path, standard, new Diagnostics());
        Table own = Table.of(path, text, problems);
        String header = String.join(",", before.header());
        if (!own.header().equals(before.header())) {
            problems.add(
                    Check.MALFORMED_TABLE,
                    Place.line(path, 1),
                    "the header is not (" + header + ")",
                    "copy it from the standard table");
        }
        if (own.header().size() != before.header().size()) {
            return;
        }
        Map<String, List<Row>> ownRows = new LinkedHashMap<>();
        own.rows().forEach(row -> ownRows.computeIfAbsent(row.first(), first -> new ArrayList<>())
                .add(row));
        List<String> lines = new ArrayList<>(List.of(header));
        List<Place> origins = new ArrayList<>(List.of(Place.line(path, 1)));
        Set<String> replaced = new HashSet<>();
        for (Row row : before.rows()) {
            if (!ownRows.containsKey(row.first())) {
                lines.add(row.source());
                origins.add(KnowledgeFiles.standard(Place.line(path, row.line())));
            } else if (replaced.add(row.first())) {
                changes.add("The row (" + row.first() + ") of " + path + " is replaced.");
                ownRows.get(row.first()).forEach(one -> add(path, one, lines, origins));
            }
        }
        ownRows.keySet().removeAll(replaced);
        ownRows.values().forEach(rows -> rows.forEach(row -> add(path, row, lines, origins)));
        merged.put(path, String.join("\n", lines) + "\n");
        placesOfTables.put(path, origins);
    }

    private static void add(String path, Row row, List<String> lines, List<Place> origins) {
        lines.add(row.source());
        origins.add(Place.line(path, row.line()));
    }

    private static Place placeOfRetired(String identity, String id) {
        List<String> lines = identity.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher word = Pattern.compile("(?<![^\\s=:])" + Pattern.quote(id) + "(?!\\S)")
                    .matcher(lines.get(i));
            if (word.find()) {
                return new Place("knowledge.properties", i + 1, word.start() + 1, word.end() + 1);
            }
        }
        return Place.file("knowledge.properties");
    }

    private List<String> tables() {
        return merged.keySet().stream()
                .filter(path -> path.startsWith("vocabulary/"))
                .toList();
    }
}
