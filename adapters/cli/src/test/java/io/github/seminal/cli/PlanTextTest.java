package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The one screen that a clinician reads. */
class PlanTextTest {

    private static final String NUMB_SADDLE =
            "{\"id\": \"case-1\", \"age\": 23, \"findings\": {\"leak-present\": \"present\", \"leak-during-arousal\":"
                    + " \"present\", \"saddle-anaesthesia\": \"present\"}, \"medicines\": [{\"name\": \"sertralin\"}]}";

    private static String screen(String presentation, String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "assess";
        System.arraycopy(options, 0, args, 1, options.length);
        args[options.length + 1] = "-";
        Run run = Run.with(presentation, args);
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    static List<Path> examples() {
        return ExamplesTest.examples();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void every_vignette_is_one_screen_that_names_every_flag_it_has_room_for(String language) {
        Locale locale = Locale.forLanguageTag(language);
        DecisionSupport support =
                DecisionSupport.on(DecisionSupport.standard().knowledge().in(locale));
        AnswerWords words = new AnswerWords(support.knowledge(), locale);
        Pack pack = Pack.standard(Optional.of(Path.of("../../src/test/resources")));
        for (Vignette vignette : TestSuite.of(pack).vignettes()) {
            Assessment assessment = support.assess(vignette.patient());
            String screen = PlanText.forClinician(vignette.id(), assessment, words, false);
            int most = assessment.urgency() == Urgency.EMERGENCY_NOW ? 24 : 40;
            assertThat(screen.lines()).as(screen).hasSizeBetween(3, most).allMatch(line -> line.length() <= 80);
            assertThat(screen).doesNotContain("%s", "null", "PT");
            assertThat(screen).contains(words.inCapitals(words.nameOf(assessment.urgency())));
            assertThat(screen).contains(words.of("plan.notice"));
            assertThat(assessment.plan().alsoCovered())
                    .as(screen)
                    .extracting(RedFlag::spec)
                    .allMatch(spec -> screen.contains(spec) || screen.contains(" ..."));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_is_one_screen(Path example) {
        String screen = Run.of("assess", example.toString()).out();
        assertThat(screen.lines()).hasSizeBetween(5, 40).allMatch(line -> line.length() <= 80);
        assertThat(screen).doesNotContain("\u001b").contains("Draft for clinical review, not a medical device.");
    }

    @Test
    void an_emergency_begins_with_what_to_do_and_leaves_the_harmless_for_later() {
        assertThat(screen(NUMB_SADDLE).lines())
                .startsWith("EMERGENCY: NOW  Emergency department / emergency number             case-1, 23 y")
                .anyMatch(line -> line.startsWith("Set aside    Expected leakage"))
                .anyMatch(line -> line.contains("Not recognised: sertralin"));
    }

    @Test
    void the_words_to_the_patient_stand_alone() {
        String words = screen(NUMB_SADDLE, "--audience", "patient");
        assertThat(words)
                .startsWith("Emergency: now\n")
                .contains("This needs emergency care now.", "It is not a diagnosis.")
                .doesNotContain("RF-", "cauda equina", "points", "Don't say");
    }

    @Test
    void the_screen_and_the_words_to_the_patient_are_there_in_spanish() {
        assertThat(screen(NUMB_SADDLE, "--lang", "es"))
                .startsWith("EMERGENCIA: AHORA")
                .contains("Borrador para revisión clínica");
        assertThat(screen(NUMB_SADDLE, "--lang", "es", "--audience", "patient"))
                .startsWith("Emergencia: ahora")
                .contains("QUÉ HACER");
        assertThat(screen(NUMB_SADDLE, "--lang", "es", "--full"))
                .contains("SEÑALES DE ALARMA", "EXPLICACIONES POSIBLES");
    }

    @Test
    void a_language_without_texts_is_a_misuse() {
        Run run = Run.with(NUMB_SADDLE, "assess", "--lang", "fr", "-");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("(fr)", "es");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"findings\": {\"leak-present\": \"absent\"}} | Leakage was denied, and nothing else",
                "{} | Too little is known to name an explanation.",
                "{\"age\": 35, \"findings\": {\"leak-during-sleep\": \"present\", \"weight-loss\": \"present\"}}"
                        + " | Needs an explanation of its own: Losing weight without trying",
            })
    void without_a_flag_the_screen_says_why(String presentation, String sentence) {
        assertThat(screen(presentation)).contains(sentence);
    }
}
