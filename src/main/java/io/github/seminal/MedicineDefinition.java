package io.github.seminal;

/**
 * A medicine that the tables know, in the language of the knowledge base.
 *
 * @param name the generic name in lower case, for instance {@code sertraline}
 * @param atc the ATC code; may be empty
 * @param medicineClass the code of its class, for instance {@code ssri}
 * @param className the name of its class for people
 * @param hasKnownEffect true when its class is known to change ejaculation, erection or desire
 */
public record MedicineDefinition(
        String name, String atc, String medicineClass, String className, boolean hasKnownEffect) {}
