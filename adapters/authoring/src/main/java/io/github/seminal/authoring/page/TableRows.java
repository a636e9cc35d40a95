package io.github.seminal.authoring.page;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.PropertiesText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The rows of a table, for columns that only people read and that the vocabulary therefore leaves out.
 *
 * @param all the rows, in the order of the table
 */
record TableRows(List<Row> all) {

    /** The rows of the table, which was checked when the pack was read; none when the pack has no such table. */
    static TableRows of(KnowledgeFiles files, String table) {
        String text = files.readIfThere("vocabulary/" + table).orElse("");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            return new TableRows(reader.stream().map(Row::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("The table (" + table + ") cannot be read.", e);
        }
    }

    /** The field of the row whose first column has this value; empty when there is none. */
    String lookUp(String key, String column) {
        return all.stream()
                .filter(row -> row.fields().getField(0).equals(key))
                .map(row -> row.text(column))
                .findFirst()
                .orElse("");
    }

    /** One row. */
    record Row(NamedCsvRecord fields) {

        /** The field; empty when the table has no such column. */
        String text(String column) {
            return fields.findField(column).map(String::strip).orElse("");
        }

        /** The words of the field. */
        List<String> words(String column) {
            return PropertiesText.of(text(column));
        }
    }
}
