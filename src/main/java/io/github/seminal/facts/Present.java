package io.github.seminal.facts;

/**
 * A finding that is known to be present, asked for or derived by an inference rule.
 *
 * @param code the finding's code, for instance {@code blood-in-semen}
 */
public record Present(String code) {}
