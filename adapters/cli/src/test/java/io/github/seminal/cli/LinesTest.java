package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each line holds one presentation and gets one answer, in the same order, with bounded memory. */
class LinesTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int HUGE = 50 << 20;

    private static Run assess(String input) {
        return Run.with(input, "assess", "--format", "json", "--lines", "-");
    }

    private static List<JsonNode> answers(Run run) {
        return run.out().lines().map(LinesTest::json).toList();
    }

    private static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void every_line_has_its_answer_in_order() {
        Run run = assess("{\"id\": \"a\"}\n{\"id\": \"b\"}\n{\"id\": \"c\"}\n");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(answers(run)).extracting(answer -> answer.get("id").asText()).containsExactly("a", "b", "c");
    }

    @Test
    void refusals_stand_in_their_place_with_the_line_of_the_file() {
        Run run = assess("""
                {"id": "a"}

                {"id": "b", "age": true}
                {"id": "c"}
                {"id": "d", "findings": {"blood-in-sperm": "present"}}
                not json
                {"id": "e"}""");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        List<JsonNode> answers = answers(run);
        assertThat(answers)
                .extracting(answer -> answer.get("id").asText())
                .containsExactly("a", "b", "c", "d", "null", "e");
        assertThat(answers).extracting(answer -> answer.path("line").asInt(-1)).containsExactly(-1, 3, -1, 5, 6, -1);
        assertThat(run.out().lines().toList().get(1))
                .isEqualTo("{\"id\":\"b\",\"line\":3,\"error\":\"line 3, column 13, age: The age is (true), not a whole"
                        + " number of years.\\nMaybe write whole digits without quotes; leave it out when it is not known.\","
                        + "\"file\":\"-\"}");
        assertThat(answers.get(3).get("error").asText())
                .startsWith("line 5, column 26, findings.blood-in-sperm: The finding (blood-in-sperm)")
                .endsWith("\nMaybe it is (blood-in-semen).");
    }

    @Test
    void blank_lines_and_windows_line_ends_are_read_over() {
        Run run = assess("\r\n{\"id\": \"a\"}\r\n \t\r\n{\"id\": \"b\"}\r\n\r\n");
        assertThat(run.exitCode()).isZero();
        assertThat(answers(run)).extracting(answer -> answer.get("id").asText()).containsExactly("a", "b");
    }

    @Test
    void a_byte_order_mark_at_the_start_is_read_over() {
        Run run = assess("\uFEFF{\"id\": \"a\"}\n");
        assertThat(run.exitCode()).isZero();
        assertThat(answers(run)).extracting(answer -> answer.get("id").asText()).containsExactly("a");
    }

    @Test
    void a_line_that_is_not_utf_8_is_refused_and_the_others_answered() {
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("{\"id\": \"a\"}\n{\"id\": \"caf"),
                new ByteArrayInputStream(new byte[] {(byte) 0xe9}),
                bytes("\"}\n{\"id\": \"b\"}\n"))));
        Run run = Run.with(in, "assess", "--format", "json", "--lines", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(answers(run)).extracting(answer -> answer.get("id").asText()).containsExactly("a", "null", "b");
        assertThat(answers(run).get(1).get("error").asText()).isEqualTo("""
                line 2, column 12: The byte 0xe9 is not UTF-8.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.""");
    }

    @Test
    void a_line_of_fifty_megabytes_is_refused_and_the_others_answered() {
        InputStream in = new SequenceInputStream(Collections.enumeration(List.of(
                bytes("{\"id\": \"a\"}\n{\"id\": \""), new Repeated('x', HUGE), bytes("\"}\n{\"id\": \"b\"}\n"))));
        Run run = Run.with(in, "assess", "--format", "json", "--lines", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(answers(run)).extracting(answer -> answer.get("id").asText()).containsExactly("a", "null", "b");
        assertThat(answers(run).get(1).get("line").asInt()).isEqualTo(2);
        assertThat(answers(run).get(1).get("error").asText()).isEqualTo("""
                line 2, column 1: The document is longer than 1048576 bytes.
                Maybe it holds many presentations: give each one a document, or a line, of its own.""");
    }

    @Test
    void of_a_line_that_is_too_long_only_the_beginning_is_kept() throws IOException {
        Lines lines = new Lines(new SequenceInputStream(new Repeated('x', HUGE), bytes("\nshort\n")), 1_000);
        assertThat(lines.next()).hasSize(1_000);
        assertThat(lines.next()).isEqualTo("short".getBytes(StandardCharsets.UTF_8));
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isNull();
    }

    @Test
    void a_presentation_behind_a_megabyte_of_blanks_is_refused_and_not_taken_for_a_blank_line() {
        InputStream in = new SequenceInputStream(new Repeated(' ', 2 << 20), bytes("{\"id\": \"a\"}\n"));
        Run run = Run.with(in, "assess", "--format", "json", "--lines", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("The document is longer than 1048576 bytes.");
    }

    @Test
    void an_input_without_a_line_is_refused() {
        Run run = assess("\n \n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(
                        "{\"id\":null,\"line\":null,\"error\":\"There is no line in (-).\\nMaybe it was not saved.\","
                                + "\"file\":\"-\"}\n");
    }

    @Test
    void several_files_are_read_one_after_the_other(@TempDir Path folder) throws IOException {
        Path one = Files.writeString(folder.resolve("one.jsonl"), "{\"id\": \"a\"}\n{\"age\": true}");
        Path two = Files.writeString(folder.resolve("two.jsonl"), "{\"age\": true}\n");
        Run run = Run.of("assess", "--format", "json", "--lines", one.toString(), two.toString());
        List<JsonNode> answers = answers(run);
        assertThat(answers).extracting(answer -> answer.path("line").asInt(-1)).containsExactly(-1, 2, 1);
        assertThat(answers)
                .extracting(answer -> answer.path("file").asText())
                .containsExactly("", one.toString(), two.toString());
    }

    @Test
    void whoever_waits_for_an_answer_gets_it_before_the_next_line() throws IOException {
        Lines lines = new Lines(bytes("{}\n{}\n"), 100);
        lines.next();
        assertThat(lines.mustWait()).isFalse();
        lines.next();
        assertThat(lines.mustWait()).isTrue();
    }

    @Test
    void a_lone_carriage_return_ends_no_line_so_that_no_refusal_names_the_line_of_another() {
        Run run = assess("{\"id\": \"a\",\r\r\"agee\": 1}\n{\"id\": \"b\", \"agee\": 1}\n");
        assertThat(answers(run))
                .extracting(answer -> answer.get("line").asInt())
                .containsExactly(1, 2);
        assertThat(run.out()).contains("line 1, column 14, agee: ", "line 2, column 13, agee: ");
    }

    @Test
    void while_more_is_at_hand_nobody_waits() throws IOException {
        InputStream threeBytesAtOnce = new FilterInputStream(bytes("{}\n{}\n")) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return super.read(bytes, offset, Math.min(length, 3));
            }
        };
        Lines lines = new Lines(threeBytesAtOnce, 100);
        lines.next();
        assertThat(lines.mustWait()).isFalse();
    }
}
