package io.github.seminal.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import org.junit.jupiter.api.Test;

class PresentationWriterTest {

    private static final Presentation FULL = Presentation.builder()
            .age(47)
            .present("leak-present", "dysuria")
            .absent("dry-orgasm")
            .unknown("perineal-suprapubic-pain")
            .measured("temperature-c", 38.4)
            .described("leak-fluid-appearance", "white-milky")
            .medicine(Medicine.named("tamsulosin").startedDaysAgo(30).doseIncreasedDaysAgo(5))
            .medicine(Medicine.named("sertraline").stoppedDaysAgo(2))
            .build();

    private static Presentation throughJson(Presentation presentation) {
        return new PresentationReader()
                .read(new PresentationWriter().write(presentation))
                .presentation();
    }

    @Test
    void what_is_written_reads_the_same() {
        assertThat(throughJson(FULL)).isEqualTo(FULL);
    }

    @Test
    void nothing_known_reads_the_same() {
        assertThat(throughJson(Presentation.builder().build()))
                .isEqualTo(Presentation.builder().build());
    }

    @Test
    void no_medicines_is_not_the_same_as_medicines_not_known() {
        Presentation none = Presentation.builder().noMedicines().build();
        assertThat(throughJson(none))
                .isEqualTo(none)
                .isNotEqualTo(throughJson(Presentation.builder().build()));
    }

    @Test
    void it_is_one_line() {
        assertThat(new PresentationWriter().write(FULL)).doesNotContain("\n").startsWith("{\"age\":47,\"findings\":{");
    }
}
