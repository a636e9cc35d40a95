package io.github.seminal.knowledge.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One table of the vocabulary: a CSV file with a header. Faults are reported with file and line. */
final class Table {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");

    private final String path;
    private final Diagnostics problems;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> lines;
    private List<String> header = List.of();

    private Table(String path, String text, Diagnostics problems) {
        this.path = path;
        this.lines = text.lines().toList();
        this.problems = problems;
    }

    static Table read(KnowledgeFiles files, String name, Diagnostics problems) {
        String path = "vocabulary/" + name;
        String text = files.read(path, problems);
        Table table = new Table(path, text, problems);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(table.soundRows())) {
            for (NamedCsvRecord fields : reader) {
                table.header = fields.getHeader();
                table.rows.add(table.new Row(fields));
            }
        } catch (RuntimeException | java.io.IOException e) {
            problems.add(
                    Check.MALFORMED_TABLE,
                    Place.file(path),
                    "not a table (" + e.getMessage() + ")",
                    "a quote is not closed, or a row has too few or too many fields");
        }
        return table;
    }

    /** The text, with an empty line in the place of each row that has another number of fields than the header. */
    private String soundRows() {
        int columns = lines.isEmpty() ? 0 : fieldsIn(lines.get(0));
        StringBuilder sound = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int fields = fieldsIn(line);
            if (hasOpenQuote(line)) {
                problems.add(
                        Check.MALFORMED_TABLE,
                        Place.line(path, i + 1),
                        "a quote is not closed in this line",
                        "a quote within a field is written twice; a field has no line break");
            } else if (fields != columns && !line.isEmpty()) {
                problems.add(
                        Check.MALFORMED_TABLE,
                        Place.line(path, i + 1),
                        "the row has " + fields + " fields, the header " + columns,
                        "a comma is missing or too many, or a field with a comma has no quotes");
            } else {
                sound.append(line);
            }
            sound.append('\n');
        }
        return sound.toString();
    }

    private static boolean hasOpenQuote(String line) {
        boolean isOpen = false;
        for (int at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) {
            isOpen = !isOpen;
        }
        return isOpen;
    }

    private static int fieldsIn(String line) {
        int fields = 1;
        if (line.indexOf('"') < 0) {
            for (int comma = line.indexOf(','); comma >= 0; comma = line.indexOf(',', comma + 1)) {
                fields++;
            }
            return fields;
        }
        for (int end = endOfField(line, 0); end < line.length(); end = endOfField(line, end + 1)) {
            fields++;
        }
        return fields;
    }

    /** Where a word stands in a column of the row with this text in its first column; the file when it does not. */
    static Place place(KnowledgeFiles files, String name, String first, String column, String word) {
        Table table = read(files, name, new Diagnostics());
        for (Row row : table.rows) {
            if (row.fields.getField(0).strip().equals(first)) {
                return row.place(column, word);
            }
        }
        return Place.file(table.path);
    }

    List<Row> rows() {
        return rows;
    }

    List<String> header() {
        return header;
    }

    /** Where a field begins and ends, its quotes left out; the whole line when a field has a line break. */
    private Place placeOf(int line, int field) {
        if (line < 1 || line > lines.size() || field < 0) {
            return Place.line(path, line);
        }
        String text = lines.get(line - 1);
        int at = 0;
        for (int i = 0; ; i++) {
            int end = endOfField(text, at);
            if (i == field) {
                boolean isQuoted = end - at > 1 && text.charAt(at) == '"';
                return new Place(path, line, at + (isQuoted ? 2 : 1), end + (isQuoted ? 0 : 1));
            }
            if (end >= text.length()) {
                return Place.line(path, line);
            }
            at = end + 1;
        }
    }

    private static int endOfField(String text, int start) {
        boolean isQuoted = false;
        int at = start;
        while (at < text.length() && (isQuoted || text.charAt(at) != ',')) {
            isQuoted ^= text.charAt(at) == '"';
            at++;
        }
        return at;
    }

    /** One row; an empty field is an empty string, no words, or null for a number. */
    final class Row {

        private final NamedCsvRecord fields;

        private Row(NamedCsvRecord fields) {
            this.fields = fields;
        }

        String text(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                problems.add(
                        Check.MALFORMED_TABLE,
                        Place.line(path, 1),
                        "the column (" + column + ") is missing",
                        "the header was changed");
                return "";
            }
            return fields.getField(at).strip();
        }

        List<String> words(String column) {
            return PropertiesText.of(text(column));
        }

        boolean flag(String column) {
            String text = text(column);
            if (!text.equals("yes") && !text.equals("no")) {
                problem(
                        Check.INVALID_FIELD,
                        column,
                        "(" + text + ") in the column (" + column + ") is neither (yes) nor (no)",
                        "write (yes)");
            }
            return text.equals("yes");
        }

        @Nullable
        Double number(String column) {
            String text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            // Not (NaN), (Infinity) or (1d), which Java takes for numbers too.
            if (NUMBER.matcher(text).matches()) {
                return Double.valueOf(text);
            } else {
                problem(
                        Check.INVALID_FIELD,
                        column,
                        "(" + text + ") in the column (" + column + ") is not a number",
                        "write digits, and a point before decimals");
                return null;
            }
        }

        int integer(String column) {
            String text = text(column);
            try {
                return Integer.parseInt(text);
            } catch (NumberFormatException e) {
                problem(
                        Check.INVALID_FIELD,
                        column,
                        "(" + text + ") in the column (" + column + ") is not a whole number",
                        "the field is empty");
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
                        Check.INVALID_FIELD,
                        column,
                        "(" + text + ") in the column (" + column + ") is no " + type.getSimpleName(),
                        "write (" + text.toUpperCase(Locale.ROOT) + ")");
                return null;
            }
        }

        <E extends Enum<E>> E required(String column, Class<E> type) {
            E constant = constant(column, type);
            if (constant == null) {
                if (text(column).isEmpty()) {
                    problem(
                            Check.INVALID_FIELD,
                            column,
                            "the column (" + column + ") is empty",
                            "a field was left out");
                }
                return type.getEnumConstants()[0];
            }
            return constant;
        }

        /** Reports the field in a column. */
        void problem(Check check, String column, String what, String maybe) {
            problems.add(check, place(column), what, maybe);
        }

        /** Reports a word of the field in a column. */
        void problem(Check check, String column, String word, String what, String maybe) {
            problems.add(check, place(column, word), what, maybe);
        }

        private Place place(String column, String word) {
            Place field = place(column);
            int offset = (" " + text(column) + " ").indexOf(" " + word + " ");
            return offset >= 0 && field.column() > 0 && !word.isEmpty()
                    ? new Place(path, field.line(), field.column() + offset, field.column() + offset + word.length())
                    : field;
        }

        private Place place(String column) {
            return placeOf((int) fields.getStartingLineNumber(), header.indexOf(column));
        }
    }
}
