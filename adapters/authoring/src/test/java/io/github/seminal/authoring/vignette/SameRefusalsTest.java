package io.github.seminal.authoring.vignette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.check.FaultyPack;
import io.github.seminal.authoring.check.RuleCheck;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check of a pack says of its tests is what running them says. */
class SameRefusalsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    /** What the check says of rules that have no case: such a pack can be tested. */
    private static final Set<Check> OF_RULES = Set.of(Check.MISSING_CASE);

    @TempDir
    private Path directory;

    static List<FaultyPack> faultsOfTests() {
        return FaultyPack.all("faults.yaml").stream()
                .filter(pack ->
                        pack.edits().stream().allMatch(edit -> edit.file().startsWith("tests/")))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsOfTests")
    void what_the_check_reports_the_tests_are_refused_for(FaultyPack fault) throws IOException {
        fault.layInto(directory);
        List<Diagnostic> checked = checked();
        assertThat(checked).isNotEmpty();
        assertThat(refused()).containsExactlyInAnyOrderElementsOf(withoutRules(checked));
    }

    @Test
    void there_are_faults_of_tests() {
        assertThat(faultsOfTests()).hasSizeGreaterThan(14);
    }

    @Test
    void the_tests_of_the_sound_pack_pass() {
        assertThat(TestRun.of(Pack.overStandard(FaultyPack.SOUND)).failures()).isEmpty();
    }

    @Test
    void thirteen_mistakes_are_reported_by_both() throws IOException {
        new FaultyPack("none", List.of(), "").layInto(directory);
        Files.writeString(directory.resolve("tests/more-patients.yaml"), """
                vignettes:
                - id: VX-01
                  title: An id that is used elsewhere
                  patient: {age: fifty, present: [fevr], measured: {temperature-c: hot}}
                  expected:
                    first: saddle-presure
                    urgency at least: SOON
                    urgency at most: URGENT
                    red flags: [X-09]
                    destination of: {X-01: edd}
                - id: VX-02
                  title: A contradiction
                  patient: {present: [fever], absent: [fever]}
                  expected: {first: NO_LEAK, urgency at least: URGENT, urgency at most: ROUTINE, order: [nobody]}
                """);
        Files.writeString(directory.resolve("tests/more-cases.yaml"), """
                cases:
                - rule: red-flag.saddle-numbness
                  hits: [{described: {leak-fluid-appearance: blueish}}]
                  near misses: [{medicines: [{name: sertraline, started days ago: -1}]}]
                """);
        assertThat(refused()).hasSizeGreaterThanOrEqualTo(13).containsExactlyInAnyOrderElementsOf(checked());
    }

    @Test
    void one_file_holds_vignettes_and_cases() throws IOException {
        new FaultyPack("none", List.of(), "").layInto(directory);
        assertThat(checked()).isEmpty();
        TestSuite suite = TestSuite.of(Pack.overStandard(directory));
        assertThat(suite.vignettes()).extracting(Vignette::id).containsExactly("VX-01");
        assertThat(suite.cases()).hasSize(6);
        assertThat(TestSuite.patientsIn(directory)).hasSize(1);
    }

    private List<Diagnostic> checked() {
        return RuleCheck.overStandard(directory, Optional.empty(), TODAY).findings();
    }

    /** Without what is placed in a file of rules. */
    private static List<Diagnostic> withoutRules(List<Diagnostic> findings) {
        return findings.stream()
                .filter(finding -> !(OF_RULES.contains(finding.check())
                        && finding.place().file().endsWith(".drl")))
                .toList();
    }

    private List<Diagnostic> refused() {
        Pack pack = Pack.overStandard(directory);
        RefusedTestsException refused = catchThrowableOfType(RefusedTestsException.class, () -> TestSuite.of(pack));
        return refused == null ? List.of() : refused.problems();
    }
}
