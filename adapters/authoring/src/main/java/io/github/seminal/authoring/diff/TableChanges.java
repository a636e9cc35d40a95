package io.github.seminal.authoring.diff;

import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares the tables row by row, and the words that belong to their codes. */
final class TableChanges {

    private static final List<String> OF_CAUSES =
            List.of(".name", ".summary", ".outlook", ".tell-apart", ".typical-age", ".clinician");
    private static final List<String> OF_FINDINGS = List.of(".name", ".question", ".definition");
    private static final List<String> OF_DERIVED = List.of(".name", ".definition");
    private static final List<String> ITSELF = List.of("");

    private final Vocabulary old;
    private final Vocabulary now;
    private final List<String> changes = new ArrayList<>();

    private TableChanges(Vocabulary old, Vocabulary now) {
        this.old = old;
        this.now = now;
    }

    /** Every difference, for instance {@code causes.csv, prostate-cancer, urgency: was ROUTINE, is URGENT}. */
    static List<String> between(Vocabulary old, Vocabulary now, Set<String> rules) {
        TableChanges tables = new TableChanges(old, now);
        tables.rows("findings.csv", old.findings(), now.findings());
        tables.rows("derived.csv", keyed(old.derived()), keyed(now.derived()));
        tables.rows("causes.csv", old.causes(), now.causes());
        tables.rows("medicines.csv", old.medicines(), now.medicines());
        tables.row("medicine-classes.csv", "other", old.otherMedicine(), now.otherMedicine());
        tables.rows("sources.csv", old.sources(), now.sources());
        tables.rows("destinations.csv", keyed(old.destinations()), keyed(now.destinations()));
        tables.rows("advice.csv", advice(old.advice()), advice(now.advice()));
        tables.rows("prohibitions.csv", prohibitions(old.prohibitions()), prohibitions(now.prohibitions()));
        tables.row("ranking.csv", "", old.ranking(), now.ranking());
        tables.row("questions.csv", "", old.questions(), now.questions());
        tables.words("findings", old.findings().keySet(), OF_FINDINGS);
        tables.words("derived", old.derived(), OF_DERIVED);
        tables.words("causes", old.causes().keySet(), OF_CAUSES);
        tables.words("destinations", old.destinations(), ITSELF);
        tables.words("advice", advice(old.advice()).keySet(), ITSELF);
        tables.words("prohibitions", prohibitions(old.prohibitions()).keySet(), ITSELF);
        tables.words("rationale", rules, ITSELF);
        return tables.changes;
    }

    static String wasAndIs(@Nullable Object old, @Nullable Object now) {
        return "was " + (old == null ? "not there" : old) + ", is " + (now == null ? "not there" : now);
    }

    private static Map<String, Object> keyed(Set<String> codes) {
        Map<String, Object> keyed = new LinkedHashMap<>();
        codes.forEach(code -> keyed.put(code, code));
        return keyed;
    }

    private static Map<String, AdvicePolicy> advice(List<AdvicePolicy> list) {
        Map<String, AdvicePolicy> keyed = new LinkedHashMap<>();
        list.forEach(one -> keyed.put(one.code(), one));
        return keyed;
    }

    private static Map<String, ProhibitionPolicy> prohibitions(List<ProhibitionPolicy> list) {
        Map<String, ProhibitionPolicy> keyed = new LinkedHashMap<>();
        list.forEach(one -> keyed.put(one.code(), one));
        return keyed;
    }

    private void rows(String table, Map<String, ?> before, Map<String, ?> after) {
        Set<String> codes = new LinkedHashSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            Object one = before.get(code);
            Object other = after.get(code);
            if (one == null) {
                changes.add(table + ", " + code + ": added");
            } else if (other == null) {
                changes.add(table + ", " + code + ": removed");
            } else {
                row(table, code, one, other);
            }
        }
    }

    private void row(String table, String code, Object before, Object after) {
        if (before.equals(after)) {
            return;
        }
        String where = table + (code.isEmpty() ? "" : ", " + code);
        if (!before.getClass().isRecord()) {
            changes.add(where + ": " + wasAndIs(before, after));
            return;
        }
        for (RecordComponent component : before.getClass().getRecordComponents()) {
            Object one = valueOf(component, before);
            Object other = valueOf(component, after);
            if (!Objects.equals(one, other)) {
                changes.add(where + ", " + component.getName() + ": " + wasAndIs(one, other));
            }
        }
    }

    private static @Nullable Object valueOf(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The column (" + component.getName() + ") cannot be read.", e);
        }
    }

    private void words(String bundle, Set<String> codes, List<String> endings) {
        for (String code : codes) {
            for (String ending : endings) {
                String key = code + ending;
                String before = old.texts().get(bundle, key);
                String after = now.texts().get(bundle, key);
                // A key without a word is its own word: that code has gone, which the table tells.
                if (!before.equals(after) && !after.equals(key) && !before.equals(key)) {
                    changes.add("texts/" + bundle + ".properties, " + key + ": " + wasAndIs(before, after));
                }
            }
        }
    }
}
