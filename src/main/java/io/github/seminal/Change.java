package io.github.seminal;

/**
 * One open question whose answer would raise the urgency or change the first explanation.
 *
 * @param finding the finding's code
 * @param question the question for the patient
 * @param answer the answer that would change it: {@code present} or {@code absent}
 * @param urgency the urgency then
 * @param first the first explanation's cause then; empty for none
 */
public record Change(String finding, String question, String answer, Urgency urgency, String first) {}
