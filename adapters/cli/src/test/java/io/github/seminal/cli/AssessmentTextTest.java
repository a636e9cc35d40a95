package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person reads who asked for everything. */
class AssessmentTextTest {

    private static final String NUMB_SADDLE =
            "{\"id\": \"case-1\", \"age\": 23, \"findings\": {\"leak-present\": \"present\", \"leak-during-arousal\":"
                    + " \"present\", \"saddle-anaesthesia\": \"present\"}, \"medicines\": [{\"name\": \"sertaline\"}]}";

    static List<Path> examples() {
        return ExamplesTest.examples();
    }

    private static String report(String presentation) {
        Run run = Run.with(presentation, "assess", "--full", "-");
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private static List<String> headings(String report) {
        return report.lines().filter(line -> line.matches("[A-Z].*")).toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void no_line_has_more_than_eighty_columns(Path example) {
        assertThat(Run.of("assess", "--full", example.toString()).out().lines())
                .hasSizeGreaterThan(10)
                .allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_report_is_plain_text_and_ends_with_the_notice(Path example) {
        String report = Run.of("assess", "--full", example.toString()).out();
        assertThat(report).doesNotContain("\u001b", "null", "%s", "PT");
        assertThat(report.substring(report.indexOf("ABOUT THIS ANSWER")))
                .contains("not validated on patients", "not a medical device", "Knowledge: seminal-standard ");
        assertThat(report).containsPattern("sha256 [0-9a-f]{12}\n$");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_urgency_stands_first(Path example) {
        assertThat(Run.of("assess", "--full", example.toString()).out()).startsWith("URGENCY - ");
    }

    @Test
    void the_sections_stand_in_order_of_what_matters() {
        assertThat(headings(report(NUMB_SADDLE)))
                .containsExactly(
                        "URGENCY - Emergency: now",
                        "RED FLAGS",
                        "POSSIBLE EXPLANATIONS",
                        "WHAT TO DO",
                        "WHAT TO AVOID SAYING",
                        "MEDICINES NOT RECOGNISED",
                        "SOURCES",
                        "ABOUT THIS ANSWER");
    }

    @Test
    void next_steps_stand_between_red_flags_and_explanations_and_nowhere_else() {
        String report = report("{\"age\": 61, \"findings\": {\"blood-in-semen\": \"present\","
                + " \"erectile-dysfunction\": \"present\"}}");
        assertThat(headings(report))
                .startsWith(
                        "URGENCY - Within two weeks", "RED FLAGS", "NEXT STEPS AND CAUTIONS", "POSSIBLE EXPLANATIONS");
        int redFlags = report.indexOf("RED FLAGS");
        int nextSteps = report.indexOf("NEXT STEPS");
        int explanations = report.indexOf("POSSIBLE EXPLANATIONS");
        assertThat(report.substring(redFlags, nextSteps))
                .contains("Rule: RF-49a ")
                .doesNotContain("Rule: RF-28a ");
        assertThat(report.substring(nextSteps, explanations))
                .contains("Rule: RF-28a ")
                .doesNotContain("Rule: RF-49a ");
    }

    @Test
    void without_a_red_flag_it_says_that_this_does_not_reassure() {
        assertThat(report("{}")).contains("RED FLAGS\n  None in what is known. What was not asked is not ruled out.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"findings\": {\"leak-present\": \"absent\"}} | Leakage was denied, and nothing else",
                "{} | Too little is known to name an explanation. Each further answer helps.",
                "{\"findings\": {\"suicidal-thoughts\": \"present\"}} | No explanation is offered.",
                "{\"findings\": {\"leak-present\": \"present\", \"fever\": \"absent\", \"dysuria\": \"absent\","
                        + " \"anxiety\": \"absent\", \"headache\": \"absent\"}} | No explanation fits well enough.",
            })
    void without_an_explanation_it_says_so_in_a_calm_sentence(String presentation, String sentence) {
        assertThat(report(presentation)).contains("POSSIBLE EXPLANATIONS\n  " + sentence);
    }

    @Test
    void a_medicine_that_is_not_recognised_is_named_with_the_nearest_one() {
        assertThat(report(NUMB_SADDLE)).contains("MEDICINES NOT RECOGNISED\n  - sertaline (maybe sertraline)\n");
    }

    @Test
    void several_reports_are_set_apart() {
        String example = "../../examples/almost-nothing-known.json";
        assertThat(Run.of("assess", "--full", example, example).out())
                .containsOnlyOnce("\n\n" + "=".repeat(80) + "\n\nURGENCY");
    }

    @Test
    void an_id_and_a_medicine_cannot_steer_the_terminal_nor_widen_the_page() {
        String report = report("{\"id\": \"\\u001b[31m" + "x".repeat(300)
                + "\", \"medicines\": [{\"name\": \"\\u009b31m" + "y".repeat(190) + "\"}]}");
        assertThat(report).doesNotContain("\u001b", "\u009b");
        assertThat(report.lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void on_a_terminal_the_urgency_is_coloured() {
        Run run = Run.with(
                new ByteArrayInputStream(NUMB_SADDLE.getBytes(StandardCharsets.UTF_8)),
                DecisionSupport::standard,
                true,
                "assess",
                "--full",
                "-");
        assertThat(run.out()).startsWith("\u001b[1;31mURGENCY - Emergency: now\u001b[0m\n");
    }

    @Test
    void json_is_never_coloured() {
        Run run = Run.with(
                new ByteArrayInputStream(NUMB_SADDLE.getBytes(StandardCharsets.UTF_8)),
                DecisionSupport::standard,
                true,
                "assess",
                "--format",
                "json",
                "-");
        assertThat(run.out()).doesNotContain("\u001b");
    }
}
