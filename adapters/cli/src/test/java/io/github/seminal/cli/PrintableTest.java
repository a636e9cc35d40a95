package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void what_could_steer_a_terminal_is_replaced() {
        assertThat(Printable.lines("a\u001b[31mb\u0007\r\u009b\u200f\u2028\ud83d"))
                .isEqualTo("a?[31mb??????");
    }

    @Test
    void words_of_any_language_stay() {
        assertThat(Printable.lines("Prostatite aigu\u00eb \u6f22\u5b57 \ud83d\ude00"))
                .isEqualTo("Prostatite aigu\u00eb \u6f22\u5b57 \ud83d\ude00");
    }

    @Test
    void line_ends_stay_or_become_blanks() {
        assertThat(Printable.lines("a\nb")).isEqualTo("a\nb");
        assertThat(Printable.line("a\nb")).isEqualTo("a b");
    }
}
