package io.github.seminal.example.harness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a program left behind.
 *
 * @param status its exit status
 * @param out what it printed
 * @param err what it printed as errors
 */
public record Run(int status, String out, String err) {

    /** It ended well, and printed the right answer and nothing more. */
    public Run answers() {
        assertThat(status).as(err).isZero();
        assertThat(out.lines()).as(err).singleElement().satisfies(Answer::isRight);
        return this;
    }

    /** It printed nothing else, not even a warning. */
    public void silently() {
        assertThat(err).isEmpty();
    }
}
