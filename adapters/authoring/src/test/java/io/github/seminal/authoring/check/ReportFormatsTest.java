package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFormatsTest {

    @TempDir
    private Path directory;

    @Test
    void the_json_report_says_everything_about_a_finding() throws IOException {
        JsonNode report = new ObjectMapper().readTree(withTwoFaults().json());
        assertThat(report.path("rules").asInt()).isEqualTo(6);
        assertThat(report.path("errors").asInt()).isEqualTo(2);
        assertThat(report.path("warnings").asInt()).isZero();
        assertThat(report.path("findings").get(1).toPrettyString()).isEqualToNormalizingNewlines("""
                {
                  "check" : "unknown-finding",
                  "severity" : "error",
                  "file" : "causes/saddle-pressure.drl",
                  "line" : 41,
                  "column" : 23,
                  "endColumn" : 35,
                  "rule" : "A padded saddle speaks against pressure of a saddle",
                  "ruleId" : "saddle-pressure.padded",
                  "message" : "the finding (saddle-paded) is not known.",
                  "advice" : "Maybe it is (saddle-padded).",
                  "source" : "    Present( code == \\"saddle-paded\\" )"
                }""");
    }

    @Test
    void the_sarif_report_has_the_form_of_the_standard() throws IOException {
        JsonNode sarif = new ObjectMapper().readTree(withTwoFaults().sarif("my rules"));
        assertThat(sarif.path("version").asText()).isEqualTo("2.1.0");
        assertThat(sarif.path("$schema").asText()).endsWith("sarif-2.1.0.json");
        JsonNode run = sarif.path("runs").get(0);
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("seminal check");
        JsonNode rules = run.at("/tool/driver/rules");
        assertThat(rules).hasSize((int) Stream.of(Check.values())
                .filter(check -> check.severity() != Check.Severity.REFUSAL)
                .count());
        assertThat(run.path("results")).hasSize(2).allSatisfy(result -> {
            assertThat(rules.get(result.path("ruleIndex").asInt()).path("id")).isEqualTo(result.path("ruleId"));
            assertThat(result.path("level").asText()).isEqualTo("error");
            assertThat(result.at("/message/text").asText()).contains(". Maybe ");
        });
        JsonNode place = run.path("results").get(1).at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("my%20rules/causes/saddle-pressure.drl");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(41);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(23);
        assertThat(place.at("/region/endColumn").asInt()).isEqualTo(35);
        assertThat(place.at("/contextRegion/snippet/text").asText()).contains("saddle-paded");
    }

    @Test
    void a_clean_report_and_one_with_no_place_keep_to_the_schema_of_sarif() {
        Diagnostic nowhere = new Diagnostic(Check.LIMIT, Place.NOWHERE, "the directory holds too much", "split it");
        Diagnostic ofFile = new Diagnostic(Check.NOT_UTF8, Place.file("a b/ü.csv"), "not UTF-8", "save it");
        for (CheckReport report : List.of(
                new CheckReport(List.of(), 3, Map.of(), Map.of(), Map.of()),
                new CheckReport(List.of(nowhere), 3, Map.of(), Map.of(), Map.of()),
                new CheckReport(List.of(ofFile), 3, Map.of(), Map.of(), Map.of()))) {
            assertThat(SarifSchema.problems(report.sarif(""))).isEmpty();
        }
    }

    @Test
    void the_schema_of_sarif_refuses_what_is_not_in_the_standard() throws IOException {
        String sarif = withTwoFaults().sarif("my rules");
        assertThat(SarifSchema.problems(sarif)).isEmpty();
        assertThat(SarifSchema.problems(sarif.replace("\"ruleIndex\"", "\"ruleIndx\"")))
                .isNotEmpty();
        assertThat(SarifSchema.problems(sarif.replace("\"startLine\" : 41", "\"startLine\" : 0")))
                .isNotEmpty();
        assertThat(SarifSchema.problems(sarif.replace("\"level\" : \"error\"", "\"level\" : \"fault\"")))
                .isNotEmpty();
        assertThat(SarifSchema.problems(sarif.replace("my%20rules", "my rules")))
                .isNotEmpty();
    }

    @Test
    void a_report_is_written_the_same_way_every_time() throws IOException {
        CheckReport report = withTwoFaults();
        CheckReport again = RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY);
        assertThat(again).isEqualTo(report);
        assertThat(again.sarif("")).isEqualTo(report.sarif(""));
    }

    @Test
    void a_long_line_is_shown_around_what_is_at_fault() {
        Diagnostic finding = new Diagnostic(Check.SYNTAX, new Place("x.drl", 1, 201, 204), "it is wrong", "mend it");
        CheckReport report = new CheckReport(
                List.of(finding), 1, Map.of("x.drl", "a".repeat(200) + "bad" + "c".repeat(99)), Map.of(), Map.of());
        assertThat(ReportText.of(finding, report).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80))
                .satisfies(lines -> {
                    List<String> text = List.copyOf(lines);
                    assertThat(text.get(1)
                                    .substring(
                                            text.get(2).indexOf('^'),
                                            text.get(2).length()))
                            .isEqualTo("bad");
                });
    }

    private CheckReport withTwoFaults() throws IOException {
        FaultyPack.all("faults.yaml").stream()
                .filter(pack -> pack.name().equals("two-faults-in-one-file"))
                .findFirst()
                .orElseThrow()
                .layInto(directory);
        return RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY);
    }
}
