package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** How JSON is laid out: on one line, or indented by two spaces with Unix line ends on every system. */
enum JsonText {
    ON_ONE_LINE,
    INDENTED;

    private static final JsonFactory JSON = new JsonFactory();

    /** The text that the content writes, without a line end after it. */
    String of(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (this == INDENTED) {
                DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
                printer.indentObjectsWith(indenter);
                json.setPrettyPrinter(printer);
            }
            content.writeTo(json);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    /** Writes one JSON value. */
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }
}
