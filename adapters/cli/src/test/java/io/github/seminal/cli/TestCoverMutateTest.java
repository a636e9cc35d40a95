package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The three commands on a pack with one rule over the standard rules. */
class TestCoverMutateTest {

    private static final String CASES = """
            cases:
            - rule: red-flag.cyclist
              says: {urgency: SAME_DAY, destination: ed}
              hits:
                - {age: 60, present: [numbness-feet]}
              near misses:
                - {age: 59, present: [numbness-feet]}
                - {age: 60, absent: [numbness-feet]}
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void a_pack_with_one_rule() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\n");
        write("redflags/cycling.properties", "red-flag.cyclist.rationale=So.\n");
        write("redflags/cycling.drl", """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Numb feet at 60 or over are seen on the same day"
                    @id( "red-flag.cyclist" )
                    @spec( "X-01" )
                    @cite( "CONSENSUS" )
                    @within( "PT24H" )
                    @advice( "adv-seek-same-day" )
                    @reviewed( "2026-11-25" )
                when
                    Patient( age >= 60 )
                    Present( code == "numbness-feet" )
                then
                    conclude.refer( Urgency.SAME_DAY, "ed" );
                end
                """);
    }

    @Test
    void test_tells_the_difference_and_the_condition_that_failed_and_writes_junit_xml() throws IOException {
        write("tests/cycling.yaml", CASES.replace("{age: 60, present", "{age: 59, present"));
        Path report = directory.resolve("report.xml");
        Path tests = Files.createDirectory(directory.resolve("elsewhere"));
        Files.move(directory.resolve("tests"), tests.resolve("tests"));
        Path pack = packAlone();
        Run run = Run.of("test", pack.toString(), "--own", "--tests", tests.toString(), "--junit", report.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("""
                        FAILED - red-flag.cyclist hit 1
                          tests/cycling.yaml:5
                          red-flag.cyclist
                            expected: it fires
                            got:      it stayed silent
                          red-flag.cyclist did not fire, at redflags/cycling.drl:8:
                            FAILS    Patient( age >= 60 )
                            holds    Present( code == "numbness-feet" )
                          fired: climacturia.minor-neurological-sign, cns-infection.numbness-feet,""").endsWith("\n\nTESTS - 1 of 3 fail\n");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= TextLayout.WIDTH);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(report).content().contains("failures=\"1\"", "tests=\"3\"");
    }

    @Test
    void test_names_each_expectation_of_the_standard_that_changed_and_how_to_accept_it() throws IOException {
        write("tests/cycling.yaml", CASES);
        Run run = Run.of("test", directory.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("""
                        CHANGED - 10 expectations of the standard
                          - VK-026 Past cancer, shooting back pain, numb feet,
                            standard:tests/causes/cauda-equina.yaml:""")
                .contains("""
                            red flags
                              expected: RF-03, RF-103, RF-61
                              got:      RF-03, RF-103, X-01, RF-61
                        """)
                .contains("""
                          Maybe a rule is wrong. If an answer is meant, accept it in accepted.yaml with
                          the reason:
                            - test: VK-026
                              now:
                                red flags: RF-03, RF-103, X-01, RF-61
                              reason: "TODO: why that is right"
                        """)
                .endsWith("\n\nTESTS - all 3 pass; 10 of 5927 expectations of the standard changed\n");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Run.of("test", directory.toString(), "--own").out()).isEqualTo("TESTS - all 3 pass\n");
    }

    @Test
    void test_shows_what_is_accepted_and_which_acceptances_are_wrong() throws IOException {
        write("tests/cycling.yaml", CASES);
        write("accepted.yaml", """
                - test: VK-026
                  now: {red flags: "RF-03, RF-103, X-01, RF-61"}
                  reason: He is seen sooner.
                  who: A. Doctor
                  date: 2026-11-25
                - test: VD-01
                  now: {urgency: URGENT}
                  reason: So.
                  who: A. Doctor
                  date: 2026-11-25
                """);
        Run run = Run.of("test", directory.toString());
        assertThat(run.out())
                .startsWith("CHANGED - 9 expectations of the standard\n")
                .contains("""
                        ACCEPTED - 1 changed expectations of the standard
                          - VK-026: He is seen sooner. (A. Doctor, 2026-11-25)

                        ACCEPTANCES THAT ARE WRONG - 1
                          - accepted.yaml:6: the test (VD-01) passes: nothing is changed. Maybe take it
                            out.
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
        write("accepted.yaml", "- test: VK-026\n  reason: TODO\n");
        Run check = Run.of("check", directory.toString());
        assertThat(check.out()).contains("accepted.yaml:2:11", "this is not written yet");
        assertThat(check.exitCode()).isEqualTo(1);
    }

    @Test
    void test_runs_only_what_concerns_a_rule_that_is_named() throws IOException {
        write("tests/cycling.yaml", CASES);
        Run run = Run.of("test", directory.toString(), "--only", "red-flag.cyclist");
        assertThat(run.out()).contains("TESTS - all 3 pass; 10 of ").doesNotContain("of 5927");
        Run other = Run.of("test", directory.toString(), "--only", "prostatorrhoea");
        assertThat(other.out()).contains("TESTS - all 0 pass; 2 of ").doesNotContain("of 5927");
        Run unknown = Run.of("test", directory.toString(), "--only", "red-flag.cyclists");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("There is no rule and no cause (red-flag.cyclists).\nMaybe it is (red-flag.cyclist).");
    }

    @Test
    void the_standard_rules_are_read_where_they_were_edited_when_the_launcher_says_so() throws IOException {
        Path rules = Path.of("../../src/main/resources/rules");
        Path edited = directory.resolve("edited");
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = edited.resolve(rules.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path prostate = edited.resolve("inference/prostate.drl");
        Files.writeString(prostate, Files.readString(prostate).replace("value > 3.5", "value > 3.0"));
        System.setProperty("seminal.clone", "../..");
        System.setProperty("seminal.rules", edited.toString());
        try {
            assertThat(Run.of("test").out()).endsWith("\nTESTS - 11 of 5927 fail\n");
            assertThat(Run.of("check").out())
                    .contains("error [exclusive-findings]")
                    .endsWith("in 784 rules.\n");
        } finally {
            System.clearProperty("seminal.clone");
            System.clearProperty("seminal.rules");
        }
    }

    @Test
    void cover_lists_the_sides_that_nobody_meets_and_writes_a_page() throws IOException {
        write("tests/cycling.yaml", CASES);
        Path page = Files.createTempFile("coverage", ".html");
        try {
            Run run = Run.of("cover", directory.toString(), "--html", page.toString());
            assertThat(run.out()).isEqualTo("""
                    COVERAGE by vignettes and cases
                      Rules that match: 100.0 % (1 of 1); by vignettes alone 0.0 % (0 of 1)
                      Conditions seen at work: 100.0 % (4 of 4); by vignettes alone 0.0 % (0 of 4)
                      Sides of limits met: 66.6 % (2 of 3); by vignettes alone 0.0 % (0 of 3)

                    NOT SEEN
                      red-flag.cyclist
                        - redflags/cycling.drl:16: above: age >= 60
                    """);
            assertThat(run.exitCode()).isZero();
            assertThat(page).content().startsWith("<!doctype html>").contains("red-flag.cyclist");
        } finally {
            Files.delete(page);
        }
    }

    @Test
    void cover_says_everything_to_scripts() throws IOException {
        write("tests/cycling.yaml", CASES);
        Run run = Run.of("cover", "--format", "json", directory.toString());
        assertThat(run.exitCode()).isZero();
        JsonNode report = new ObjectMapper().readTree(run.out());
        assertThat(report.path("ofSides").toString()).isEqualTo("{\"all\":3,\"covered\":2,\"byVignettes\":0}");
        assertThat(report.path("missed")).isEmpty();
        assertThat(report.path("rules")).singleElement().satisfies(rule -> {
            assertThat(rule.path("id").asText()).isEqualTo("red-flag.cyclist");
            assertThat(rule.path("file").asText()).isEqualTo("redflags/cycling.drl");
            assertThat(rule.path("line").asInt()).isEqualTo(8);
            assertThat(rule.path("hits").asInt()).isEqualTo(1);
            assertThat(rule.path("observations"))
                    .filteredOn(one -> !one.path("byVignette").asBoolean()
                            && !one.path("byCase").asBoolean())
                    .singleElement()
                    .satisfies(gap -> assertThat(gap.path("kind").asText()).isEqualTo("ABOVE"));
        });
    }

    @Test
    void cover_fails_when_less_is_covered_than_was_asked() throws IOException {
        write("tests/cycling.yaml", CASES);
        Run met = Run.of(
                "cover",
                "--rules-at-least",
                "100",
                "--conditions-at-least=100",
                "--sides-at-least=66.6",
                "" + directory);
        assertThat(met.exitCode()).isZero();
        Run missed = Run.of("cover", "--rules-at-least", "100", "--sides-at-least", "66.7", directory.toString());
        assertThat(missed.exitCode()).isEqualTo(1);
        assertThat(missed.out()).contains("""

                LESS THAN WAS ASKED
                  - Sides of limits met: 66.6 % (2 of 3), asked for 66.7 %

                NOT SEEN
                """);
        Run json = Run.of("cover", "--format", "json", "--sides-at-least", "100", directory.toString());
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("\"Sides of limits met: 66.6 % (2 of 3), asked for 100 %\"");
    }

    @Test
    void a_share_that_is_none_is_a_usage_error() {
        for (String share : new String[] {"-1", "100.1"}) {
            Run run = Run.of("cover", "--conditions-at-least=" + share, directory.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err())
                    .startsWith("The option (--conditions-at-least) is (" + share + "), outside 0 to 100.\nMaybe ");
        }
        assertThat(Run.of("cover", "--rules-at-least", "all", directory.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void mutate_lists_the_changes_that_nobody_notices() throws IOException {
        write("tests/cycling.yaml", CASES.replace(", destination: ed", ""));
        Run run = Run.of("mutate", directory.toString());
        assertThat(run.out())
                .startsWith("CHANGED RULES that a test notices\n  By vignettes and cases: ")
                .endsWith("""

                        NOT NOTICED - 1
                          - redflags/cycling.drl:8: red-flag.cyclist: change destination: "ed" ->
                            "paediatrics-safeguarding"
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        Run json = Run.of("mutate", "--format", "json", "--threads", "1", directory.toString());
        assertThat(json.out())
                .contains("\"kind\": \"CHANGE_DESTINATION\"", "\"file\": \"redflags/cycling.drl\"")
                .contains("\"killedByCase\": \"tests/cycling.yaml:7\"");
    }

    @Test
    void when_every_change_is_noticed_mutate_is_content() throws IOException {
        write("tests/cycling.yaml", CASES);
        assertThat(Run.of("mutate", directory.toString()).exitCode()).isZero();
    }

    @Test
    void a_declared_mutant_is_not_counted_and_is_shown_with_its_reason() throws IOException {
        write("tests/cycling.yaml", CASES.replace(", destination: ed", ""));
        String all = counted(Run.of("mutate", "--format", "json", directory.toString()));
        write("mutants.yaml", """
                - mutant: 'red-flag.cyclist: change destination: "ed" -> "paediatrics-safeguarding"'
                  reason: Both are the same house.
                """);
        Run text = Run.of("mutate", directory.toString());
        assertThat(text.out()).contains("  Not counted, since equivalent: 1\n").endsWith("""

                        EQUIVALENT - 1
                          - redflags/cycling.drl:8: red-flag.cyclist: change destination: "ed" ->
                            "paediatrics-safeguarding". Both are the same house.
                        """);
        assertThat(text.exitCode()).isZero();
        Run json = Run.of("mutate", "--format", "json", directory.toString());
        assertThat(json.out())
                .contains("\"equivalent\": 1,", "\"equivalentBecause\": \"Both are the same house.\"")
                .contains("\"stale\": [");
        assertThat(Integer.parseInt(counted(json))).isEqualTo(Integer.parseInt(all) - 1);
        assertThat(json.exitCode()).isZero();
    }

    @Test
    void a_declaration_that_is_noticed_or_names_no_mutant_is_an_error() throws IOException {
        write("tests/cycling.yaml", CASES);
        write("mutants.yaml", """
                - mutant: 'red-flag.cyclist: drop a rule: the rule'
                  reason: It is noticed.
                - mutant: 'red-flag.cyclist: no such change'
                  reason: It is not there.
                """);
        Run text = Run.of("mutate", directory.toString());
        assertThat(text.exitCode()).isEqualTo(1);
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains(
                        "EXCEPTIONS THAT ARE WRONG - 2",
                        "mutants.yaml:1: the mutant (red-flag.cyclist: drop a rule: the rule) is noticed by "
                                + "tests/cycling.yaml:5. Maybe a test was added: take it out.",
                        "mutants.yaml:3: there is no mutant (red-flag.cyclist: no such change). "
                                + "Maybe its rule has changed: take it out.");
        Run json = Run.of("mutate", "--format", "json", directory.toString());
        assertThat(json.exitCode()).isEqualTo(1);
        assertThat(json.out()).contains("there is no mutant (red-flag.cyclist: no such change).");
    }

    private static String counted(Run json) {
        return json.out().replaceAll("(?s).*\"counted\": (\\d+),.*", "$1");
    }

    @Test
    void tests_that_cannot_be_used_are_refused_with_every_problem() throws IOException {
        write("tests/cycling.yaml", CASES.replace("numbness-feet", "numbness-foot"));
        for (String command : new String[] {"test", "cover", "mutate"}) {
            Run run = Run.of(command, directory.toString());
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("tests/cycling.yaml:5:7: ", "Maybe it is (numbness-feet).");
        }
    }

    @Test
    void a_report_that_cannot_be_written_and_no_threads_are_usage_errors() throws IOException {
        write("tests/cycling.yaml", CASES);
        Run unwritable = Run.of(
                "cover",
                directory.toString(),
                "--html",
                directory.resolve("no/such/place.html").toString());
        assertThat(unwritable.exitCode()).isEqualTo(2);
        assertThat(unwritable.err()).contains("cannot be written.\nMaybe its folder is missing.");
        Run none = Run.of("mutate", directory.toString(), "--threads", "0");
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("(0) threads cannot work.");
    }

    /** The pack in a directory of its own, since files that do not belong to a pack are refused. */
    private Path packAlone() throws IOException {
        Path pack = Files.createDirectory(directory.resolve("pack"));
        for (String part : new String[] {"knowledge.properties", "redflags"}) {
            Files.move(directory.resolve(part), pack.resolve(part));
        }
        return pack;
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
