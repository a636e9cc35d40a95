package io.github.seminal;

/**
 * A sentence that may be told to the patient.
 *
 * @param id the advice's id, for instance {@code adv-safety-net}
 * @param text the wording
 */
public record Advice(String id, String text) {}
