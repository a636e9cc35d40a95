package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.InvalidPresentationException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is handed in, the work, the words and the time are bounded. */
class LimitsTest {

    private final DecisionSupport support = DecisionSupport.standard();

    private InvalidPresentationException refusal(Presentation presentation) {
        return catchThrowableOfType(InvalidPresentationException.class, () -> support.assess(presentation));
    }

    @Test
    void of_many_problems_a_hundred_are_named_and_twenty_get_a_suggestion() {
        Presentation.Builder builder = Presentation.builder();
        IntStream.range(0, Presentation.MOST_FINDINGS).forEach(i -> builder.present("unheard-of-" + i));
        InvalidPresentationException refused = refusal(builder.build());
        assertThat(refused.problems()).hasSize(101);
        assertThat(refused.problems().get(100))
                .isEqualTo(new Problem(
                        "limit",
                        "findings",
                        "There are 2000 problems, of which 100 are named",
                        "something else than a presentation was given"));
        Presentation.Builder misspelt = Presentation.builder();
        IntStream.range(0, 26).forEach(i -> misspelt.present("fever" + (char) ('a' + i)));
        assertThat(refusal(misspelt.build()).problems())
                .hasSize(26)
                .filteredOn(problem -> problem.maybe().equals("it is (fever)"))
                .hasSize(20);
    }

    @Test
    void a_code_of_any_length_is_refused_in_few_words() {
        Presentation record =
                new Presentation(null, Set.of("x".repeat(1_000_000)), Set.of(), Set.of(), Map.of(), Map.of(), null);
        assertThat(refusal(record).details()).hasSizeLessThan(1_000).contains("xxx...");
    }

    @Test
    void a_medicine_that_is_listed_very_often_counts_once() {
        Presentation once = Presentation.builder()
                .medicines(Collections.nCopies(1, Medicine.named("sertraline")))
                .build();
        Presentation often = Presentation.builder()
                .medicines(Collections.nCopies(Presentation.MOST_MEDICINES, Medicine.named("sertraline")))
                .build();
        assertThat(support.assess(often).explanations())
                .isEqualTo(support.assess(once).explanations());
    }

    @Test
    void no_text_of_a_refusal_holds_a_control_character() {
        String given = "fe\u001b[31mver\u202e\n";
        assertThat(refusal(Presentation.builder().present(given).build()).details())
                .contains("The finding (fe\\u001b[31mver\\u202e\\u000a) is not in the vocabulary")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void a_refusal_survives_its_serialisation() throws IOException, ClassNotFoundException {
        InvalidPresentationException refused =
                refusal(Presentation.builder().present("fevr").build());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(refused);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidPresentationException read = (InvalidPresentationException) in.readObject();
            assertThat(read).hasMessage(refused.getMessage());
            assertThat(read.problems()).isEqualTo(refused.problems());
        }
    }

    @Test
    void questions_and_changes_end_when_the_time_is_over() {
        Presentation patient =
                Presentation.builder().age(61).present("leak-present").build();
        assertThatThrownBy(() -> support.questionsFor(patient, Duration.ZERO))
                .isInstanceOf(CancellationException.class)
                .hasMessage("There is no answer after (PT0S).\nMaybe allow more time.");
        assertThatThrownBy(() -> support.whatWouldChange(patient, Duration.ZERO))
                .isInstanceOf(CancellationException.class);
        assertThat(support.questionsFor(patient, Duration.ofMinutes(1))).isEqualTo(support.questionsFor(patient));
        assertThat(support.whatWouldChange(patient, Duration.ofMinutes(1))).isEqualTo(support.whatWouldChange(patient));
    }

    @Test
    void questions_and_changes_end_when_the_thread_is_interrupted() {
        Presentation patient =
                Presentation.builder().age(61).present("leak-present").build();
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> support.questionsFor(patient)).isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> support.whatWouldChange(patient)).isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
