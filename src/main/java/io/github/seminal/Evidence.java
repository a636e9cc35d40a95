package io.github.seminal;

/**
 * One thing known of the patient that a rule matched.
 *
 * @param code the finding's code; {@code age} for the age, the generic name for a medicine
 * @param value {@code present}, {@code absent}, {@code unknown} (of the age alone), a number or a chosen value
 * @param label the same for people, for instance {@code Temperature: 38.5 Cel}
 */
public record Evidence(String code, String value, String label) {

    /** The short form: the code alone when present, else the code and the value, as in {@code age 61}. */
    @Override
    public String toString() {
        return value.equals("present") ? code : code + " " + value;
    }
}
