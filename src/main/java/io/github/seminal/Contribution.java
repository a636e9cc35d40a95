package io.github.seminal;

import java.util.List;

/**
 * One rule that speaks for or against a cause.
 *
 * @param rule the rule's id
 * @param points the rule's own points, before any group's cap: positive for, negative against; one point is one
 *     doubling of the odds
 * @param group the group whose cap the points fall under; empty when they count in full
 * @param reason the rule's sentence
 * @param evidence what the rule matched
 * @param citations what the rule rests on
 */
public record Contribution(
        String rule, int points, String group, String reason, List<Evidence> evidence, List<Citation> citations) {

    public Contribution {
        evidence = List.copyOf(evidence);
        citations = List.copyOf(citations);
    }
}
