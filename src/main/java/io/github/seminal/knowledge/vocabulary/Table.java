package io.github.seminal.knowledge.vocabulary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.NearestName;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, one row on each line. What is wrong is reported where its author wrote it. */
public final class Table {

    /** Columns that a table may leave out: packs that were written before they were added have none. */
    private static final Set<String> OPTIONAL =
            Set.of("name", "audience", "covers", "added_from", "urgencies", "measured_by");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

    private final String text;
    private final IntFunction<Place> places;
    private final Diagnostics problems;
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private Table(String text, IntFunction<Place> places, Diagnostics problems) {
        this.text = text;
        this.places = places;
        this.problems = problems;
        if (!readAtOnce()) {
            rows.clear();
            header = List.of();
            readLineByLine();
        }
    }

    /** The table with this name, for instance {@code findings.csv}. What is wrong with its form is added to the problems. */
    public static Table read(KnowledgeFiles files, String name, Diagnostics problems) {
        String path = "vocabulary/" + name;
        return new Table(files.read(path, problems), line -> files.place(path, line), problems);
    }

    /** The table with this name, which is known to be sound; without rows when it does not exist. */
    public static Table readIfThere(KnowledgeFiles files, String name) {
        String path = "vocabulary/" + name;
        return of(path, files.readIfThere(path).orElse(""), new Diagnostics());
    }

    /** The table in a text. What is wrong with its form is added to the problems. */
    public static Table of(String path, String text, Diagnostics problems) {
        return new Table(text, line -> Place.line(path, line), problems);
    }

    /** The place of a word in a column of the row that begins with this text; the whole file when no row does. */
    public static Place place(KnowledgeFiles files, String name, String first, String column, String word) {
        return read(files, name, new Diagnostics())
                .row(first)
                .map(row -> row.place(column, word))
                .orElse(Place.file("vocabulary/" + name));
    }

    /** Reads a table whose quotes all match; false when they do not, or a field has a line break. */
    private boolean readAtOnce() {
        try {
            for (CsvRecord fields : CSV.ofCsvRecord(text)) {
                if (fields.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
                    return false;
                }
                add(fields, (int) fields.getStartingLineNumber());
            }
            return true;
        } catch (CsvParseException e) {
            return false;
        }
    }

    /** Reports each line with a fault, where the first would otherwise hide all others. */
    private void readLineByLine() {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                if (!line.isEmpty()) {
                    add(CSV.ofSingleCsvRecord(line), number);
                }
            } catch (CsvParseException e) {
                problems.add(
                        Check.MALFORMED_TABLE,
                        places.apply(number),
                        "the quotes in this line do not match",
                        "a quote within a field is written twice; a field has no line break");
            }
        }
    }

    private void add(CsvRecord fields, int line) {
        if (header.isEmpty()) {
            header = fields.getFields();
        } else if (fields.getFieldCount() == header.size()) {
            rows.add(new Row(fields.getFields(), line));
        } else {
            problems.add(
                    Check.MALFORMED_TABLE,
                    places.apply(line),
                    "the row has " + fields.getFieldCount() + " fields, the header " + header.size(),
                    "a comma is missing or left over, or a field with a comma has no quotes");
        }
    }

    /** The rows whose form is right. */
    public List<Row> rows() {
        return rows;
    }

    /** The row with this text in its first column. */
    public Optional<Row> row(String first) {
        return rows.stream().filter(row -> row.first().equals(first)).findFirst();
    }

    /** True when the columns are those of the other table, apart from some that may be left out. */
    public boolean hasColumnsOf(Table other) {
        List<String> wanted = new ArrayList<>(other.header);
        wanted.removeIf(column -> OPTIONAL.contains(column) && !header.contains(column));
        return header.equals(wanted);
    }

    /** The names of the columns that must not be left out. */
    public List<String> requiredColumns() {
        return header.stream().filter(column -> !OPTIONAL.contains(column)).toList();
    }

    /** The names of the columns. */
    public List<String> header() {
        return header;
    }

    /** One row; an empty field is an empty string, no words, or null for a number. */
    public final class Row {

        private final List<String> fields;
        private final int line;

        private Row(List<String> fields, int line) {
            this.fields = fields;
            this.line = line;
        }

        /** The field in the first column. */
        public String first() {
            return fields.get(0).strip();
        }

        /** The line of the text on which the row is written. */
        public int line() {
            return line;
        }

        /** The row as it is written. */
        public String source() {
            return text.lines().skip(line - 1L).findFirst().orElse("");
        }

        /** The field in a column. */
        public String text(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                problems.add(
                        Check.MALFORMED_TABLE,
                        places.apply(1),
                        "the column (" + column + ") is missing",
                        "the header was changed");
                return "";
            }
            return fields.get(at).strip();
        }

        /** The row as a line of a table with these columns; those that it does not have are empty. */
        public String under(List<String> columns) {
            if (columns.equals(header)) {
                return source();
            }
            List<String> line = new ArrayList<>();
            for (String column : columns) {
                String field = header.contains(column) ? text(column) : "";
                line.add(field.contains(",") || field.contains("\"") ? '"' + field.replace("\"", "\"\"") + '"' : field);
            }
            return String.join(",", line);
        }

        /** The field in a column that a table may leave out; empty then. */
        String optional(String column) {
            return header.contains(column) ? text(column) : "";
        }

        /** The words of the field in a column that a table may leave out; none then. */
        List<String> optionalWords(String column) {
            return PropertiesText.of(optional(column));
        }

        /** The words of the field in a column. */
        public List<String> words(String column) {
            return PropertiesText.of(text(column));
        }

        boolean flag(String column) {
            String text = text(column);
            if (!text.equals("yes") && !text.equals("no")) {
                invalid(
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
                invalid(
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
                invalid(
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
            List<String> names = new ArrayList<>();
            for (E one : type.getEnumConstants()) {
                if (one.name().equals(text)) {
                    return one;
                }
                names.add(one.name());
            }
            invalid(
                    column,
                    "(" + text + ") in the column (" + column + ") is not one of " + names,
                    NearestName.of(text, names)
                            .map(near -> "write (" + near + ")")
                            .orElse("write one of these"));
            return null;
        }

        <E extends Enum<E>> E required(String column, Class<E> type) {
            E constant = constant(column, type);
            if (constant == null) {
                if (text(column).isEmpty()) {
                    invalid(column, "the column (" + column + ") is empty", "a field was left out");
                }
                return type.getEnumConstants()[0];
            }
            return constant;
        }

        /** True when no more problems are taken. */
        boolean isListFull() {
            return problems.isFull();
        }

        /** Reports the field in a column, which has not the form of the column. */
        void invalid(String column, String what, String maybe) {
            problem(Check.INVALID_FIELD, column, what, maybe);
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
            int at = header.indexOf(column);
            int offset = at < 0 ? -1 : (" " + fields.get(at) + " ").indexOf(" " + word + " ");
            return offset >= 0 && !word.isEmpty()
                    ? new Place(
                            field.file(),
                            field.line(),
                            field.column() + offset,
                            field.column() + offset + word.length())
                    : field;
        }

        /** Where a field begins and ends, without its quotes. */
        public Place place(String column) {
            Place row = places.apply(line);
            int wanted = header.indexOf(column);
            if (wanted < 0) {
                return row;
            }
            String source = source();
            int at = 0;
            for (String field : fields.subList(0, wanted)) {
                at = endOf(field, source, at) + 1;
            }
            int quote = source.startsWith("\"", at) ? 1 : 0;
            int end = endOf(fields.get(wanted), source, at);
            return new Place(row.file(), row.line(), at + quote + 1, end - quote + 1);
        }

        /** Where a field ends in the line: quotes around it, and those within it, take room. */
        private static int endOf(String field, String source, int start) {
            return start
                    + (source.startsWith("\"", start)
                            ? 2
                                    + field.length()
                                    + (int) field.chars().filter(c -> c == '"').count()
                            : field.length());
        }
    }
}
