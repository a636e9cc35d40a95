package io.github.seminal.json;

import org.jspecify.annotations.Nullable;

/** Writes refusals as JSON: an object with {@code id}, {@code line}, {@code error} and {@code file}. Thread-safe. */
public final class RefusalWriter {

    private final JsonText layout;

    private RefusalWriter(JsonText layout) {
        this.layout = layout;
    }

    /** Writes each refusal on one line. */
    public static RefusalWriter onOneLine() {
        return new RefusalWriter(JsonText.ON_ONE_LINE);
    }

    /** Writes refusals for reading, indented. */
    public static RefusalWriter indented() {
        return new RefusalWriter(JsonText.INDENTED);
    }

    /**
     * Writes one refusal.
     *
     * @param id the presentation's id; null when it is not known
     * @param line the line that is at fault, from 1; null when the input could not be read at all
     * @param error what is wrong, and what was maybe meant
     * @param file the name of the input; null when it has none
     */
    public String write(@Nullable String id, @Nullable Integer line, String error, @Nullable String file) {
        return layout.of(json -> {
            json.writeStartObject();
            json.writeStringField("id", id);
            if (line == null) {
                json.writeNullField("line");
            } else {
                json.writeNumberField("line", line);
            }
            json.writeStringField("error", error);
            json.writeStringField("file", file);
            json.writeEndObject();
        });
    }
}
