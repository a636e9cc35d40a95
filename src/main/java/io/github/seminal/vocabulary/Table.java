package io.github.seminal.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One table of the vocabulary: a CSV file with a header. Faults are reported with file and line. */
final class Table {

    private final String path;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private Table(String path, Problems problems) {
        this.path = path;
        this.problems = problems;
    }

    static Table read(KnowledgeFiles files, String name, Problems problems) {
        Table table = new Table("vocabulary/" + name, problems);
        String text = files.read(table.path, problems);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord fields : reader) {
                table.header = fields.getHeader();
                table.rows.add(table.new Row(fields));
            }
        } catch (RuntimeException | java.io.IOException e) {
            problems.add(table.path + ": not a table (" + e.getMessage() + ").\n"
                    + "Maybe a quote is not closed, or a row has too few or too many fields.");
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    List<String> header() {
        return header;
    }

    /** One row; an empty field is an empty string, no words, or null for a number. */
    final class Row {

        private final NamedCsvRecord fields;

        private Row(NamedCsvRecord fields) {
            this.fields = fields;
        }

        String text(String column) {
            return fields.findField(column).map(String::strip).orElseGet(() -> {
                problem("the column (" + column + ") is missing", "the header was changed");
                return "";
            });
        }

        List<String> words(String column) {
            return Words.of(text(column));
        }

        boolean flag(String column) {
            String text = text(column);
            if (!text.equals("yes") && !text.equals("no")) {
                problem("(" + text + ") in the column (" + column + ") is neither (yes) nor (no)", "write (yes)");
            }
            return text.equals("yes");
        }

        @Nullable
        Double number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Double.valueOf(text);
            } catch (NumberFormatException e) {
                problem("(" + text + ") in the column (" + column + ") is not a number", "a decimal comma slipped in");
                return null;
            }
        }

        int integer(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                problem("(" + text + ") in the column (" + column + ") is not a whole number", "the field is empty");
                return 0;
            }
        }

        <E extends Enum<E>> @Nullable E constant(String column, Class<E> type) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            try {
                return Enum.valueOf(type, text);
            } catch (IllegalArgumentException e) {
                problem(
                        "(" + text + ") in the column (" + column + ") is no " + type.getSimpleName(),
                        "write (" + text.toUpperCase(Locale.ROOT) + ")");
                return null;
            }
        }

        <E extends Enum<E>> E required(String column, Class<E> type) {
            E constant = constant(column, type);
            if (constant == null) {
                if (text(column).isEmpty()) {
                    problem("the column (" + column + ") is empty", "a field was left out");
                }
                return type.getEnumConstants()[0];
            }
            return constant;
        }

        void problem(String what, String maybe) {
            problems.add(path + ":" + fields.getStartingLineNumber() + ": " + what + ".\nMaybe " + maybe + ".");
        }
    }
}
