package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePacksTest {

    private static final GoldenReports GOLDEN = GoldenReports.of("hostile.txt");
    private static final int SHOWN = 3;

    @TempDir
    private Path directory;

    static List<FaultyPack> packs() {
        return FaultyPack.all("hostile.yaml");
    }

    @AfterEach
    void no_link_is_left() throws IOException {
        FaultyPack.removeLinks(directory);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packs")
    void every_hostile_pack_is_refused_with_the_reason(FaultyPack pack) throws IOException {
        pack.layInto(directory);
        CheckReport report = Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY));
        List<Diagnostic> first = report.findings().stream()
                .sorted(Comparator.comparing(finding -> !finding.place().file().isEmpty()
                        && !finding.place().file().equals(pack.edits().get(0).file())))
                .limit(SHOWN)
                .toList();
        StringBuilder text = new StringBuilder();
        first.forEach(finding -> text.append(ReportText.of(finding, report)).append('\n'));
        if (report.findings().size() > SHOWN) {
            text.append("and ").append(report.findings().size() - SHOWN).append(" more\n");
        }
        GOLDEN.matches(pack.name(), text.toString());
        assertThat(report.isClean()).isFalse();
        assertThat(SarifSchema.problems(report.sarif("/my <rules>#?%/"))).isEmpty();
        assertThat(report.text().lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(80)
                        .matches(shown -> shown.chars().noneMatch(Character::isISOControl)));
    }
}
