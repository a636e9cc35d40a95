package io.github.seminal.facts;

/**
 * A finding with one value chosen from a closed list.
 *
 * @param code the finding's code, for instance {@code leak-fluid-appearance}
 * @param value the chosen value, for instance {@code white-milky}
 */
public record Described(String code, String value) {}
