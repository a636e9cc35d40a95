package io.github.seminal;

import org.jspecify.annotations.Nullable;

/**
 * One thing known of the patient that a rule rests on, as it was given: never a derived finding, never a number that was
 * computed from others. The evidence for a conclusion, given as a presentation of its own, leads to the same conclusion.
 *
 * @param code the finding's code; {@code age} for the age, the generic name for a medicine, or the code of the list of
 *     medicines when it is empty
 * @param value {@code present}, {@code absent}, a number or a chosen value; {@code unknown} where a rule rests on something
 *     that is not known; {@code none} for an empty list of medicines
 * @param label the same for people, for instance {@code Temperature: 38.5 Cel}; says as well what a number counts as
 * @param medicine the medicine with the days that are known of it; null for other evidence
 */
public record Evidence(
        String code, String value, String label, @Nullable Medicine medicine) {

    /** Evidence that is not a medicine. */
    public Evidence(String code, String value, String label) {
        this(code, value, label, null);
    }

    /** The short form: the code alone when present, else the code and the value, as in {@code age 61}. */
    @Override
    public String toString() {
        return value.equals("present") ? code : code + " " + value;
    }
}
