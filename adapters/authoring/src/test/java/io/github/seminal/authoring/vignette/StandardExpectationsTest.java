package io.github.seminal.authoring.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of the standard rules, run over a pack that is laid over them. */
class StandardExpectationsTest {

    private static final String RAISED = "inference.psa-raised-at-50-to-59";

    @TempDir
    private Path directory;

    @BeforeEach
    void a_pack_that_changes_nothing() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\n");
    }

    @Test
    void a_pack_that_changes_nothing_gives_what_is_expected() {
        TestRun run = run(TestSelection.ALL);
        assertThat(run.results()).isEmpty();
        assertThat(standard(run).results()).hasSizeGreaterThan(4_000).allMatch(TestResult::passed);
        assertThat(run.passed()).isTrue();
    }

    @Test
    void a_threshold_that_is_moved_in_one_of_two_rules_changes_eleven_expectations() throws IOException {
        a_psa_of_more_than_3_is_raised_at_50();
        TestRun run = run(TestSelection.ALL);
        assertThat(run.passed()).isFalse();
        assertThat(run.failures()).isEmpty();
        assertThat(standard(run).changed())
                .extracting(TestResult::id)
                .hasSize(11)
                .contains("VC-151", RAISED + " near miss 1", "red-flag.psa-above-threshold near miss 5");
        TestResult nearMiss = standard(run).changed().stream()
                .filter(result -> result.id().equals(RAISED + " near miss 1"))
                .findFirst()
                .orElseThrow();
        assertThat(nearMiss.place()).hasToString("standard:tests/inference/prostate.yaml:38");
        assertThat(nearMiss.patient().age()).isEqualTo(50);
        assertThat(nearMiss.lines()).containsExactly(RAISED, "  expected: it stays silent", "  got:      it fired");
    }

    @Test
    void a_change_that_is_accepted_with_its_reason_passes() throws IOException {
        a_psa_of_more_than_3_is_raised_at_50();
        write("accepted.yaml", accepted(standard(run(TestSelection.ALL)).changed()));
        TestRun run = run(TestSelection.ALL);
        assertThat(standard(run).problems()).isEmpty();
        assertThat(standard(run).changed()).isEmpty();
        assertThat(standard(run).accepted()).hasSize(11);
        assertThat(standard(run).accepted().values())
                .extracting(AcceptedChange::reason)
                .containsOnly("Our laboratory measures more.");
        assertThat(run.passed()).isTrue();
        assertThat(JUnitXml.of("clinic", run)).contains("failures=\"0\"").doesNotContain("<failure");
    }

    @Test
    void an_acceptance_of_what_is_not_changed_of_another_answer_or_of_no_test_is_reported() throws IOException {
        a_psa_of_more_than_3_is_raised_at_50();
        List<TestResult> changed = standard(run(TestSelection.ALL)).changed();
        write(
                "accepted.yaml",
                accepted(changed).replace("urgency: URGENT", "urgency: SAME_DAY")
                        + entry("VD-45", "urgency: ROUTINE")
                        + entry("VD-4500", "urgency: ROUTINE"));
        TestRun run = run(TestSelection.ALL);
        assertThat(standard(run).changed()).extracting(TestResult::id).containsExactly("VC-151", "VC-445", "VC-446");
        assertThat(standard(run).problems())
                .extracting(Diagnostic::what)
                .hasSize(5)
                .contains(
                        "the test (VD-45) passes: nothing is changed",
                        "there is no test (VD-4500) among those of the standard")
                .anyMatch(what -> what.startsWith("the test (VC-151) gives {")
                        && what.contains("urgency=URGENT}, not {")
                        && what.contains("urgency=SAME_DAY}"));
        assertThat(run.passed()).isFalse();
    }

    @Test
    void a_draft_is_not_an_acceptance_before_its_author_has_filled_it_in() throws IOException {
        a_psa_of_more_than_3_is_raised_at_50();
        TestResult first = standard(run(TestSelection.ALL)).changed().get(0);
        write("accepted.yaml", AcceptedChange.draft(first));
        assertThatThrownBy(() -> run(TestSelection.ALL))
                .isInstanceOf(RefusedTestsException.class)
                .hasMessageContaining("accepted.yaml:8:12: this is not written yet: why that is right.")
                .hasMessageContaining("(TODO: today) is not a date.\nMaybe write it like 2026-11-25.");
    }

    @Test
    void an_acceptance_needs_its_test_its_answer_its_reason_and_who_decided_it_when_and_only_once() throws IOException {
        write("accepted.yaml", entry("VD-45", "urgency: ROUTINE") + entry("VD-45", "urgency: URGENT") + "- {}\n");
        assertThatThrownBy(() -> run(TestSelection.ALL))
                .isInstanceOf(RefusedTestsException.class)
                .hasMessageContaining("the test (VD-45) is accepted twice")
                .hasMessageContaining("the key (test) is missing")
                .hasMessageContaining("the key (now) says nothing")
                .hasMessageContaining("the key (reason) is missing")
                .hasMessageContaining("the key (who) is missing")
                .hasMessageContaining("the key (date) is missing");
    }

    @Test
    void the_hits_of_a_rule_that_is_retired_are_expected_all_the_same() throws IOException {
        changes("red-flag.psa-above-threshold,retires,yes");
        assertThat(standard(run(TestSelection.ALL)).changed())
                .filteredOn(result -> result.group().equals("red-flag.psa-above-threshold"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.lines()).contains("  got:      there is no such rule"));
    }

    @Test
    void a_patient_whom_the_tables_of_the_pack_refuse_is_a_changed_expectation() throws IOException {
        write("vocabulary/findings.csv", """
                code,group,type,unit,min,max,values,icd10,hpo
                psa-ng-ml,hist,number,ng/mL,0,20,,,
                """);
        assertThat(standard(run(TestSelection.ALL)).changed())
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.lines().get(2)).contains("refused: ", "psa-ng-ml"));
    }

    @Test
    void only_the_tests_of_a_rule_and_of_what_rests_on_it_are_run_when_it_is_named() throws IOException {
        a_psa_of_more_than_3_is_raised_at_50();
        Pack pack = Pack.overStandard(directory);
        TestRun run = run(TestSelection.of(pack, RAISED));
        assertThat(standard(run).results()).hasSizeBetween(30, 1_500);
        assertThat(standard(run).changed()).hasSize(11);
        TestRun other = run(TestSelection.of(pack, "prostatorrhoea"));
        assertThat(standard(other).results())
                .extracting(TestResult::group)
                .contains("prostatorrhoea.considered")
                .doesNotContain(RAISED);
        assertThat(standard(other).changed()).isEmpty();
        assertThatThrownBy(() -> TestSelection.of(pack, "prostatorhoea"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule and no cause (prostatorhoea).\nMaybe it is (prostatorrhoea).");
    }

    private void changes(String row) throws IOException {
        write("changes.csv", "id,what,lowers_urgency,reason,who,date\n" + row + ",A test,A. Doctor,2026-11-25\n");
    }

    private void a_psa_of_more_than_3_is_raised_at_50() throws IOException {
        changes(RAISED + ",replaces,no");
        write("inference/prostate.drl", """
                package io.github.seminal.rules

                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "A PSA above 3 counts as raised at 50 to 59"
                    @id( "inference.psa-raised-at-50-to-59" )
                    @cite( "SRC-20 SRC-23" )
                    @reviewed( "2026-11-22" )
                    salience 100
                when
                    Patient( age >= 50, age <= 59 )
                    Measured( code == "psa-effective-ng-ml", value > 3 )
                then
                    conclude.infer( "psa-raised" );
                end
                """);
    }

    private static String accepted(List<TestResult> changed) {
        StringBuilder text = new StringBuilder();
        changed.forEach(result -> text.append(AcceptedChange.draft(result)));
        return text.toString()
                .replace("TODO: why that is right", "Our laboratory measures more.")
                .replace("TODO: your name", "A. Doctor")
                .replace("TODO: today", "2026-11-25");
    }

    private static String entry(String test, String now) {
        return "- test: " + test + "\n  now: {" + now + "}\n  reason: So.\n  who: A. Doctor\n  date: 2026-11-25\n";
    }

    private TestRun run(TestSelection selection) {
        return TestRun.withStandard(Pack.overStandard(directory), selection, Progress.NONE);
    }

    private static StandardRun standard(TestRun run) {
        return run.standard().orElseThrow();
    }

    private void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
