package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** However a document is broken, it is read or refused in plain words; nothing else comes out. */
class MalformedJsonTest {

    private static final String DOCUMENT = """
            {"id": "case-1", "age": 61,
             "findings": {"blood-in-semen": "present", "fever": "absent", "psa-ng-ml": 5.2e0, "dysuria": null},
             "medicines": [{"name": "sertr\\u00e1line", "startedDaysAgo": 20, "stoppedDaysAgo": null}]}
            """;
    private static final String CHARACTERS = "{}[]:,\"'\\/#+-.0eE NaINFtrue\u0000\u001b\n\u6f22\ud83d";

    @Test
    void a_broken_document_is_read_or_refused_in_plain_words() {
        int refused = 0;
        for (int seed = 0; seed < 5_000; seed++) {
            String broken = broken(new Random(seed));
            try {
                assertThat(new PresentationReader().read(broken).presentation()).isNotNull();
            } catch (RefusedInputException e) {
                refused++;
                assertThat(e.problems())
                        .as("seed %d: %s", seed, broken)
                        .isNotEmpty()
                        .allSatisfy(problem -> {
                            assertThat(problem.message())
                                    .contains("\nMaybe ")
                                    .doesNotContain(
                                            "Feature", "Exception", "REDACTED", "com.", "Json", "CTRL-CHAR", "token");
                            assertThat(problem.place().line())
                                    .isBetween(1, 1 + (int) broken.lines().count());
                            assertThat(problem.place().column()).isBetween(1, 1 + broken.length());
                        });
            }
        }
        assertThat(refused).isGreaterThan(2_500);
    }

    private static String broken(Random random) {
        StringBuilder text = new StringBuilder(DOCUMENT);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && text.length() > 0; i++) {
            int at = random.nextInt(text.length());
            char other = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, other);
                case 2 -> text.setCharAt(at, other);
                default -> text.setLength(Math.max(1, at));
            }
        }
        return text.toString();
    }
}
