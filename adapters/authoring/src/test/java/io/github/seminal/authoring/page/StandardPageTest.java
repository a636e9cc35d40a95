package io.github.seminal.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.cover.Coverage;
import io.github.seminal.authoring.standard.StandardPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks that the rulebook in {@code docs} is up to date; {@code -Dseminal.docs.write=true} writes it again. */
class StandardPageTest {

    private static final Path DOCUMENT = Path.of("../../docs/rulebook.html");
    private static final int MOST_BYTES = 1_000_000;

    @Test
    void the_rulebook_in_the_documents_is_fresh_and_light() throws IOException {
        Pack pack = StandardPack.PACK;
        String page =
                RulebookPage.of(pack, RulebookPage.Results.of(Optional.of(Coverage.of(pack)), StandardPack.proofs()));
        if (Boolean.getBoolean("seminal.docs.write")) {
            Files.writeString(DOCUMENT, page);
        }
        assertThat(DOCUMENT)
                .as("docs/rulebook.html is stale; maybe build with -Dseminal.docs.write=true")
                .exists();
        // An assertion on strings would put both pages into its message.
        assertThat(Files.readString(DOCUMENT).replace("\r\n", "\n").equals(page))
                .as("docs/rulebook.html is fresh; maybe build with -Dseminal.docs.write=true")
                .isTrue();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
    }
}
