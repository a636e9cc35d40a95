package io.github.seminal.facts;

/**
 * A finding that was asked for and denied. {@code not Present( .. )} says less: absent or unknown.
 *
 * @param code the finding's code
 */
public record Absent(String code) {}
