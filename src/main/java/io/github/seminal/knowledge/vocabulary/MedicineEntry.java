package io.github.seminal.knowledge.vocabulary;

/**
 * A medicine of the table.
 *
 * @param name the generic name in lower case
 * @param atc its ATC code, a bare identifier
 * @param medicineClass its class
 * @param serotonergic whether it is serotonergic: that of its class unless the table says otherwise
 */
public record MedicineEntry(String name, String atc, MedicineClass medicineClass, boolean serotonergic) {}
