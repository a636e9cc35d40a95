package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be answered: each is refused on its own, and the others are answered. */
class RefusedFilesTest {

    @TempDir
    private Path folder;

    private Path good;

    @BeforeEach
    void write_a_file_that_is_in_order() throws IOException {
        good = Files.writeString(folder.resolve("prostatitis.json"), "{\"id\": \"good\"}");
    }

    private Run assess(Object... files) {
        String[] args = new String[files.length + 1];
        args[0] = "assess";
        for (int i = 0; i < files.length; i++) {
            args[i + 1] = files[i].toString();
        }
        return Run.of(args);
    }

    @Test
    void a_missing_file_is_refused_with_the_nearest_name_beside_it() {
        Run run = assess(folder.resolve("prostatitus.json"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo("There is no file (%s).\nMaybe it is (%s).\n"
                        .formatted(folder.resolve("prostatitus.json"), good));
    }

    @Test
    void a_missing_file_without_a_near_name_is_refused() {
        assertThat(assess(folder.resolve("x")).err())
                .isEqualTo("There is no file (%s).\nMaybe it is in another folder.\n", folder.resolve("x"));
    }

    @Test
    void a_file_in_a_missing_folder_is_refused() {
        assertThat(assess(folder.resolve("nowhere/x.json")).err())
                .isEqualTo(
                        "There is no folder (%s).\nMaybe the path begins at another folder than (%s).\n",
                        folder.resolve("nowhere"), Path.of("").toAbsolutePath());
    }

    @Test
    void a_folder_is_refused() {
        Run run = assess(folder);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        "(%s) is a folder, not a file.\nMaybe name the files in it: %s.\n",
                        folder, folder.resolve("*.json"));
    }

    @Test
    void a_file_that_may_not_be_read_is_refused() {
        // Who runs as root may read everything: so the refusal is asked for directly.
        assertThat(UnreadableFile.of("secret.json", new AccessDeniedException("secret.json"))
                        .forPeople())
                .isEqualTo(
                        "The file (secret.json) may not be read.\nMaybe its permissions are wrong; see (ls -l secret.json).");
    }

    @Test
    void a_file_that_breaks_while_it_is_read_is_refused() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("Input/output error");
            }
        };
        Run run = Run.with(broken, "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                The file (-) cannot be read: Input/output error.
                Maybe try again, or copy it to another place.
                """);
    }

    @Test
    void a_name_that_no_file_can_have_is_refused() {
        Run run = assess("a\u0000b");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("(a?b) cannot be the name of a file here.\nMaybe set LC_ALL=C.UTF-8.\n");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.json"));
        Run run = assess(empty);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                %s:1:1: The document is empty.
                Maybe it was not saved; for a patient of whom nothing is known, write {}.
                """, empty);
    }

    @Test
    void a_binary_file_is_refused() throws IOException {
        Path image = Files.write(folder.resolve("image.json"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        Run run = assess(image);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                %s:1:1: The byte 0x89 is not UTF-8.
                Maybe it is not a text, or a text in another encoding: save it as UTF-8.
                """, image);
    }

    @Test
    void a_huge_file_is_refused_without_being_read_to_its_end() {
        Repeated endless = new Repeated(' ', Long.MAX_VALUE);
        Run run = Run.with(endless, "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("""
                -:1:1: The document is longer than 1048576 bytes.
                Maybe it holds many presentations: give each one a document, or a line, of its own.
                """);
        assertThat(endless.bytesRead()).isLessThan(2 << 20);
    }

    @Test
    void every_problem_begins_with_file_line_and_column() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), """
                {"age": true,
                 "findings": {"blood-in-sperm": "present"},
                 "sex": "m"}""");
        assertThat(assess(wrong).err().lines().filter(line -> !line.startsWith("Maybe ")))
                .hasSize(2)
                .allMatch(line -> line.startsWith(wrong + ":"))
                .anyMatch(line -> line.startsWith(wrong + ":1:2: age: The age is (true)"))
                .anyMatch(line -> line.startsWith(wrong + ":3:2: sex: The key (sex)"));
    }

    @Test
    void what_the_vocabulary_does_not_know_is_refused_with_its_place() {
        Run run = Run.with("{\n \"findings\": {\"blood-in-sperm\": \"present\"}}", "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("-:2:15: findings.blood-in-sperm: The finding (blood-in-sperm) is not in the vocabulary ")
                .endsWith("Maybe it is (blood-in-semen).\n");
    }

    @Test
    void the_files_around_a_refused_one_are_answered() {
        Run run = assess(good, folder.resolve("missing.json"), good);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out().lines().filter(line -> line.startsWith("Draft for clinical review")))
                .hasSize(2);
        assertThat(run.err()).startsWith("There is no file ");
    }

    @Test
    void in_json_the_refusal_stands_in_its_place_among_the_answers() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{\"id\": \"bad\",\n \"age\": true}");
        Run run = Run.of("assess", "--format", "json", good.toString(), wrong.toString(), good.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        try (var documents = new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(run.out())) {
            assertThat(documents.readAll())
                    .extracting(document -> document.get("id").asText())
                    .containsExactly("good", "bad", "good");
        }
        assertThat(run.out()).contains("""
                }
                {
                  "id": "bad",
                  "line": 2,
                  "error": "line 2, column 2, age: The age is (true), not a whole number of years.\\nMaybe write whole \
                digits without quotes; leave it out when it is not known.",
                  "file": "%s"
                }
                {
                """.formatted(wrong));
    }

    @Test
    void in_json_a_missing_file_has_neither_id_nor_line() {
        Run run = Run.of("assess", "--format", "json", folder.resolve("x").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("""
                {
                  "id": null,
                  "line": null,
                  "error": "There is no file\
                """);
    }

    @Test
    void an_input_cannot_steer_the_terminal() {
        Run run = Run.with("{\"\\u001b[2Jage\": 61, \"\\u202eage\": 61}", "assess", "-");
        assertThat(run.err()).contains("(\\u001b[2Jage)", "(\\u202eage)").doesNotContain("\u001b", "\u202e");
    }
}
