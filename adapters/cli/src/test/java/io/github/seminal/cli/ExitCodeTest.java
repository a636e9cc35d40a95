package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void an_answer_is_0_and_nothing_goes_to_standard_error() {
        Run run = Run.with("{\"findings\": {\"leak-present\": \"present\"}}", "assess", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("A PLANNED APPOINTMENT");
    }

    @Test
    void an_answer_in_json_is_0_and_nothing_goes_to_standard_error() {
        Run run = Run.with("{}", "assess", "--format", "json", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("{\n  \"id\": null,\n").endsWith("\n}\n");
    }

    @Test
    void a_refusal_is_1() {
        Run run = Run.with("{\"age\": \"61\"}", "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                -:1:2: age: The age is the text (61), not a whole number of years.
                Maybe write whole digits without quotes; leave it out when it is not known.
                """);
    }

    @Test
    void no_command_is_2() {
        Run run = Run.of();
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("The command is missing.\nHelp: seminal --help\n");
    }

    @Test
    void an_unknown_command_is_2_with_the_nearest_one() {
        Run run = Run.of("asses", "x.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                Unmatched arguments from index 0: 'asses', 'x.json'
                Did you mean: seminal assess?
                Help: seminal --help
                """);
    }

    @Test
    void a_command_that_is_near_no_other_has_no_suggestion() {
        Run run = Run.of("foo");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Unmatched argument at index 0: 'foo'\nHelp: seminal --help\n");
    }

    @Test
    void an_unknown_option_is_2_with_the_nearest_one() {
        Run run = Run.of("assess", "--line", "x.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                Unknown option: '--line'
                Possible solutions: --lines
                Help: seminal assess --help
                """);
    }

    @Test
    void no_file_is_2() {
        Run run = Run.of("assess");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("Missing required parameter: 'FILE'\nHelp: seminal assess --help\n");
    }

    @Test
    void an_unknown_format_is_2() {
        Run run = Run.of("assess", "--format", "xml", "x.json");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("""
                Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml'
                Help: seminal assess --help
                """);
    }

    @Test
    void a_file_whose_name_begins_with_an_at_sign_is_a_file() {
        Run run = Run.of("assess", "@no-such-file.json");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("There is no file (@no-such-file.json).");
    }

    @Test
    void a_mistyped_option_cannot_steer_the_terminal() {
        assertThat(Run.of("assess", "--\u001b[2J", "x.json").err())
                .contains("?[2J")
                .doesNotContain("\u001b");
    }

    @Test
    void lines_without_json_are_2_with_advice() {
        Run run = Run.of("assess", "--lines", "x.jsonl");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                The option (--lines) writes JSON.
                Maybe add (--format json).
                Help: seminal assess --help
                """);
    }

    @Test
    void help_is_0_and_names_the_exit_codes() {
        Run run = Run.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: seminal", "assess", "70   a fault of the program");
    }

    @Test
    void help_for_assess_shows_how_a_presentation_looks() {
        Run run = Run.of("assess", "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("--format=text|json", "--lines", "\"findings\": {\"blood-in-semen\": \"present\"");
    }

    @Test
    void the_presentation_that_help_shows_is_answered() {
        String help = Run.of("assess", "--help").out();
        String shown = help.substring(help.indexOf("{\"id\""), help.lastIndexOf('}') + 1);
        assertThat(Run.with(shown, "assess", "-").exitCode()).isZero();
    }

    @Test
    void the_version_names_the_program_and_the_knowledge() {
        Run run = Run.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(3);
        assertThat(run.out())
                .matches(
                        "Seminal \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\nKnowledge seminal-standard \\S+\nSHA-256 [0-9a-f]{64}\n");
    }
}
