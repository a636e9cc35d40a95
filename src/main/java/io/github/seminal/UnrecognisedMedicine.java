package io.github.seminal;

/**
 * A medicine that the tables do not know: kept, but without known effects.
 *
 * @param name the name as given
 * @param nearest the nearest known name; empty when none is near
 */
public record UnrecognisedMedicine(String name, String nearest) {}
