package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of an author answer: assess, interview and replay with {@code --rules} and {@code --lang}. */
class OwnRulesTest {

    static final Path SOUND = Path.of("../authoring/src/test/resources/check/pack");
    private static final String CYCLIST =
            "{\"id\": \"cyclist\", \"age\": 45, \"findings\": {\"leak-present\": \"present\", \"long-cycling\": \"present\","
                    + " \"numbness-feet\": \"present\"}}";

    @TempDir
    private Path folder;

    private Path faultyPack() throws IOException {
        Path pack = folder.resolve("faulty");
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(SOUND.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("\"saddle-padded\"", "\"saddle-paded\""));
            }
        }
        return pack;
    }

    @Test
    void a_finding_of_the_pack_is_taken_its_red_flag_is_raised_and_the_knowledge_names_the_pack() throws IOException {
        Run run = Run.with(CYCLIST, "assess", "--rules", SOUND.toString(), "--format", "json", "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        JsonNode answer = new ObjectMapper().readTree(run.out());
        assertThat(answer.at("/knowledge/id").asText()).isEqualTo("clinic-rules");
        assertThat(answer.get("redFlags"))
                .extracting(flag -> flag.get("rule").asText())
                .contains("red-flag.saddle-numbness");
        Run standard = Run.with(CYCLIST, "assess", "-");
        assertThat(standard.exitCode()).isEqualTo(1);
        assertThat(standard.err()).contains("long-cycling");
    }

    @Test
    void the_text_names_the_pack_and_speaks_the_language() {
        Run run = Run.with(CYCLIST, "assess", "--rules", SOUND.toString(), "--lang", "es", "-");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "Numb feet of a cyclist need same-day assessment",
                        "Borrador para revisión clínica",
                        "clinic-rules 1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "interview", "replay", "why", "change", "find", "explain"})
    void rules_with_a_problem_are_1_with_the_report_of_check(String command) throws IOException {
        Path faulty = faultyPack();
        Run run = switch (command) {
            case "interview" -> Run.with("45\n", command, "--rules", faulty.toString());
            case "why" -> Run.with(CYCLIST, command, "saddle-pressure", "--rules", faulty.toString(), "-");
            case "find", "explain" -> Run.of(command, "--rules", faulty.toString(), "saddle");
            default -> Run.with(CYCLIST, command, "--rules", faulty.toString(), "-");
        };
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("""
                causes/saddle-pressure.drl:42:23: error [unknown-finding]
                  rule: A padded saddle speaks against pressure of a saddle
                  42 |     Present( code == "saddle-paded" )
                """).contains("Maybe it is (saddle-padded).", "1 error and ");
    }

    @Test
    void rules_that_are_not_there_are_1() {
        Run run = Run.with(CYCLIST, "assess", "--rules", folder.resolve("none").toString(), "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("does not exist.", "Maybe the path is relative to another directory.");
    }

    @Test
    void a_name_that_no_directory_can_have_is_1_and_no_fault() {
        Run run = Run.with("{}", "assess", "--rules", "a\0b", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isNotEmpty().doesNotContain("A fault of the program");
    }

    @Test
    void the_standard_rules_can_be_named() {
        assertThat(Run.with("{}", "assess", "--rules", "standard", "-").exitCode())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assess", "interview", "replay", "change", "find", "explain"})
    void a_language_without_texts_is_2(String command) {
        Run run = command.equals("find") || command.equals("explain")
                ? Run.of(command, "--lang", "fr", "fever")
                : command.equals("interview")
                        ? Run.with("45\n", command, "--lang", "fr")
                        : Run.with(CYCLIST.replace("long-cycling", "fever"), command, "--lang", "fr", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("There are no texts in the language (fr).", "Maybe take one of [en, es]");
    }

    @Test
    void an_answer_of_own_rules_is_replayed_with_them() {
        String log = folder.resolve("audit.jsonl").toString();
        assertThat(Run.with(CYCLIST, "assess", "--rules", SOUND.toString(), "--audit", log, "-")
                        .exitCode())
                .isZero();
        Run same = Run.of("replay", "--rules", SOUND.toString(), log);
        assertThat(same.out()).isEqualTo("1 answers: 1 the same, 0 different; 0 records refused.\n");
        assertThat(same.exitCode()).isZero();
        Run without = Run.of("replay", log);
        assertThat(without.exitCode()).isEqualTo(1);
        assertThat(without.err()).contains("long-cycling");
    }

    @Test
    void an_interview_asks_in_the_language_and_takes_its_answers() {
        Run run = Run.with("47\nn\nn\nn\n4\nno s\u00e9\nq\n", "interview", "--lang", "es");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Un número (", "Los números de los que se cumplan", "Borrador para revisión clínica")
                .doesNotContain("don't know");
    }

    @Test
    void an_interview_refuses_a_line_that_is_no_answer_and_goes_on() {
        Run run = Run.with("4".repeat(TypedLines.MOST_CHARACTERS + 1) + "\n47\nq\n", "interview");
        assertThat(run.out()).contains("The line has more than 10000 characters.");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void an_interview_refuses_a_file_that_is_too_long() throws IOException {
        Path file = folder.resolve("answers.json");
        Files.writeString(file, " ".repeat(1 << 20) + "{}");
        Run run = Run.with("47\n", "interview", "--file", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("longer than 1048576 bytes");
    }

    @Test
    void the_tests_of_the_standard_rules_are_in_the_jar_and_the_declared_mutants_are_told_to_be_elsewhere() {
        assertThat(Run.of("test").out()).startsWith("TESTS - all ");
        assertThat(Run.of("cover").exitCode()).isZero();
        Run mutate = Run.of("mutate");
        assertThat(mutate.exitCode()).isEqualTo(1);
        assertThat(mutate.out()).isEmpty();
        assertThat(mutate.err())
                .startsWith(
                        "The list of changes that no test can notice (mutants.yaml) is not in the jar.\nMaybe start ")
                .contains("(--tests)");
    }

    @Test
    void the_launcher_says_where_the_tests_of_the_standard_rules_are() {
        System.setProperty("seminal.clone", "../..");
        try {
            assertThat(RulesArgument.testsOfStandard()).isPresent();
        } finally {
            System.clearProperty("seminal.clone");
        }
    }
}
