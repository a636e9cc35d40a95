package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressLineTest {

    private final StringWriter shown = new StringWriter();

    @Test
    void work_that_takes_long_shows_how_much_is_done_and_is_erased_at_the_end() throws InterruptedException {
        try (ProgressLine line = ProgressLine.after(Duration.ZERO, new PrintWriter(shown), "seminal test")) {
            while (!shown.toString().matches("(?s).* [1-9]\\d?% .*/400 .*")) {
                line.oneMore(400);
                Thread.sleep(20);
            }
        }
        assertThat(shown.toString()).contains("seminal test").endsWith(" \r");
        assertThat(shown.toString().split("\r", -1)).allMatch(one -> one.length() < TextLayout.WIDTH);
    }

    @Test
    void work_of_an_unknown_amount_shows_that_it_goes_on() throws InterruptedException {
        try (ProgressLine line = ProgressLine.after(Duration.ZERO, new PrintWriter(shown), "seminal prove")) {
            assertThat(line).isNotNull();
            while (!shown.toString().matches("(?s).*\\(0:00:0[1-9].*")) {
                Thread.sleep(20);
            }
        }
        assertThat(shown.toString()).endsWith(" \r");
    }

    @Test
    void short_work_shows_nothing() {
        try (ProgressLine line = ProgressLine.after(Duration.ofMinutes(1), new PrintWriter(shown), "seminal test")) {
            line.oneMore(1);
        }
        assertThat(shown.toString()).isEmpty();
    }
}
