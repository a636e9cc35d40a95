package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NegationCheckTest {

    private static final String FLAGS = "redflags/cycling.drl";
    private static final String MUCH_CYCLING = "    Present( code == \"much-cycling\" )\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void lay_the_sound_pack_down() throws IOException {
        FaultyPack.all("faults.yaml").stream()
                .filter(pack -> pack.name().equals("negation-in-a-pathway"))
                .findFirst()
                .orElseThrow()
                .layInto(directory);
        change(FLAGS, "    not Present( code == \"constipation\" )\n", "");
        assertThat(checked().text()).isEqualTo("No problem in 6 rules.\n");
    }

    @Test
    void a_negation_that_is_proved_harmless_is_no_finding() throws IOException {
        change(FLAGS, MUCH_CYCLING, MUCH_CYCLING + "    not Present( code == \"fever\" )\n");
        assertThat(checked().text()).isEqualTo("No problem in 6 rules.\n");
    }

    @Test
    void a_negation_that_an_added_finding_breaks_comes_with_a_patient_who_shows_it() throws IOException {
        change(FLAGS, MUCH_CYCLING, MUCH_CYCLING + "    not Present( code == \"constipation\" )\n");
        assertThat(checked().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.NEGATION_IN_RED_FLAG);
            assertThat(finding.place().toString()).isEqualTo(FLAGS + ":33:9");
            assertThat(finding.what())
                    .startsWith("when (constipation) becomes known to be present, the rule falls silent")
                    .contains("medicines: [{name: ")
                    .contains("measured: {cycling-hours-per-week: ");
        });
    }

    @Test
    void an_exception_declared_with_its_reason_counts(@TempDir Path tests) throws IOException {
        change(FLAGS, MUCH_CYCLING, MUCH_CYCLING + "    not Present( code == \"constipation\" )\n");
        Files.writeString(tests.resolve("proofs.yaml"), """
                - property: urgency-kept
                  subject: pathway.much-cycling
                  other: constipation
                  reason: A test.
                """);
        assertThat(messages(RuleCheck.overStandard(directory, Optional.of(tests), FaultsTest.TODAY)))
                .doesNotContain("constipation");
        assertThat(messages(RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY)))
                .contains("constipation");
    }

    @Test
    void words_do_not_excuse_what_a_proof_refutes() throws IOException {
        change(FLAGS, MUCH_CYCLING, MUCH_CYCLING + "    not Present( code == \"constipation\" )\n");
        change(FLAGS, "@spec( \"X-02\" )", "@spec( \"X-02\" )\n    @negates( \"It is harmless.\" )");
        assertThat(messages(checked())).contains("(constipation) becomes known to be present");
    }

    @Test
    void where_proofs_do_not_reach_a_negation_says_why_it_cannot_harm() throws IOException {
        change(FLAGS, MUCH_CYCLING, MUCH_CYCLING + "    not Measured( code == \"temperature-c\", value < 38 )\n");
        assertThat(messages(checked())).contains("an added finding (temperature-c) silences the rule");
        change(FLAGS, "@spec( \"X-02\" )", "@spec( \"X-02\" )\n    @negates( \"Nobody cycles with fever.\" )");
        assertThat(checked().isClean()).isTrue();
    }

    @Test
    void a_pack_that_takes_away_what_a_standard_negation_rests_on_is_told_which_rule_falls_silent() throws IOException {
        Files.writeString(directory.resolve("changes.csv"), """
                id,what,lowers_urgency,reason,who,date
                red-flag.priapism,retires,yes,A test,A. Clinician,2026-12-01
                """);
        assertThat(checked().findings())
                .filteredOn(finding -> finding.check() == Check.NEGATION_IN_RED_FLAG)
                .singleElement()
                .satisfies(finding -> assertThat(finding.what())
                        .startsWith("when (sickle-cell) becomes known to be present, the standard rule"
                                + " (red-flag.long-erection) falls silent"));
    }

    private CheckReport checked() {
        return RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY);
    }

    private static String messages(CheckReport report) {
        return report.findings().stream().map(Diagnostic::what).toList().toString();
    }

    private void change(String file, String before, String after) throws IOException {
        Path path = directory.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(before);
        Files.writeString(path, text.replace(before, after));
    }
}
