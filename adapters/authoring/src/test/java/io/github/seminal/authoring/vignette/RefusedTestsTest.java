package io.github.seminal.authoring.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.SmallPack;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.files.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that nobody reads as it was meant would pass silently. */
class RefusedTestsTest {

    private static final String VIGNETTE = """
            - id: V-1
              title: Fever at 61
              patient: {age: 61, present: [leak-present, fever]}
              expected:
                first: RED_FLAG_ONLY
                urgency at least: SAME_DAY
                urgency at most: SAME_DAY
                red flags: [X-01]
            """;

    private static final String FILE = "vignettes:\n" + VIGNETTE;

    @TempDir
    private Path directory;

    @Test
    void every_name_that_nothing_bears_is_told_with_its_line_and_the_nearest_name() {
        assertThat(problems("""
                - id: V-1
                  title: One
                  patients: {}
                  patient: {present: [fevr]}
                  expected:
                    first: prostatorhoea
                    urgency at least: SAMEDAY
                    urgency at most: SAME_DAY
                    red flags: [X-02]
                """))
                .containsExactly(
                        "tests/vignettes.yaml:4:3: the key (patients) is not known.\nMaybe it is (patient).",
                        "tests/vignettes.yaml:5:12: The finding (fevr) is not in the vocabulary (196 findings).\n"
                                + "Maybe it is (fever).",
                        "tests/vignettes.yaml:7:12: the cause or outcome (prostatorhoea) is not known.\n"
                                + "Maybe it is (prostatorrhoea).",
                        "tests/vignettes.yaml:8:23: (SAMEDAY) is not one of [SELF_CARE, ROUTINE, URGENT, SAME_DAY, "
                                + "EMERGENCY_NOW].\nMaybe it is (SAME_DAY).",
                        "tests/vignettes.yaml:10:17: the red flag, pathway or caution (X-02) is not known.\n"
                                + "Maybe it is (X-01).");
        assertThat(problems(VIGNETTE.replace("[X-01]", "[X-01, X-02]")))
                .containsExactly("tests/vignettes.yaml:9:23: the red flag, pathway or caution (X-02) is not known.\n"
                        + "Maybe it is (X-01).");
    }

    @Test
    void no_link_is_followed_whether_to_a_file_or_to_a_directory(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("vignettes.yaml"), VIGNETTE);
        Pack pack = SmallPack.in(directory).read();
        Path folder = directory.resolve("tests");
        Files.createSymbolicLink(folder, elsewhere);
        assertThat(refused(pack)).containsExactly("tests: it is not a plain file.\nMaybe copy what the link leads to.");
        Files.delete(folder);
        Files.createDirectory(folder);
        Files.createSymbolicLink(folder.resolve("vignettes.yaml"), elsewhere.resolve("vignettes.yaml"));
        assertThat(refused(pack))
                .containsExactly("tests/vignettes.yaml: it is not a plain file.\nMaybe copy what the link leads to.");
        Files.delete(folder.resolve("vignettes.yaml"));
    }

    @Test
    void both_endings_of_yaml_line_ends_of_windows_and_a_byte_order_mark_are_read() throws IOException {
        Pack pack = SmallPack.in(directory).read();
        Path file = Files.createDirectory(directory.resolve("tests")).resolve("vignettes.yml");
        for (String text : List.of(FILE, FILE.replace("\n", "\r\n"), "\ufeff" + FILE)) {
            Files.writeString(file, text);
            assertThat(TestSuite.of(pack).vignettes()).extracting(Vignette::id).containsExactly("V-1");
        }
    }

    @Test
    void the_patients_of_vignettes_are_read_whatever_is_expected_of_them() throws IOException {
        Files.createDirectory(directory.resolve("tests"));
        Path file = directory.resolve("tests/vignettes.yaml");
        Files.writeString(file, FILE.replace("RED_FLAG_ONLY", "no-such-cause").replace("fever", "no-such-finding"));
        assertThat(TestSuite.patientsIn(directory))
                .extracting(Presentation::age)
                .containsExactly(61);
        Files.writeString(file, FILE.replace("age: 61", "age: sixty"));
        assertThat(catchThrowableOfType(RefusedTestsException.class, () -> TestSuite.patientsIn(directory))
                        .problems())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "tests/vignettes.yaml:4:18: (sixty) is not a whole number.\nMaybe write digits alone.");
    }

    @Test
    void a_pack_without_tests_has_none_and_only_who_needs_them_is_refused() {
        Pack pack = SmallPack.in(directory).read();
        assertThat(TestSuite.orNone(pack).isEmpty()).isTrue();
        assertThat(refused(pack)).singleElement().asString().startsWith("There are no vignettes and no cases in (");
    }

    @Test
    void a_key_or_an_id_that_is_there_twice_is_refused() {
        assertThat(problems(VIGNETTE + "  title: Another\n"))
                .containsExactly("tests/vignettes.yaml:10:3: the key (title) is defined twice.\nMaybe join the two.");
        assertThat(problems(VIGNETTE + VIGNETTE))
                .containsExactly("tests/vignettes.yaml:10:3: the id (V-1) is already used, at tests/vignettes.yaml:2.\n"
                        + "Maybe a vignette was copied.");
    }

    @Test
    void what_is_missing_or_of_another_kind_is_refused() {
        assertThat(problems("- id: V-1\n  title: One\n"))
                .containsExactly("tests/vignettes.yaml:2:3: the vignette (V-1) has no patient or no expected answer.\n"
                        + "Maybe add it.");
        assertThat(problems("id: V-1\n"))
                .containsExactly(
                        "tests/vignettes.yaml:2:1: the key (id) is not known.\nMaybe it is one of [cases, vignettes].");
        assertThat(problems(VIGNETTE.replace("age: 61", "age: sixty")))
                .containsExactly(
                        "tests/vignettes.yaml:4:18: (sixty) is not a whole number.\nMaybe write digits alone.");
        assertThat(problems(VIGNETTE.replace("red flags: [X-01]", "red flags: X-01")))
                .containsExactly("tests/vignettes.yaml:9:16: (red flags) should be a list.\nMaybe write [X-01].");
        assertThat(problems(VIGNETTE.replace("at most: SAME_DAY", "at most: URGENT")))
                .containsExactly("tests/vignettes.yaml:6:5: (SAME_DAY) at least is more than (URGENT) at most.\n"
                        + "Maybe swap them.");
        assertThat(problems(VIGNETTE.replace("[leak-present, fever]", "[fever], absent: [fever]")))
                .singleElement()
                .asString()
                .startsWith("tests/vignettes.yaml:4:12: Contradiction: the finding (fever)");
    }

    @Test
    void a_value_that_reads_like_a_message_stays_whole() {
        RefusedTestsException refused = catchThrowableOfType(
                RefusedTestsException.class,
                () -> TestSuite.of(SmallPack.in(directory)
                        .vignettes(VIGNETTE.replace(
                                "age: 61,", "age: 61, described: {leak-fluid-appearance: \"odd.\\nMaybe blue\"},"))
                        .read()));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.what()).contains("not (odd.\\u000aMaybe blue)");
            assertThat(problem.maybe()).isEqualTo("leave it out when it is not known");
        });
    }

    @Test
    void no_small_file_grows_large_and_no_file_nests_without_end() {
        assertThat(problems("- &a [x, x]\n- *a\n"))
                .containsExactly(
                        "tests/vignettes.yaml:2:3: aliases and anchors are not allowed.\nMaybe write the text out.");
        assertThat(problems(" " + "[".repeat(100_000)))
                .containsExactly(
                        "tests/vignettes.yaml:2:12: the file is nested more than 10 deep.\nMaybe a bracket is left over.");
        assertThat(problems("# " + "x".repeat(Limits.MOST_BYTES_OF_A_FILE)))
                .containsExactly("tests/vignettes.yaml: the file is larger than 1048576 bytes.\n" + "Maybe split it.");
        assertThat(problems("- !!javax.script.ScriptEngineManager [x]\n"))
                .singleElement()
                .asString()
                .startsWith(
                        "tests/vignettes.yaml:2:3: the tag (tag:yaml.org,2002:javax.script.ScriptEngineManager) is not allowed");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(problems(VIGNETTE.replace("[X-01]", "[X-01")))
                .singleElement()
                .asString()
                .startsWith("tests/vignettes.yaml:");
    }

    @Test
    void cases_are_held_against_the_rules_and_tables() {
        assertThat(refused(SmallPack.in(directory).cases("""
                                - rule: red-flag.old-fevers
                                  says: {urgent: 1, destination: edd}
                                  hits:
                                    - {present: [fever]}
                                """).read()))
                .containsExactly(
                        "tests/cases.yaml:2:9: the rule (red-flag.old-fevers) is not known.\n"
                                + "Maybe it is (red-flag.old-fever).",
                        "tests/cases.yaml:3:10: the key (urgent) is not known.\nMaybe it is (urgency).",
                        "tests/cases.yaml:3:34: the destination (edd) is not known.\nMaybe it is (ed).");
    }

    @Test
    void no_tests_at_all_is_a_problem_and_no_success() {
        assertThat(refused(SmallPack.in(directory).read()))
                .singleElement()
                .asString()
                .startsWith("There are no vignettes and no cases in (")
                .contains("\nMaybe they are elsewhere");
    }

    private List<String> problems(String vignettes) {
        return refused(SmallPack.in(directory).vignettes(vignettes).read());
    }

    private static List<String> refused(Pack pack) {
        RefusedTestsException refused = catchThrowableOfType(RefusedTestsException.class, () -> TestSuite.of(pack));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Diagnostic::message).toList();
    }
}
