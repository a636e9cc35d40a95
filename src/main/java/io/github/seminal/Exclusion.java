package io.github.seminal;

import java.util.List;

/**
 * A cause that a rule has ruled out as an explanation.
 *
 * @param cause the cause's code
 * @param rule the rule's id
 * @param reason the rule's sentence
 * @param evidence what the rule matched
 */
public record Exclusion(String cause, String rule, String reason, List<Evidence> evidence) {

    public Exclusion {
        evidence = List.copyOf(evidence);
    }
}
