package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples show what they are meant to show. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    static List<Path> examples() {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode answer(String example) throws IOException {
        Run run = Run.of(
                "assess",
                "--format",
                "json",
                EXAMPLES.resolve(example + ".json").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return MAPPER.readTree(run.out());
    }

    /** The specification's ids of the red flags, pathways and cautions, most urgent first. */
    private static List<String> flags(JsonNode answer) {
        return StreamSupport.stream(answer.get("redFlags").spliterator(), false)
                .map(flag -> flag.get("spec").asText())
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "side-effect-of-a-medicine,                ROUTINE,       medication-effect,      LIKELY,   ''",
        "nocturnal-emission,                       SELF_CARE,     nocturnal-emission,     LIKELY,   ''",
        "retrograde-ejaculation,                   ROUTINE,       retrograde-ejaculation, LIKELY,   ''",
        "nerve-injury,                             ROUTINE,       cns-injury,             POSSIBLE, ''",
        "prostate-cancer,                          URGENT,        prostate-cancer,        LIKELY,   RF-26 RF-49a RF-27",
        "prostatitis,                              ROUTINE,       cp-cpps,                LIKELY,   ''",
        "expected-arousal-leakage,                 SELF_CARE,     arousal-physiological,  LIKELY,   ''",
        "blood-in-semen-with-erectile-dysfunction, URGENT,        prostate-cancer,        POSSIBLE, RF-49a RF-28a",
        "emergency-among-trivial-findings,         EMERGENCY_NOW, cauda-equina,           POSSIBLE, RF-01",
    })
    void the_example_is_explained(String example, String urgency, String first, String likelihood, String flags)
            throws IOException {
        JsonNode answer = answer(example);
        assertThat(answer.get("urgency").asText()).isEqualTo(urgency);
        assertThat(answer.get("outcome").asText()).isEqualTo("EXPLAINED");
        assertThat(answer.at("/explanations/0/cause").asText()).isEqualTo(first);
        assertThat(answer.at("/explanations/0/likelihood").asText()).isEqualTo(likelihood);
        if (flags.isEmpty()) {
            assertThat(flags(answer)).isEmpty();
        } else {
            assertThat(flags(answer)).containsAll(words(flags));
        }
    }

    @Test
    void blood_in_semen_with_erection_problems_at_sixty_one_is_referred_to_urology() throws IOException {
        JsonNode answer = answer("blood-in-semen-with-erectile-dysfunction");
        JsonNode flag = StreamSupport.stream(answer.get("redFlags").spliterator(), false)
                .filter(one -> one.get("spec").asText().equals("RF-49a"))
                .findFirst()
                .orElseThrow();
        assertThat(flag.get("destination").asText()).isEqualTo("suspected-cancer-urology");
        assertThat(flag.get("evidence"))
                .extracting(JsonNode::asText)
                .containsExactly("blood-in-semen", "erectile-dysfunction", "age 61");
    }

    @Test
    void the_emergency_stands_first_and_rests_on_the_numb_saddle() throws IOException {
        JsonNode answer = answer("emergency-among-trivial-findings");
        assertThat(answer.at("/redFlags/0/spec").asText()).isEqualTo("RF-01");
        assertThat(answer.at("/redFlags/0/urgency").asText()).isEqualTo("EMERGENCY_NOW");
        assertThat(answer.at("/redFlags/0/evidence"))
                .extracting(JsonNode::asText)
                .containsExactly("saddle-anaesthesia");
    }

    @Test
    void of_almost_nothing_nothing_is_concluded() throws IOException {
        JsonNode answer = answer("almost-nothing-known");
        assertThat(answer.get("outcome").asText()).isEqualTo("INSUFFICIENT");
        assertThat(answer.get("urgency").asText()).isEqualTo("ROUTINE");
        assertThat(answer.get("explanations")).isEmpty();
        assertThat(flags(answer)).isEmpty();
    }

    @Test
    void the_lines_are_answered_one_by_one() {
        Run run = Run.of(
                "assess",
                "--format",
                "json",
                "--lines",
                EXAMPLES.resolve("several.jsonl").toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().map(line -> line.substring(0, line.indexOf(",\"redFlags\""))))
                .containsExactly(
                        "{\"id\":\"wet-dreams-at-seventeen\",\"urgency\":\"SELF_CARE\",\"outcome\":\"EXPLAINED\"",
                        "{\"id\":\"fever-and-perineal-pain\",\"urgency\":\"SAME_DAY\",\"outcome\":\"EXPLAINED\"",
                        "{\"id\":\"dry-orgasm-on-tamsulosin\",\"urgency\":\"ROUTINE\",\"outcome\":\"EXPLAINED\"",
                        "{\"id\":\"leakage-denied\",\"urgency\":\"SELF_CARE\",\"outcome\":\"NO_LEAK\"");
    }

    @Test
    void there_are_ten_examples() {
        assertThat(examples()).hasSize(10);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_has_the_id_of_its_file(Path example) throws IOException {
        assertThat(MAPPER.readTree(example.toFile()).get("id").asText() + ".json")
                .isEqualTo(example.getFileName().toString());
    }
}
