package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final Path SOUND = Path.of("../authoring/src/test/resources/check/pack");
    private static final String TESTS_OF_STANDARD = "../../src/test/resources";

    @TempDir
    private Path pack;

    @Test
    void the_standard_rules_are_0() {
        Run run = Run.of("check", "--tests", TESTS_OF_STANDARD, "--today", "2026-12-01");
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("No problem in 784 rules.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_stale_review_is_told_by_the_day_that_is_named() {
        Run run = Run.of("check", "--tests", TESTS_OF_STANDARD, "--today", "2029-11-23");
        assertThat(run.out()).contains("warning [stale-review]").endsWith(" and 44 warnings in 784 rules.\n");
    }

    @Test
    void warnings_alone_are_0_and_1_for_those_who_want_it() {
        assertThat(Run.of("check", "--today", "2029-11-23", SOUND.toString()).exitCode())
                .isZero();
        Run strict = Run.of("check", "--strict", "--today", "2029-11-23", SOUND.toString());
        assertThat(strict.out()).contains("0 errors and ", "warning [stale-review]");
        assertThat(strict.exitCode()).isEqualTo(1);
    }

    @Test
    void a_sound_pack_is_0() {
        Run run = Run.of("check", "--today", "2026-11-25", SOUND.toString());
        assertThat(run.out()).isEqualTo("No problem in 6 rules.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void a_fault_is_1_and_is_underlined() throws IOException {
        breakThePack();
        Run run = Run.of("check", "--today", "2026-11-25", pack.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                causes/saddle-pressure.drl:42:23: error [unknown-finding]
                  rule: A padded saddle speaks against pressure of a saddle
                  42 |     Present( code == "saddle-paded" )
                                             ^^^^^^^^^^^^
                  the finding (saddle-paded) is not known.
                  Maybe it is (saddle-padded).

                1 error and 0 warnings in 6 rules.
                """);
    }

    @Test
    void the_same_is_said_for_scripts_and_editors() throws IOException {
        breakThePack();
        Run json = Run.of("check", "--format", "json", pack.toString());
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out())
                .contains("\"check\" : \"unknown-finding\"", "\"ruleId\" : \"saddle-pressure.padded\"")
                .endsWith("}\n");
        Run sarif = Run.of("check", "--format", "sarif", pack.toString());
        assertThat(sarif.exitCode()).isEqualTo(1);
        assertThat(sarif.out())
                .contains("\"version\" : \"2.1.0\"", "\"ruleId\" : \"unknown-finding\"")
                .endsWith("}\n");
    }

    @Test
    void a_directory_that_is_not_there_is_1() {
        Run run = Run.of("check", pack.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("does not exist.", "Maybe the path is relative to another directory.");
    }

    @Test
    void to_stand_alone_needs_a_directory() {
        Run run = Run.of("check", "--alone");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("The option (--alone) needs a directory.\nMaybe ");
    }

    @Test
    void an_overlay_does_not_stand_alone() {
        Run run = Run.of("check", "--alone", SOUND.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("vocabulary/destinations.csv: error [missing-file]");
    }

    @Test
    void an_unknown_format_and_a_wrong_day_are_2() {
        assertThat(Run.of("check", "--format", "xml").err())
                .contains("expected one of [TEXT, JSON, SARIF] (case-insensitive) but was 'xml'");
        Run run = Run.of("check", "--today", "25.11.2026");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--today");
    }

    private void breakThePack() throws IOException {
        try (Stream<Path> files = Files.walk(SOUND)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = pack.resolve(SOUND.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(copy, Files.readString(file).replace("\"saddle-padded\"", "\"saddle-paded\""));
            }
        }
    }
}
