package io.github.seminal.knowledge;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import io.github.seminal.knowledge.vocabulary.Table;
import io.github.seminal.knowledge.vocabulary.Table.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code changes.csv}, which justifies each rule that a pack replaces or retires: all of them, and no others. */
final class ChangedRules {

    static final String FILE = "changes.csv";
    private static final String HEADER = "id,what,lowers_urgency,reason,who,date";
    private static final String IDENTITY = "knowledge.properties";

    private final Set<String> base;
    private final Set<String> own;
    private final Diagnostics problems;
    private final Map<String, ChangedRule> rows = new LinkedHashMap<>();

    private ChangedRules(Rulebook base, Rulebook own, Diagnostics problems) {
        this.base = base.ids();
        this.own = own.ids();
        this.problems = problems;
    }

    /**
     * The rows of the table.
     *
     * @param base the rules that the pack is laid over
     * @param own the pack's own rules
     * @param files the pack's own files
     */
    static List<ChangedRule> of(Rulebook base, Rulebook own, KnowledgeFiles files, Diagnostics problems) {
        ChangedRules changes = new ChangedRules(base, own, problems);
        changes.refuseFormerKey(files.readIfThere(IDENTITY).orElse(""));
        files.readIfThere(FILE).ifPresent(changes::read);
        own.written().stream()
                .filter(rule -> changes.base.contains(rule.id()) && !changes.rows.containsKey(rule.id()))
                .forEach(rule -> changes.undeclared(rule, own));
        return List.copyOf(changes.rows.values());
    }

    /** Reports the table of knowledge that stands alone and so changes nothing. */
    static void refuse(KnowledgeFiles files, Diagnostics problems) {
        if (files.readIfThere(FILE).isPresent()) {
            problems.add(
                    Check.STALE_CHANGE,
                    Place.file(FILE),
                    "the knowledge stands alone, so that it replaces and retires no rule",
                    "take the file out, or lay the pack over the rules that it changes");
        }
    }

    /** Packs once retired rules there, without a reason. */
    private void refuseFormerKey(String identity) {
        String retired = PropertiesText.ofBundle(identity).getProperty("retires", "");
        if (!retired.isBlank()) {
            int line = 1
                    + (int) identity.lines()
                            .takeWhile(one -> !one.strip().startsWith("retires"))
                            .count();
            problems.add(
                    Check.UNDECLARED_CHANGE,
                    Place.line(IDENTITY, line),
                    "the key (retires) gives no reason for retiring (" + retired.strip() + ")",
                    "write it in (" + FILE + ") instead, under (" + HEADER + "): " + row(retired.strip(), "retires"));
        }
    }

    private static String row(String id, String what) {
        return id + "," + what + ",no,REASON,NAME,2026-12-31";
    }

    private void undeclared(Rule rule, Rulebook rules) {
        problems.add(new Diagnostic(
                Check.UNDECLARED_CHANGE,
                rules.placesOf(rule).annotation("id"),
                rule.sentence(),
                "the rule replaces (" + rule.id() + ") without a reason in (" + FILE + ")",
                "add the row (" + row(rule.id(), "replaces") + ") under (" + HEADER
                        + "), or give the rule an id of its own"));
    }

    private void read(String text) {
        Table table = Table.of(FILE, text, problems);
        if (!String.join(",", table.header()).equals(HEADER)) {
            problems.add(
                    Check.MALFORMED_TABLE,
                    Place.line(FILE, 1),
                    "the header is not (" + HEADER + ")",
                    "a column is missing or misspelt");
            return;
        }
        table.rows().forEach(this::read);
    }

    private void read(Row row) {
        String id = row.first();
        if (!base.contains(id)) {
            problems.add(
                    Check.UNKNOWN_RULE,
                    row.place("id"),
                    "the rule (" + id + ") is not among those that the pack is laid over",
                    NearestName.advice(id, base, "the pack added it itself, or the id is misspelt"));
            return;
        }
        ChangedRule changed = new ChangedRule(
                id,
                what(row),
                oneOf(row, "lowers_urgency", List.of("yes", "no")).equals("yes"),
                required(row, "reason").replaceFirst("\\.$", ""),
                required(row, "who"),
                date(row));
        if (rows.putIfAbsent(id, changed) != null) {
            problems.add(
                    Check.DUPLICATE_ROW,
                    row.place("id"),
                    "the rule (" + id + ") has two rows",
                    "one of them is left over");
        }
    }

    private ChangedRule.What what(Row row) {
        boolean isReplaced = own.contains(row.first());
        ChangedRule.What found = isReplaced ? ChangedRule.What.REPLACES : ChangedRule.What.RETIRES;
        String word = oneOf(row, "what", List.of(ChangedRule.What.REPLACES.word(), ChangedRule.What.RETIRES.word()));
        if (!word.isEmpty() && !word.equals(found.word())) {
            problems.add(
                    Check.STALE_CHANGE,
                    row.place("what"),
                    "the pack has " + (isReplaced ? "a" : "no") + " rule (" + row.first() + "), but the row says ("
                            + word + ")",
                    isReplaced
                            ? "the rule is left over, or write (replaces)"
                            : "the rule was taken out, or write (retires)");
        }
        return found;
    }

    /** The field; empty when it is none of these words, which is reported. */
    private String oneOf(Row row, String column, List<String> words) {
        String text = row.text(column);
        if (words.contains(text)) {
            return text;
        }
        problems.add(
                Check.INVALID_FIELD,
                row.place(column),
                "(" + text + ") in the column (" + column + ") is neither (" + words.get(0) + ") nor (" + words.get(1)
                        + ")",
                "write one of them");
        return "";
    }

    private String required(Row row, String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            problems.add(
                    Check.INVALID_FIELD,
                    row.place(column),
                    "the column (" + column + ") of the rule (" + row.first() + ") is empty",
                    column.equals("who") ? "write who decided it" : "say in a few words why the rule is changed");
        }
        return text;
    }

    private LocalDate date(Row row) {
        String text = row.text("date");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(
                    Check.INVALID_FIELD,
                    row.place("date"),
                    "(" + text + ") in the column (date) is not a date",
                    "write year, month and day, for instance (2026-12-31)");
            return LocalDate.EPOCH;
        }
    }
}
