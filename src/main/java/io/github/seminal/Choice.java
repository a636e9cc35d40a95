package io.github.seminal;

/**
 * One value of a finding that takes one of a closed list.
 *
 * @param value the value to give, for instance {@code white-milky}
 * @param label its name for people, for instance {@code white and milky}
 */
public record Choice(String value, String label) {}
