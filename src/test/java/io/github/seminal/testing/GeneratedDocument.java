package io.github.seminal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is generated: stale ones fail the build; {@code -Dseminal.docs.write=true} writes them anew. */
public final class GeneratedDocument {

    private GeneratedDocument() {}

    /** Holds the document against what was just generated. */
    public static void isFresh(String path, String generated) {
        Path file = Path.of(path);
        try {
            if (Boolean.getBoolean("seminal.docs.write")) {
                Files.writeString(file, generated);
            }
            assertThat(file)
                    .as("%s is stale; maybe build with -Dseminal.docs.write=true", path)
                    .exists();
            assertThat(Files.readString(file).replace("\r\n", "\n"))
                    .as("%s is stale; maybe build with -Dseminal.docs.write=true", path)
                    .isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
