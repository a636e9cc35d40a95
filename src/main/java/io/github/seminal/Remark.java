package io.github.seminal;

/**
 * Something that whoever entered the patient should know about how it was read.
 *
 * @param finding the finding that it is about
 * @param text what happened, as a sentence, for instance that fever was denied although a temperature of 39.5 C counts
 */
public record Remark(String finding, String text) {}
