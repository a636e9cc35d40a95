package io.github.seminal;

/**
 * A medicine that the tables do not know: kept, but without known effects.
 *
 * @param name the name as given
 * @param nearest the known name, generic or of a brand, that was probably misspelt: it differs by one or two letters; empty when
 *     there is none
 */
public record UnrecognisedMedicine(String name, String nearest) {}
