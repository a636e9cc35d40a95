package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveAndDiffTest {

    @TempDir
    private Path pack;

    @BeforeEach
    void a_rule_that_a_finding_silences() throws IOException {
        Files.writeString(pack.resolve("knowledge.properties"), "id=clinic\nversion=1\nstatus=a test\n");
        Files.createDirectories(pack.resolve("redflags"));
        Files.writeString(pack.resolve("redflags/clinic.properties"), "red-flag.x-silenced.rationale=A test.\n");
        Files.writeString(pack.resolve("redflags/clinic.drl"), """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Depression without constipation is seen today, says the clinic"
                    @id( "red-flag.x-silenced" )
                    @spec( "X-01" )
                    @cite( "CONSENSUS" )
                    @within( "PT24H" )
                    @advice( "adv-seek-same-day" )
                    @reviewed( "2026-11-25" )
                when
                    Present( code == "depression" )
                    not Present( code == "constipation" )
                then
                    conclude.refer( Urgency.SAME_DAY, "ed" );
                end
                """);
    }

    private static void assertFits(String text) {
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text).doesNotContain("\u001b");
    }

    @Test
    void diff_refuses_vignettes_that_cannot_be_read() throws IOException {
        Files.createDirectories(pack.resolve("tests"));
        Files.writeString(pack.resolve("tests/one.yaml"), "- id: [\n");
        Run run = Run.of("diff", "--patients", "10", "standard", pack.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("tests/one.yaml:2:1: ", "Maybe the indentation");
    }

    @Test
    void a_file_that_cannot_be_read_is_no_fault_of_the_program() {
        StringWriter err = new StringWriter();
        Streams streams = new Streams(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), new PrintWriter(err), false);
        int exitCode = Subcommand.run(streams, out -> {
            throw new UncheckedIOException(
                    "The directory (my-rules) cannot be read.", new AccessDeniedException("my-rules/rules"));
        });
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "The directory (my-rules) cannot be read.",
                        "java.nio.file.AccessDeniedException: my-rules/rules",
                        "Maybe the permissions of a file or a directory are wrong.");
    }

    @Test
    @Tag("long")
    void the_page_of_rules_without_tests_shows_what_is_proved() {
        Run run = Run.of("rulebook", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Depression without constipation", "no added present finding lowers");
    }

    @Test
    void no_command_takes_alone_without_a_directory_or_tests_that_are_not_there() {
        for (String command : new String[] {"check", "test", "cover", "mutate", "prove", "rulebook"}) {
            Run alone = Run.of(command, "--alone");
            assertThat(alone.exitCode()).as(command).isEqualTo(2);
            assertThat(alone.err()).startsWith("The option (--alone) needs a directory.\nMaybe ");
            Run untested = Run.of(command, "--tests", "no/such/folder");
            assertThat(untested.exitCode()).as(command).isEqualTo(2);
            assertThat(untested.err()).startsWith("There is no folder (no/such/folder).\nMaybe ");
        }
    }

    @Test
    @Tag("long")
    void a_pack_whose_proof_fails_is_1_with_an_example_to_assess() {
        Run run = Run.of("prove", pack.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("PROOFS - not all hold\n").contains("""
                DO NOT HOLD
                  - redflags/clinic.drl:8: urgency-kept
                    The rule (red-flag.x-silenced, SAME_DAY) falls silent when (constipation)
                    becomes known to be present, and nothing as urgent takes over.
                    Maybe another rule should, or the condition that it breaks can go.
                    {"findings": {"depression": "present"}}
                """);
        assertFits(run.out());
    }

    @Test
    @Tag("long")
    void an_exception_with_a_reason_excuses_it() throws IOException {
        Files.writeString(pack.resolve("proofs.yaml"), """
                - property: urgency-kept
                  subject: red-flag.x-silenced
                  other: constipation
                  reason: A test of exceptions.
                """);
        Run run = Run.of("prove", "--format", "json", pack.toString());
        assertThat(run.exitCode()).isZero();
        JsonNode report = json(run);
        assertThat(report.get("hold").asBoolean()).isTrue();
        List<JsonNode> verdicts = new ArrayList<>();
        for (JsonNode property : report.get("properties")) {
            if (property.get("property").asText().equals("urgency-kept")) {
                property.get("verdicts").forEach(verdicts::add);
            }
        }
        JsonNode verdict = verdicts.stream()
                .filter(one -> one.get("subject").asText().equals("red-flag.x-silenced"))
                .findFirst()
                .orElseThrow();
        assertThat(verdict.get("outcome").asText()).isEqualTo("EXCEPTED");
        assertThat(verdict.get("reason").asText()).isEqualTo("A test of exceptions.");
        assertThat(verdict.get("example").get("findings").get("depression").asText())
                .isEqualTo("present");
    }

    private static JsonNode json(Run run) {
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    @Test
    void rules_that_cannot_be_used_are_1_with_what_is_wrong() throws IOException {
        Path file = pack.resolve("redflags/clinic.drl");
        Files.writeString(file, Files.readString(file).replace("\"constipation\"", "\"constipatio\""));
        for (List<String> command :
                List.of(List.of("prove", pack.toString()), List.of("diff", "standard", pack.toString()))) {
            Run run = Run.of(command.toArray(String[]::new));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("the finding (constipatio) is not known.\nMaybe it is (constipation).");
        }
    }

    @Test
    void no_difference_is_0() {
        Run run = Run.of("diff", "--patients", "200", "standard", "standard");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).startsWith("NO DIFFERENCE\n").contains("GENERATED PATIENTS - 0 of 200 answers differ");
        assertFits(run.out());
    }

    @Test
    void a_difference_is_3_and_shows_rules_and_answers() {
        Run run = Run.of("diff", "--patients", "2000", "standard", pack.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("DIFFERENCES\n")
                .contains("""
                        RULES - 1 differ
                          - added red-flag.x-silenced (redflags/clinic.drl:8)
                            Depression without constipation is seen today, says the clinic
                            + Present( code == "depression" )
                            + not Present( code == "constipation" )
                            + then refer( SAME_DAY, "ed" )
                        """)
                .contains("{\"findings\": {\"depression\": \"present\"}}");
        assertFits(run.out());
    }

    @Test
    void a_difference_in_json_counts_each_kind() {
        Run run = Run.of("diff", "--patients", "2000", "--format", "json", "standard", pack.toString());
        assertThat(run.exitCode()).isEqualTo(3);
        JsonNode report = json(run);
        assertThat(report.get("differs").asBoolean()).isTrue();
        assertThat(report.get("rules").get(0).get("change").asText()).isEqualTo("ADDED");
        JsonNode madeUp = report.get("madeUp");
        assertThat(madeUp.get("compared").asInt()).isEqualTo(2000);
        assertThat(madeUp.get("MORE_URGENT").get("count").asInt()).isPositive();
        assertThat(madeUp.get("LESS_URGENT").get("count").asInt()).isZero();
        assertThat(madeUp.get("MORE_URGENT").get("most").get(0).get("example").get("findings"))
                .hasSizeLessThan(4);
    }

    @Test
    void a_difference_that_makes_nobody_less_urgent_can_be_0() {
        Run run = Run.of("diff", "--patients", "100", "--fail-on", "less-urgent", "standard", pack.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("""
                    more urgent: no red flag -> SAME_DAY within 24 hours (red-flag.x-silenced)
                      {"findings": {"depression": "present"}}
                """);
    }

    @Test
    void one_that_makes_somebody_less_urgent_is_3_and_html_shows_the_patient() {
        Run run = Run.of(
                "diff", "--patients", "0", "--fail-on", "less-urgent", "--format", "html", pack.toString(), "standard");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).startsWith("<!doctype html>").contains("{present: [depression]}", "less urgent");
    }

    @Test
    void a_count_of_patients_out_of_range_is_2() {
        Run run = Run.of("diff", "--patients", "-1", "standard", "standard");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The option (--patients) is (-1), outside 0 to 10000000.");
    }
}
