package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroolsShowsItTest {

    @TempDir
    private Path directory;

    @Test
    void what_is_said_of_a_faulty_pack_its_running_rules_show() throws IOException {
        MadeUpRules rules = MadeUpRules.rules()
                .rule(
                        "red-flag.x-narrow",
                        "Patient( age >= 50 )\nPresent( code == \"anxiety\" )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.x-wide",
                        "Patient( age > 40 )\nPresent( code == \"anxiety\" )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.x-wide-again",
                        "Present( code == \"anxiety\" )\nPatient( age >= 41 )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.x-silenced",
                        "Present( code == \"depression\" )\nMedication( current, serotonergic, daysToLeak > 28 )\n"
                                + "not Present( code == \"constipation\" )",
                        "refer( Urgency.SAME_DAY, \"same-day-gp-or-ed\" )");
        for (var file : rules.files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Files.writeString(directory.resolve("knowledge.properties"), "id=faulty\nversion=1\nstatus=a test\n");
        Files.writeString(directory.resolve("redflags/made-up.properties"), """
                        red-flag.x-narrow.rationale=A test.
                        red-flag.x-wide.rationale=A test.
                        red-flag.x-wide-again.rationale=A test.
                        red-flag.x-silenced.rationale=A test.
                        """);
        Pack pack = Pack.overStandard(directory);
        Proofs proofs = Proofs.of(pack, EnumSet.of(Property.DISTINCT, Property.NEEDED, Property.URGENCY_KEPT));
        List<Verdict> failing = proofs.verdicts(Verdict.Outcome.FAILS);
        assertThat(failing)
                .extracting(one -> one.property().code() + " " + one.subject() + " " + one.other())
                .containsExactlyInAnyOrder(
                        "needed red-flag.x-narrow red-flag.x-wide",
                        "needed red-flag.x-narrow red-flag.x-wide-again",
                        "distinct red-flag.x-wide red-flag.x-wide-again",
                        "distinct red-flag.x-wide-again red-flag.x-wide",
                        "urgency-kept red-flag.x-silenced constipation");
        assertThat(proofs.verdicts(Verdict.Outcome.EXCEPTED)).isEmpty();
        assertThat(proofs.problems()).isEmpty();
        DecisionSupport drools = DecisionSupport.on(pack.answering());
        assertThat(failing).allMatch(one -> one.isShownBy(drools::assess));
        assertThat(failing).allSatisfy(one -> assertThat(one.place()).startsWith("redflags/made-up.drl:"));
    }
}
