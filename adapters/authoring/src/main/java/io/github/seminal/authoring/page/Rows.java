package io.github.seminal.authoring.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Rows of a table for what only people read, which the vocabulary therefore leaves out. */
final class Rows {

    private final List<NamedCsvRecord> rows;

    private Rows(List<NamedCsvRecord> rows) {
        this.rows = rows;
    }

    /** The rows of the table, which was checked when the pack was read; none when it has no such table. */
    static Rows of(KnowledgeFiles files, String table) {
        String text = files.readIfThere("vocabulary/" + table).orElse("");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new Rows(reader.stream().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The table (" + table + ") cannot be read.", e);
        }
    }

    List<NamedCsvRecord> all() {
        return rows;
    }

    /** The field; empty when the table has no such column. */
    static String text(NamedCsvRecord row, String column) {
        return row.findField(column).map(String::strip).orElse("");
    }

    static List<String> words(NamedCsvRecord row, String column) {
        return PropertiesText.of(text(row, column));
    }

    /** The field of the row in which the first column has the value; empty when there is none. */
    String lookUp(String key, String column) {
        return rows.stream()
                .filter(row -> row.getField(0).equals(key))
                .map(row -> text(row, column))
                .findFirst()
                .orElse("");
    }
}
