package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.json.AuditRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {

    private static final String TWO = """
            {"age": 61, "findings": {"blood-in-semen": "present", "erectile-dysfunction": "present"}}
            {"age": 20, "findings": {"leak-during-sleep": "present"}}
            """;

    @TempDir
    Path folder;

    private Path log() {
        return folder.resolve("audit.jsonl");
    }

    private void assessTwo() {
        Run run = Run.with(TWO, "assess", "--format", "json", "--lines", "--audit", log().toString(), "-");
        assertThat(run.exitCode()).isZero();
    }

    private void edit(String then, String now) throws IOException {
        String text = Files.readString(log());
        assertThat(text).contains(then);
        Files.writeString(log(), text.replace(then, now));
    }

    @Test
    void the_same_knowledge_gives_the_same_answers() {
        assessTwo();
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("2 answers: 2 the same, 0 different; 0 records refused.\n");
    }

    @Test
    void each_run_adds_to_the_log() {
        assessTwo();
        assessTwo();
        assertThat(Run.of("replay", log().toString()).out()).startsWith("4 answers: 4 the same");
    }

    @Test
    void a_log_that_was_cut_off_loses_only_the_record_that_was() throws IOException {
        assessTwo();
        String text = Files.readString(log());
        Files.writeString(log(), text.substring(0, text.length() - 100));
        assessTwo();
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("3 answers: 3 the same, 0 different; 1 records refused.\n");
    }

    @Test
    void a_different_answer_is_3_and_says_how() throws IOException {
        assessTwo();
        edit("\"cause\":\"nocturnal-emission\"", "\"cause\":\"prostatitis\"");
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("Line 2: today's answer differs.\n  explanations: [prostatitis")
                .contains("] -> [nocturnal-emission")
                .endsWith("2 answers: 1 the same, 1 different; 0 records refused.\n");
    }

    @Test
    void what_is_no_record_is_1_and_the_others_are_replayed() throws IOException {
        assessTwo();
        Files.writeString(log(), "{\"age\": 61}\n" + Files.readString(log()));
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith(log() + ":1:1: ").contains("Maybe it holds presentations: use (assess).");
        assertThat(run.out()).isEqualTo("2 answers: 2 the same, 0 different; 1 records refused.\n");
    }

    @Test
    void a_log_without_a_record_is_1() throws IOException {
        Files.writeString(log(), "\n\n");
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEqualTo("There is no record in (" + log() + ").\nMaybe it was not saved.\n");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void the_longest_record_is_replayed() throws IOException {
        String medicine = "{\"name\":\"" + "x".repeat(Presentation.MOST_CHARACTERS) + "\"}";
        String input = "{\"medicines\":[" + String.join(",", Collections.nCopies(Presentation.MOST_MEDICINES, medicine))
                + "]}";
        Run run = Run.with(input, "assess", "--audit", log().toString(), "-");
        assertThat(run.exitCode()).isZero();
        assertThat(Files.size(log())).isGreaterThan(100_000);
        assertThat(Run.of("replay", log().toString()).out())
                .isEqualTo("1 answers: 1 the same, 0 different; 0 records refused.\n");
    }

    @Test
    void a_record_has_the_id_of_the_presentation_or_one_of_its_own() throws IOException {
        Run.with("{\"id\": \"case-1\"}", "assess", "--audit", log().toString(), "-");
        Run.with("{\"age\": 61}", "assess", "--audit", log().toString(), "-");
        List<String> records = Files.readAllLines(log());
        assertThat(AuditRecord.read(records.get(0)).id()).isEqualTo("case-1");
        assertThat(AuditRecord.read(records.get(1)).id()).hasSize(36);
    }

    @Test
    void a_key_that_is_given_twice_is_1_with_its_place() throws IOException {
        assessTwo();
        edit("\"age\":20", "\"age\":20,\"age\":21");
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        int column = Files.readAllLines(log()).get(1).indexOf("\"age\":21") + 1;
        assertThat(run.err())
                .isEqualTo(log() + ":2:" + column + ": The key (age) is given twice.\nMaybe remove one of the two.\n");
    }

    @Test
    void a_question_that_todays_knowledge_refuses_is_1() throws IOException {
        assessTwo();
        edit("\"leak-during-sleep\"", "\"leak-in-sleep\"");
        Run run = Run.of("replay", log().toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("leak-in-sleep", "Maybe");
    }

    @Test
    void a_missing_log_is_1_with_the_nearest_name() {
        assessTwo();
        Run run = Run.of("replay", folder.resolve("audit.json").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Maybe it is (" + log() + ").");
    }

    @Test
    void an_audit_log_in_a_missing_folder_is_2() {
        Run run = Run.with(
                "{}", "assess", "--audit", folder.resolve("none/audit.jsonl").toString(), "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be written.\nMaybe its folder is missing.");
        assertThat(run.out()).isEmpty();
    }
}
