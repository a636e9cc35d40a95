package io.github.seminal.example.harness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The result of a program.
 *
 * @param status its exit status
 * @param out its standard output
 * @param err its error output
 */
public record Run(int status, String out, String err) {

    /** Requires success and the right answer as the only output. */
    public Run answers() {
        assertThat(status).as(err).isZero();
        assertThat(out.lines()).as(err).singleElement().satisfies(Answer::isRight);
        return this;
    }

    /** Requires that nothing was printed as an error, not even a warning. */
    public void silently() {
        assertThat(err).isEmpty();
    }
}
