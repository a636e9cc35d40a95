package io.github.seminal.authoring.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test that nobody reads as it was meant would pass without a word. */
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
                        "vignettes/small.yaml:3: the key (patients) is not known.\nMaybe it is (patient).",
                        "vignettes/small.yaml:4: The finding (fevr) is not in the vocabulary (146 findings).\n"
                                + "Maybe it is (fever).",
                        "vignettes/small.yaml:6: the cause or outcome (prostatorhoea) is not known.\n"
                                + "Maybe it is (prostatorrhoea).",
                        "vignettes/small.yaml:7: (SAMEDAY) is none of [SELF_CARE, ROUTINE, URGENT, SAME_DAY, "
                                + "EMERGENCY_NOW].\nMaybe it is (SAME_DAY).");
        assertThat(problems(VIGNETTE.replace("[X-01]", "[X-01, X-02]")))
                .containsExactly("vignettes/small.yaml:8: the red flag, pathway or caution (X-02) is not known.\n"
                        + "Maybe it is (X-01).");
    }

    @Test
    void no_link_is_followed_whether_to_a_file_or_to_a_directory(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("small.yaml"), VIGNETTE);
        Pack pack = SmallPack.in(directory).read();
        Path folder = directory.resolve("vignettes");
        Files.createSymbolicLink(folder, elsewhere);
        assertThat(refused(pack))
                .containsExactly("(" + folder + ") is no directory.\nMaybe copy what the link leads to.");
        Files.delete(folder);
        Files.createDirectory(folder);
        Files.createSymbolicLink(folder.resolve("small.yaml"), elsewhere.resolve("small.yaml"));
        assertThat(refused(pack))
                .containsExactly("vignettes/small.yaml:1: it is no plain file.\nMaybe copy what the link leads to.");
        Files.delete(folder.resolve("small.yaml"));
    }

    @Test
    void both_endings_of_yaml_line_ends_of_windows_and_a_byte_order_mark_are_read() throws IOException {
        Pack pack = SmallPack.in(directory).read();
        Path file = Files.createDirectory(directory.resolve("vignettes")).resolve("small.yml");
        for (String text : List.of(VIGNETTE, VIGNETTE.replace("\n", "\r\n"), "\ufeff" + VIGNETTE)) {
            Files.writeString(file, text);
            assertThat(TestSuite.of(pack).vignettes()).extracting(Vignette::id).containsExactly("V-1");
        }
    }

    @Test
    void the_patients_of_vignettes_are_read_whatever_is_expected_of_them() throws IOException {
        Files.createDirectory(directory.resolve("vignettes"));
        Path file = directory.resolve("vignettes/small.yaml");
        Files.writeString(
                file, VIGNETTE.replace("RED_FLAG_ONLY", "no-such-cause").replace("fever", "no-such-finding"));
        assertThat(TestSuite.patientsIn(directory))
                .extracting(Presentation::age)
                .containsExactly(61);
        Files.writeString(file, VIGNETTE.replace("age: 61", "age: sixty"));
        assertThat(catchThrowableOfType(RefusedTestsException.class, () -> TestSuite.patientsIn(directory))
                        .problems())
                .containsExactly("vignettes/small.yaml:3: (sixty) is no whole number.\nMaybe write digits alone.");
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
                .containsExactly(
                        "vignettes/small.yaml:9: the key (title) is there twice.\nMaybe one of the two is old.");
        assertThat(problems(VIGNETTE + VIGNETTE))
                .containsExactly("vignettes/small.yaml:9: the id (V-1) is there already, at vignettes/small.yaml:1.\n"
                        + "Maybe a vignette was copied.");
    }

    @Test
    void what_is_missing_or_of_another_kind_is_refused() {
        assertThat(problems("- id: V-1\n  title: One\n"))
                .containsExactly("vignettes/small.yaml:1: the vignette (V-1) has no patient or no expected answer.\n"
                        + "Maybe add it.");
        assertThat(problems("id: V-1\n"))
                .containsExactly(
                        "vignettes/small.yaml:1: the file is no list.\n" + "Maybe begin each entry with a dash (- ).");
        assertThat(problems(VIGNETTE.replace("age: 61", "age: sixty")))
                .containsExactly("vignettes/small.yaml:3: (sixty) is no whole number.\nMaybe write digits alone.");
        assertThat(problems(VIGNETTE.replace("red flags: [X-01]", "red flags: X-01")))
                .containsExactly("vignettes/small.yaml:8: (red flags) should be a list.\nMaybe write [X-01].");
        assertThat(problems(VIGNETTE.replace("at most: SAME_DAY", "at most: URGENT")))
                .containsExactly("vignettes/small.yaml:5: (SAME_DAY) at least is more than (URGENT) at most.\n"
                        + "Maybe swap them.");
        assertThat(problems(VIGNETTE.replace("[leak-present, fever]", "[fever], absent: [fever]")))
                .singleElement()
                .asString()
                .startsWith("vignettes/small.yaml:3: Contradiction: the finding (fever)");
    }

    @Test
    void no_small_file_grows_large_and_no_file_nests_without_end() {
        assertThat(problems("- &a [x, x]\n- *a\n"))
                .containsExactly(
                        "vignettes/small.yaml:1: anchors (&) and aliases (*) are not read.\nMaybe write it out.");
        assertThat(problems("[".repeat(100_000)))
                .containsExactly("vignettes/small.yaml:1: nested deeper than 12.\nMaybe a bracket is too much.");
        assertThat(problems("# " + "x".repeat(YamlFile.MOST_BYTES)))
                .containsExactly("vignettes/small.yaml:1: the file has (1048578) bytes, more than 1048576.\n"
                        + "Maybe split it.");
        assertThat(problems("- !!javax.script.ScriptEngineManager [x]\n"))
                .singleElement()
                .asString()
                .startsWith("vignettes/small.yaml:1: (a list) should be keys with values");
    }

    @Test
    void what_is_no_yaml_is_told_with_its_line() {
        assertThat(problems(VIGNETTE.replace("[X-01]", "[X-01")))
                .singleElement()
                .asString()
                .startsWith("vignettes/small.yaml:");
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
                        "cases/small.yaml:1: the rule (red-flag.old-fevers) is not known.\n"
                                + "Maybe it is (red-flag.old-fever).",
                        "cases/small.yaml:1: there are no near misses.\nMaybe add one.",
                        "cases/small.yaml:2: the key (urgent) is not known.\nMaybe it is (urgency).",
                        "cases/small.yaml:2: the destination (edd) is not known.\nMaybe it is (ed).");
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
        return refused.problems();
    }
}
