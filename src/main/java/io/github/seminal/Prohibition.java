package io.github.seminal;

/**
 * Something that must not be told to the patient in this situation; for clinicians and for authors of user interfaces.
 *
 * @param id the prohibition's id, for instance {@code mnh-no-stop-med}
 * @param text what is never to be said
 */
public record Prohibition(String id, String text) {}
