package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.DecisionSupport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that look things up, and the one that begins them. */
class FindExplainNewTest {

    private static final String TESTS = "../../src/test/resources";

    @TempDir
    private Path folder;

    private static JsonNode json(Run run) throws IOException {
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void find_shows_the_finding_of_a_synonym() {
        Run run = Run.of("find", "impotence");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("finding erectile-dysfunction\n  Erection problems\n");
    }

    @Test
    void find_takes_several_words_and_shows_what_has_the_name_first() {
        Run run = Run.of("find", "weak", "stream");
        assertThat(run.out()).startsWith("finding weak-stream\n  Weak flow\n").contains("rule urethral-stricture");
    }

    @Test
    void find_is_one_screen_unless_everything_is_asked_for() {
        Run run = Run.of("find", "fever");
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= 80);
        assertThat(run.out()).containsPattern("and \\d+ more \\(--full\\)\n$");
        assertThat(Run.of("find", "--full", "fever").out().lines().count()).isGreaterThan(100);
    }

    @Test
    void find_for_scripts_has_kind_code_name_synonyms_and_text() throws IOException {
        Run run = Run.of("find", "--format", "json", "impotence");
        assertThat(run.exitCode()).isZero();
        JsonNode found = json(run).at("/found/0");
        assertThat(found.get("kind").asText()).isEqualTo("finding");
        assertThat(found.get("code").asText()).isEqualTo("erectile-dysfunction");
        assertThat(found.get("synonyms")).extracting(JsonNode::asText).contains("impotence");
    }

    @Test
    void find_looks_in_own_rules_and_in_the_language() {
        assertThat(Run.of("find", "--rules", OwnRulesTest.SOUND.toString(), "saddle pressure")
                        .out())
                .startsWith("cause saddle-pressure\n");
        assertThat(Run.of("find", "--lang", "es", "fiebre").out()).startsWith("finding fever\n  Fiebre\n");
    }

    @Test
    void what_is_not_found_is_1_with_the_nearest() throws IOException {
        Run run = Run.of("find", "impotense");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("Nothing fits (impotense).\nMaybe it is (impotence).\n");
        Run json = Run.of("find", "--format", "json", "impotense");
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json(json).get("nearest").asText()).isEqualTo("impotence");
        assertThat(json(json).get("found")).isEmpty();
    }

    @Test
    void no_words_are_2() {
        assertThat(Run.of("find").exitCode()).isEqualTo(2);
        Run run = Run.of("find", "??");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("There is no word in (??).\nMaybe ");
    }

    @Test
    void explain_shows_the_condition_the_effect_the_sources_the_users_and_the_tests() {
        Run run = Run.of("explain", "--tests", TESTS, "RF-49a");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("""
                Blood in semen with erection problems, at 40 or over or age unknown, needs an
                urgent prostate referral
                  red-flag.blood-in-semen-with-erectile-dysfunction, RF-49a
                """)
                .containsSubsequence(
                        "When         Blood in semen or bloody fluid, and Erection problems",
                        "Then         red flag: Within two weeks, Urology, suspected-cancer pathway,",
                        "within 2 weeks",
                        "Rests on     SRC-16 Haematospermia",
                        "Asks for     Blood in semen or bloody fluid (semen-blood); other rules: ",
                        "Cases        Hits and near misses: ",
                        "Vignettes    In which it matches: ",
                        "VD-44 ");
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= 80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"red-flag.cauda-equina-syndrome", "inference.febrile", "fever", "prostate-cancer", "SRC-01"})
    void explain_is_one_screen(String code) {
        Run run = Run.of("explain", "--tests", TESTS, code);
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSizeLessThanOrEqualTo(40).allMatch(line -> line.length() <= 80);
    }

    @Test
    void explain_of_a_finding_shows_which_rules_ask_for_it() {
        assertThat(Run.of("explain", "--full", "erectile-dysfunction").out())
                .contains("prostate-cancer.erectile-dysfunction (supports +2): Erection");
    }

    @Test
    void explain_for_scripts() throws IOException {
        JsonNode rule = json(Run.of("explain", "--format", "json", "cp-cpps.febrile"));
        assertThat(rule.get("rule").asText()).isEqualTo("cp-cpps.febrile");
        assertThat(rule.get("says").asText()).isEqualTo("opposes");
        assertThat(rule.get("points").asInt()).isEqualTo(-4);
        assertThat(rule.get("tests").isNull()).isTrue();
        assertThat(rule.at("/citations/0/title").asText()).isNotEmpty();
        JsonNode finding = json(Run.of("explain", "--format", "json", "febrile"));
        assertThat(finding.at("/derivedBy/0/rule").asText()).isEqualTo("inference.febrile");
    }

    @Test
    void explain_of_an_own_rule_names_the_tests_beside_it() {
        assertThat(Run.of("explain", "--rules", OwnRulesTest.SOUND.toString(), "red-flag.saddle-numbness")
                        .out())
                .contains("tests/redflags/cycling.yaml:");
    }

    @Test
    void explain_without_tests_at_hand_says_so() {
        assertThat(Run.of("explain", "cp-cpps.febrile").out()).contains("Tests        None at hand.");
    }

    @Test
    void an_unknown_rule_is_2_with_the_nearest() {
        Run run = Run.of("explain", "cp-cpps.febrill");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("The rules do not know (cp-cpps.febrill).\nMaybe it is (cp-cpps.febrile).\n");
    }

    @Test
    void new_begins_a_cause_that_check_finds_unwritten() {
        Path pack = folder.resolve("my-rules");
        Run run = Run.of("new", "cause", "saddle-pressure", pack.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains(
                        "  - causes/saddle-pressure.drl\n",
                        "  - tests/causes/saddle-pressure.yaml\n",
                        "marked with TODO");
        Run check = Run.of("check", pack.toString());
        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.out()).contains("error [unwritten]");
        Run assess = Run.with("{}", "assess", "--rules", pack.toString(), "-");
        assertThat(assess.exitCode()).isEqualTo(1);
        assertThat(assess.out()).isEmpty();
    }

    @Test
    void new_overwrites_nothing() throws IOException {
        Path pack = folder.resolve("my-rules");
        Run.of("new", "red-flag", "cyclist", pack.toString());
        Path rules = pack.resolve("redflags/cyclist.drl");
        Files.writeString(rules, "// mine\n");
        Run again = Run.of("new", "red-flag", "cyclist", pack.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("exists, and nothing is overwritten.\nMaybe ");
        assertThat(rules).hasContent("// mine");
    }

    @Test
    void new_refuses_a_code_of_the_standard_rules_with_1_and_what_is_no_code_or_kind_with_2() {
        Run known = Run.of("new", "finding", "fever", folder.toString());
        assertThat(known.exitCode()).isEqualTo(1);
        assertThat(known.err())
                .startsWith("The finding (fever) is known to the standard rules.\nMaybe use it as it is");
        Run code = Run.of("new", "cause", "Saddle Pressure", folder.toString());
        assertThat(code.exitCode()).isEqualTo(2);
        assertThat(code.err()).contains("Maybe write (saddle-pressure).\nHelp: seminal new --help");
        Run kind = Run.of("new", "medicine", "x", folder.toString());
        assertThat(kind.exitCode()).isEqualTo(2);
        assertThat(kind.err()).startsWith("(medicine) cannot be begun.\nMaybe it is (cause), (red-flag) or (finding).");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"find", "explain", "new"})
    void help_shows_an_example(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Examples:", "seminal " + command + " ");
        assertThat(Run.of("--help").out()).contains("  " + command + " ");
    }

    @Test
    void a_reader_that_has_gone_is_no_fault() {
        String presentation = "../../examples/prostatitis.json";
        for (String[] command : new String[][] {
            {"find", "fever"},
            {"explain", "fever"},
            {"why", "cp-cpps", presentation},
            {"change", presentation},
            {"new", "finding", "long-cycling", folder.toString()}
        }) {
            StringWriter err = new StringWriter();
            Streams streams =
                    new Streams(new ByteArrayInputStream(new byte[0]), new ClosedPipe(), new PrintWriter(err), false);
            assertThat(SeminalCommand.run(streams, DecisionSupport::standard, command))
                    .as(command[0])
                    .isZero();
            assertThat(err.toString()).isEmpty();
        }
    }

    /** A pipe whose reader has gone. */
    private static final class ClosedPipe extends OutputStream {

        @Override
        public void write(int b) throws IOException {
            throw new StandardOutput.ReaderGoneException(new IOException("any"));
        }
    }
}
