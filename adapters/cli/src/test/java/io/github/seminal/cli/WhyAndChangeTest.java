package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhyAndChangeTest {

    private static final Path EXAMPLES = Path.of("../../examples");
    private static final String PROSTATITIS =
            EXAMPLES.resolve("prostatitis.json").toString();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void why_says_what_is_not_met_what_is_not_known_and_what_would_count() {
        Run run = Run.of("why", "prostate-cancer", PROSTATITIS);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("""
                A PLANNED APPOINTMENT  General practitioner
                Prostate cancer (needs checking): not in question
                  No rule brings it into consideration.
                To consider  An associated finding at 40 or over or age unknown brings prostate
                             cancer into consideration
                                 not so: age not known or age at least 40 [Age: 38]
                Would add    +5  A prostate that feels malignant supports prostate cancer
                                 not known: Prostate felt suspicious
                """).contains("Draft for clinical review, not a medical device.");
    }

    @Test
    void why_shows_the_points_of_a_cause_that_is_there() {
        assertThat(Run.of("why", "cp-cpps", PROSTATITIS).out())
                .contains(
                        "among the explanations",
                        "For          +3  Pain on ejaculation supports chronic pelvic pain syndrome");
    }

    @Test
    void a_cause_may_be_named_by_its_name() {
        assertThat(Run.of("why", "retrograde Ejaculation", PROSTATITIS).out()).contains("Retrograde ejaculation: ");
    }

    @Test
    void an_unknown_cause_is_2_with_the_nearest_known_name() {
        Run run = Run.of("why", "prostate-cancre", PROSTATITIS);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                There is no cause (prostate-cancre).
                Maybe it is (prostate-cancer).
                Help: seminal why --help
                """);
    }

    @Test
    void why_for_scripts_has_every_rule_with_the_state_of_its_conditions() throws IOException {
        JsonNode why = json(Run.of("why", "prostate-cancer", "--format", "json", PROSTATITIS));
        assertThat(why.get("id").asText()).isEqualTo("prostatitis");
        assertThat(why.get("standing").asText()).isEqualTo("NOT_IN_QUESTION");
        assertThat(why.at("/silent/0/conditions/0/status").asText()).isEqualTo("UNKNOWN");
    }

    @Test
    void change_shows_what_raises_the_urgency_most_first_and_then_another_first_explanation() {
        Run run = Run.of("change", PROSTATITIS);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsSubsequence(
                        "A PLANNED APPOINTMENT  General practitioner\n  First: Chronic prostatitis",
                        "\nEmergency if: ",
                        "\nToday if: ",
                        "\nWithin two weeks if: ",
                        "\nFirst would be Chronic bacterial prostatitis if: Repeated urine",
                        "Draft for clinical review");
    }

    @Test
    void change_for_scripts_has_an_urgency_for_each_answer() throws IOException {
        JsonNode change = json(Run.of("change", "--format", "json", PROSTATITIS));
        assertThat(change.get("changes"))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.get("urgency").asText()).isNotEmpty());
        assertThat(change.at("/changes/0/urgency").asText()).isEqualTo("EMERGENCY_NOW");
    }

    @Test
    void both_speak_the_language_that_is_asked_for() {
        assertThat(Run.of("why", "prostate-cancer", "--lang", "es", PROSTATITIS).out())
                .contains("no se plantea", "Borrador para revisión clínica");
        assertThat(Run.of("change", "--lang", "es", PROSTATITIS).out())
                .contains("La primera sería", "Borrador para revisión clínica");
    }

    @Test
    void a_cause_of_own_rules_is_known() {
        Run run = Run.with(
                "{\"findings\": {\"leak-present\": \"present\"}}",
                "why",
                "saddle-pressure",
                "--rules",
                OwnRulesTest.SOUND.toString(),
                "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Pressure of a saddle: not in question", "clinic-rules 1 ");
    }

    @Test
    void a_refused_presentation_is_1_in_words_and_for_scripts() throws IOException {
        Run text = Run.with("{\"agee\": 1}", "why", "prostate-cancer", "-");
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.err()).startsWith("-:1:2: agee: ");
        Run json =
                Run.with("{\"id\": \"x\", \"findings\": {\"feverr\": \"present\"}}", "change", "--format", "json", "-");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.err()).isEmpty();
        JsonNode refusal = new ObjectMapper().readTree(json.out());
        assertThat(refusal.get("id").asText()).isEqualTo("x");
        assertThat(refusal.get("error").asText()).contains("feverr", "Maybe");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void each_is_one_screen_and_everything_is_more(Path example) {
        boolean isEmergency = Run.of("assess", example.toString()).out().startsWith("EMERGENCY");
        for (String[] command : new String[][] {{"why", "prostate-cancer"}, {"why", "cp-cpps"}, {"change"}}) {
            String[] args = Stream.concat(Stream.of(command), Stream.of(example.toString()))
                    .toArray(String[]::new);
            String out = Run.of(args).out();
            assertThat(out.lines())
                    .hasSizeLessThanOrEqualTo(isEmergency ? 24 : 40)
                    .allMatch(line -> line.length() <= 80);
            String[] full = Stream.concat(Stream.of(args), Stream.of("--full")).toArray(String[]::new);
            assertThat(Run.of(full).out().lines().count())
                    .isGreaterThanOrEqualTo(out.lines().count());
        }
    }

    @Test
    void help_shows_an_example() {
        assertThat(Run.of("why", "--help").out()).contains("Examples:", "seminal why prostate-cancer");
        assertThat(Run.of("change", "--help").out()).contains("Examples:", "seminal change");
        assertThat(Run.of("--help").out()).contains("  why ", "  change ");
    }
}
