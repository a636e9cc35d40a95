package io.github.seminal.authoring.vignette;

import java.util.List;

/**
 * A difference between an answer and what was expected.
 *
 * @param subject what differs, in the words of the vignette's key, for instance {@code red flags}
 * @param expected what was expected
 * @param got what came
 * @param missing what was expected and did not come: ids of rules, {@code @spec} of red flags, causes
 * @param unwanted what came and was not expected, in the same form
 */
public record Difference(String subject, String expected, String got, List<String> missing, List<String> unwanted) {

    public Difference {
        missing = List.copyOf(missing);
        unwanted = List.copyOf(unwanted);
    }
}
