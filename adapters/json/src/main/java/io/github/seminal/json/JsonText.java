package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Function;

/** How JSON is laid out: on one line, or indented by two spaces with Unix line ends on every system. */
enum JsonText {
    ON_ONE_LINE,
    INDENTED;

    private static final JsonFactory JSON = new JsonFactory();

    /** The text of the node, without a line end after it. */
    String of(JsonNode node) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text);
                JsonParser tokens = node.traverse()) {
            if (this == INDENTED) {
                DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
                printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
                json.setPrettyPrinter(printer);
            }
            // Copied without an object mapper, which would slow the start.
            tokens.nextToken();
            json.copyCurrentStructure(tokens);
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory cannot be written.", e);
        }
        return text.toString();
    }

    /** A new object without keys. */
    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The list of these items. */
    static <T> ArrayNode list(Collection<T> items, Function<T, JsonNode> node) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode(items.size());
        items.forEach(item -> list.add(node.apply(item)));
        return list;
    }

    /** The list of the texts of these items. */
    static <T> ArrayNode texts(Collection<T> items, Function<T, String> text) {
        return list(items, item -> TextNode.valueOf(text.apply(item)));
    }
}
