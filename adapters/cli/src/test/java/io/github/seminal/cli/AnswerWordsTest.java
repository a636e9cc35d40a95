package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerWordsTest {

    private static final AnswerWords WORDS = new AnswerWords(KnowledgeBase.standard(), Locale.ROOT);

    @ParameterizedTest
    @CsvSource({
        "PT0H, now",
        "PT2H, within 2 hours",
        "PT4H, within 4 hours",
        "PT24H, within 24 hours",
        "PT36H, within 36 hours",
        "P2D, within 2 days",
        "P3D, within 3 days",
        "P7D, within 7 days",
        "P10D, within 10 days",
        "P14D, within 2 weeks",
        "P42D, within 6 weeks"
    })
    void a_delay_is_said_in_the_words_of_a_person(Duration delay, String words) {
        assertThat(WORDS.within(delay)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource
    void every_urgency_has_a_name_and_a_definition(Urgency urgency) {
        assertThat(WORDS.nameOf(urgency)).isNotBlank();
        assertThat(WORDS.meaningOf(urgency)).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void every_outcome_has_its_sentence(Outcome outcome) {
        assertThat(WORDS.named("outcome.", outcome)).endsWith(".");
    }

    @ParameterizedTest
    @EnumSource
    void every_likelihood_has_its_word(Likelihood likelihood) {
        assertThat(WORDS.named("likelihood.", likelihood)).isNotBlank();
    }

    @Test
    void an_emergency_is_called_one() {
        assertThat(WORDS.nameOf(Urgency.EMERGENCY_NOW)).containsIgnoringCase("emergency");
    }
}
