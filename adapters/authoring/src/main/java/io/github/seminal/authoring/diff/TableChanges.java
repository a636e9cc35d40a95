package io.github.seminal.authoring.diff;

import io.github.seminal.knowledge.vocabulary.AdvicePolicy;
import io.github.seminal.knowledge.vocabulary.ExclusiveFindings;
import io.github.seminal.knowledge.vocabulary.ProhibitionPolicy;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compares the tables row by row, and the texts of their codes. */
final class TableChanges {

    private static final List<String> OF_CAUSES =
            List.of(".name", ".summary", ".outlook", ".tell-apart", ".typical-age", ".clinician");
    private static final List<String> OF_FINDINGS = List.of(".name", ".question", ".definition");
    private static final List<String> OF_DERIVED = List.of(".name", ".definition");
    private static final List<String> OF_RULES = List.of(".rationale");
    private static final List<String> ITSELF = List.of("");

    private final Vocabulary old;
    private final Vocabulary now;
    private final List<String> changes = new ArrayList<>();

    private TableChanges(Vocabulary old, Vocabulary now) {
        this.old = old;
        this.now = now;
    }

    /** Every difference, for instance {@code advice.csv, adv-x, always: was false, is true}. */
    static List<String> between(Vocabulary old, Vocabulary now, Set<String> rules) {
        TableChanges tables = new TableChanges(old, now);
        tables.rows("findings.csv", Vocabulary::findings);
        tables.rows("derived.csv", side -> keyed(side.derived(), code -> code));
        tables.rows("exclusive.csv", side -> keyed(side.exclusive(), ExclusiveFindings::code));
        tables.rows("medicines.csv", Vocabulary::medicines);
        tables.row("medicine-classes.csv", "other", old.otherMedicine(), now.otherMedicine());
        tables.rows("sources.csv", Vocabulary::sources);
        tables.rows("destinations.csv", side -> side.destinations().covered());
        tables.rows("advice.csv", side -> keyed(side.advice(), AdvicePolicy::code));
        tables.rows("prohibitions.csv", side -> keyed(side.prohibitions(), ProhibitionPolicy::code));
        tables.row("ranking.csv", "", old.ranking(), now.ranking());
        tables.row("questions.csv", "", old.questions(), now.questions());
        tables.words("findings", old.findings().keySet(), OF_FINDINGS);
        tables.words("derived", old.derived(), OF_DERIVED);
        tables.words("causes", old.causes().keySet(), OF_CAUSES);
        tables.words("destinations", old.destinations().codes(), ITSELF);
        tables.words("advice", keyed(old.advice(), AdvicePolicy::code).keySet(), ITSELF);
        tables.words(
                "prohibitions",
                keyed(old.prohibitions(), ProhibitionPolicy::code).keySet(),
                ITSELF);
        tables.words("rules", rules, OF_RULES);
        return tables.changes;
    }

    static String wasAndIs(@Nullable Object old, @Nullable Object now) {
        return "was " + (old == null ? "not there" : old) + ", is " + (now == null ? "not there" : now);
    }

    private static <T> Map<String, T> keyed(Collection<T> all, Function<T, String> code) {
        Map<String, T> keyed = new LinkedHashMap<>();
        all.forEach(one -> keyed.put(code.apply(one), one));
        return keyed;
    }

    private void rows(String table, Function<Vocabulary, Map<String, ?>> rowsOf) {
        Map<String, ?> before = rowsOf.apply(old);
        Map<String, ?> after = rowsOf.apply(now);
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
                // Without a text, the key is returned. Then the code was removed, and the table reports that.
                if (!before.equals(after) && !after.equals(key) && !before.equals(key)) {
                    changes.add("words of " + bundle + ", " + key + ": " + wasAndIs(before, after));
                }
            }
        }
    }
}
