package io.github.seminal.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.seminal.knowledge.diagnostic.HiddenCharacters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsOfPacksTest {

    private static final String OF_TWENTY_CODES = """

            rule "Rule NUMBER joins many findings"
                @id( "saddle-pressure.join-NUMBER" )
                @cite( "CONSENSUS" )
            when
                Present( code in ( CODES ) )
                Present( code in ( CODES ) )
                Present( code in ( CODES ) )
            then
                conclude.supports( 1 );
            end
            """;

    @TempDir
    private Path directory;

    @Test
    void the_combinations_of_all_rules_together_have_a_limit() throws IOException {
        sound();
        List<String> codes = List.of(
                "fever",
                "dysuria",
                "headache",
                "seizure-new",
                "confusion",
                "collapse",
                "blood-in-semen",
                "vomiting",
                "neck-stiffness",
                "numbness-feet",
                "animal-bite",
                "vision-change",
                "low-back-pain",
                "sepsis-sign",
                "saddle-anaesthesia",
                "bowel-incontinence",
                "looks-very-ill",
                "scrotal-swelling",
                "leak-present",
                "long-cycling",
                "saddle-padded",
                "erotic-dream",
                "perineal-tingling",
                "testicular-pain-sudden",
                "testicular-pain-gradual",
                "bilateral-sciatica");
        StringBuilder list = new StringBuilder();
        codes.forEach(
                code -> list.append(list.isEmpty() ? "\"" : ", \"").append(code).append('"'));
        Path file = directory.resolve("causes/saddle-pressure.drl");
        StringBuilder rules = new StringBuilder(Files.readString(file));
        for (int i = 0; i < 30; i++) {
            rules.append(OF_TWENTY_CODES.replace("NUMBER", String.valueOf(i)).replace("CODES", list));
        }
        Files.writeString(file, rules);
        assertThat(report().text())
                .contains("combinations of facts could match the rules together, more than 400000.\n");
    }

    @Test
    void a_file_in_the_place_of_a_directory_is_named_as_one() throws IOException {
        Path file = Files.writeString(directory.resolve("knowledge.properties"), "id=x\n");
        assertThat(RuleCheck.overStandard(file, Optional.empty(), FaultsTest.TODAY)
                        .text())
                .contains("(" + file + ") is a file.", "Maybe name the directory that holds it.");
    }

    @Test
    void a_folder_that_must_not_be_read_is_one_problem_of_the_pack() throws IOException {
        sound();
        Path folder = directory.resolve("texts");
        assumeThat(folder.toFile().setReadable(false, false) && !Files.isReadable(folder))
                .isTrue();
        try {
            assertThat(report().text()).contains("texts: error [stray-file]\n  it cannot be read.\n");
        } finally {
            assertThat(folder.toFile().setReadable(true, false)).isTrue();
        }
    }

    @Test
    void a_review_of_tomorrow_passes_since_it_is_tomorrow_somewhere() throws IOException {
        sound();
        LocalDate reviewed = LocalDate.of(2026, 11, 22);
        assertThat(RuleCheck.overStandard(directory, Optional.empty(), reviewed.minusDays(1))
                        .text())
                .isEqualTo("No problem in 6 rules.\n");
        assertThat(RuleCheck.overStandard(directory, Optional.empty(), reviewed.minusDays(2))
                        .text())
                .contains("[review-in-future]");
    }

    @Test
    void no_form_of_the_report_holds_a_character_that_nobody_sees() throws IOException {
        sound();
        Files.writeString(
                directory.resolve("texts/derived.properties"),
                "much-cycling.name=A \u009b31m \udb40\udc41 \u3164 \u115f \u202e name\nmuch-cycling.definition=Ten.\n");
        CheckReport report = report();
        assertThat(report.errors()).isPositive();
        for (String form : List.of(report.text(), report.json(), report.sarif(""))) {
            assertThat(HiddenCharacters.indexIn(form.replace("\n", ""))).isEqualTo(-1);
        }
        assertThat(report.json()).contains("A \\u009b31m \\udb40\\udc41 \\u3164 \\u115f \\u202e name");
    }

    private CheckReport report() {
        return RuleCheck.overStandard(directory, Optional.empty(), FaultsTest.TODAY);
    }

    private void sound() throws IOException {
        new FaultyPack("sound", List.of(), "").layInto(directory);
    }
}
