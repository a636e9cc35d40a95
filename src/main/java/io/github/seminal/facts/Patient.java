package io.github.seminal.facts;

import org.jspecify.annotations.Nullable;

/**
 * The patient: always exactly one such fact.
 *
 * @param age age in completed years, 0 to 120; null when not known, which makes every comparison with it false
 * @param medicineListGiven true when the list of medicines is known, be it empty
 */
public record Patient(@Nullable Integer age, boolean medicineListGiven) {

    /** True when the age is not known; in a rule: {@code Patient( ageUnknown )}. */
    public boolean isAgeUnknown() {
        return age == null;
    }

    /** True when the age is known; in a rule: {@code Patient( ageKnown )}. */
    public boolean isAgeKnown() {
        return age != null;
    }
}
