package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The vocabulary as a host sees it. */
class VocabularyTest {

    private static final Path CONSTANTS = Path.of("src/main/java/io/github/seminal/Findings.java");

    private final KnowledgeBase knowledge = KnowledgeBase.standard();

    @Test
    void every_finding_has_what_a_form_needs() {
        assertThat(knowledge.findings()).hasSize(196).allSatisfy(finding -> {
            assertThat(finding.name()).isNotBlank().isNotEqualTo(finding.code());
            assertThat(finding.question()).isNotBlank();
            assertThat(finding.definition()).isNotBlank();
            switch (finding.kind()) {
                case NUMBER -> {
                    assertThat(finding.unit()).isNotBlank();
                    assertThat(finding.min()).isLessThan(finding.max());
                }
                case CHOICE ->
                    assertThat(finding.choices())
                            .isNotEmpty()
                            .allSatisfy(choice -> assertThat(choice.label()).isNotBlank());
                case YES_OR_NO, MEDICINES -> assertThat(finding.choices()).isEmpty();
            }
        });
        assertThat(knowledge.findingsNamed("leak-fluid-appearance"))
                .flatExtracting(FindingDefinition::choices)
                .extracting(Choice::value, Choice::label)
                .contains(tuple("white-milky", "white and milky"));
    }

    @Test
    void a_finding_is_looked_up_by_code_name_synonym_icd_10_and_hpo() {
        for (String name : List.of(
                "blood-in-semen",
                "Blood in semen",
                "haematospermia",
                "HEMATOSPERMIA",
                "bloody semen",
                "blood_in_semen")) {
            assertThat(knowledge.findingsNamed(name))
                    .as(name)
                    .extracting(FindingDefinition::code)
                    .containsExactly("blood-in-semen");
        }
        assertThat(knowledge.findingsNamed("R50.9"))
                .extracting(FindingDefinition::code)
                .contains("fever");
        assertThat(knowledge.findingsNamed("hp:0001945"))
                .extracting(FindingDefinition::code)
                .containsExactly("fever");
        assertThat(knowledge.findingsNamed("nothing of the kind")).isEmpty();
        assertThat(knowledge.findingsNamed("")).isEmpty();
    }

    @Test
    void causes_medicines_sources_and_languages_are_listed() {
        assertThat(knowledge.causes())
                .hasSize(30)
                .filteredOn(CauseDefinition::isDangerous)
                .extracting(CauseDefinition::code)
                .contains("prostate-cancer", "cauda-equina");
        assertThat(knowledge.medicines())
                .hasSize(792)
                .contains(new MedicineDefinition(
                        "sertraline", "N06AB06", "ssri", "Selective serotonin reuptake inhibitors", true));
        assertThat(knowledge.understand("Prozac 20 mg").ingredients()).containsExactly("fluoxetine");
        assertThat(knowledge.understand("no sertraline").ingredients()).isEmpty();
        assertThat(knowledge.sources()).hasSize(161).extracting(Citation::id).contains("CONSENSUS");
        assertThat(knowledge.languages()).containsExactly("en", "es", "en-001");
    }

    @Test
    void the_words_are_those_of_the_language() {
        KnowledgeBase spanish = knowledge.in(Locale.forLanguageTag("es"));
        assertThat(spanish.findingsNamed("fever"))
                .extracting(FindingDefinition::name)
                .containsExactly("Fiebre");
        assertThat(spanish.findings())
                .extracting(FindingDefinition::code)
                .isEqualTo(knowledge.findings().stream()
                        .map(FindingDefinition::code)
                        .toList());
    }

    @Test
    void the_constants_are_those_of_the_vocabulary() throws IOException {
        String constants = knowledge.findings().stream()
                .filter(finding -> finding.kind() != NextQuestion.Kind.MEDICINES)
                .map(finding ->
                        "    /** " + finding.name().replace("<", "&lt;") + ". */\n    public static final String "
                                + finding.code().toUpperCase(Locale.ROOT).replace('-', '_') + " = \"" + finding.code()
                                + "\";\n")
                .collect(Collectors.joining("\n"));
        String file = """
                package io.github.seminal;

                /**
                 * The codes of the findings of the standard vocabulary, for every method that takes one. Generated: {@code ./mvnw -B test
                 * -Dtest=VocabularyTest -Dseminal.docs.write=true} writes it again.
                 */
                public final class Findings {

                """ + constants + """

                    private Findings() {}
                }
                """;
        if (Boolean.getBoolean("seminal.docs.write")) {
            Files.writeString(CONSTANTS, file);
        }
        assertThat(Files.readString(CONSTANTS).replace("\r\n", "\n"))
                .as("Maybe write it again with -Dseminal.docs.write=true.")
                .isEqualTo(file);
        assertThat(DecisionSupport.on(knowledge)
                        .assess(Presentation.builder()
                                .age(61)
                                .present(Findings.BLOOD_IN_SEMEN, Findings.ERECTILE_DYSFUNCTION)
                                .build())
                        .urgency())
                .isEqualTo(Urgency.URGENT);
    }
}
