package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final GoldenReports GOLDEN = GoldenReports.of("faults.txt");

    @TempDir
    private Path directory;

    static List<FaultyPack> faults() {
        return FaultyPack.all("faults.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void every_fault_is_reported_word_for_word(FaultyPack pack) throws IOException {
        pack.layInto(directory);
        CheckReport report = RuleCheck.overStandard(directory, Optional.empty(), TODAY);
        GOLDEN.matches(pack.name(), report.text());
        assertThat(SarifSchema.problems(report.sarif("my rules"))).isEmpty();
        assertThat(report.findings())
                .as(report.text())
                .extracting(finding -> finding.place().file()
                        + (finding.place().line() > 0 ? ":" + finding.place().line() : ""))
                .contains(pack.place());
    }

    @Test
    void the_sound_pack_has_no_problem() {
        CheckReport report = RuleCheck.overStandard(FaultyPack.SOUND, Optional.empty(), TODAY);
        assertThat(report.text()).isEqualTo("No problem in 6 rules.\n");
    }

    @Test
    void the_standard_rules_have_no_problem() {
        CheckReport report = RuleCheck.standard(Optional.of(Path.of("../../src/test/resources")), TODAY);
        assertThat(report.text()).isEqualTo("No problem in 784 rules.\n");
    }
}
