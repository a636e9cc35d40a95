package io.github.seminal.facts;

import org.jspecify.annotations.Nullable;

/**
 * A medicine that the patient takes or took, with what the tables know of its class; of a combination, one ingredient. A
 * medicine that the tables do not know belongs to the class {@code other}: it is kept, but has no known effects.
 *
 * @param name the generic name in lower case, for instance {@code sertraline}
 * @param medicineClass the class of the medicine table, for instance {@code ssri}
 * @param listed true when the tables list an effect of its class on ejaculation, erection or desire; false when they know that
 *     there is none, and when they do not know the medicine
 * @param current true while taken, and for some days after stopping (the class table says for how many)
 * @param stillTaken true while not stopped
 * @param leakEvidence how well leakage is documented for the class: {@code strong}, {@code moderate}, {@code weak} or
 *     {@code none}
 * @param retrogradeEjaculation true when retrograde ejaculation is among the effects of the class
 * @param serotonergic true when the medicine raises serotonin
 * @param psychotropic true when the class acts on the mind or leads to withdrawal
 * @param startedDaysAgo days since the start; null when not known
 * @param doseIncreasedDaysAgo days since the dose was last raised; null when it was not, or not known
 * @param daysToLeak days from its last known start or dose rise before the leak to the first leak; negative when it was
 *     started after the leak had begun; null when not known, which makes every comparison with it false
 */
public record Medication(
        String name,
        String medicineClass,
        boolean listed,
        boolean current,
        boolean stillTaken,
        String leakEvidence,
        boolean retrogradeEjaculation,
        boolean serotonergic,
        boolean psychotropic,
        @Nullable Integer startedDaysAgo,
        @Nullable Integer doseIncreasedDaysAgo,
        @Nullable Double daysToLeak) {

    /** True when the time to the leak is not known; in a rule: {@code Medication( timeToLeakUnknown )}. */
    public boolean isTimeToLeakUnknown() {
        return daysToLeak == null;
    }
}
