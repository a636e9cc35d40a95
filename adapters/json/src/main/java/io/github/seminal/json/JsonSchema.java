package io.github.seminal.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON of presentations and answers, described in JSON Schema (draft 2020-12). The schemas are files beside this class. */
public enum JsonSchema {
    /** What is known of a patient: {@code presentation.schema.json}. */
    PRESENTATION("presentation.schema.json"),
    /**
     * An assessment; and under {@code $defs} the other answers: {@code questions}, {@code whyNot}, {@code changes}, {@code
     * refusal} and {@code auditRecord}: {@code answers.schema.json}. An audit record refers to the other schema by its id.
     */
    ANSWERS("answers.schema.json");

    private final String file;

    JsonSchema(String file) {
        this.file = file;
    }

    /** The schema. */
    public String text() {
        try (InputStream stream = JsonSchema.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(
                        "The schema (" + file + ") is not in the jar.\nMaybe it was repackaged without its resources.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema (" + file + ") cannot be read.", e);
        }
    }
}
