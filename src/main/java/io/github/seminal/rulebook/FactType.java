package io.github.seminal.rulebook;

import java.util.List;

/** The types of facts that a pattern may name, with the fields that a constraint may name. */
public enum FactType {
    /** The patient. */
    PATIENT("Patient", List.of("age", "ageUnknown", "ageKnown", "medicineListGiven")),
    /** A finding that is present, given or derived. */
    PRESENT("Present", List.of("code")),
    /** A finding that was denied. */
    ABSENT("Absent", List.of("code")),
    /** A finding with a number. */
    MEASURED("Measured", List.of("code", "value")),
    /** A finding with a chosen value. */
    DESCRIBED("Described", List.of("code", "value")),
    /** A medicine. */
    MEDICINE(
            "Medicine",
            List.of(
                    "name",
                    "medicineClass",
                    "listed",
                    "current",
                    "stillTaken",
                    "leakEvidence",
                    "retrogradeEjaculation",
                    "serotonergic",
                    "psychotropic",
                    "startedDaysAgo",
                    "doseIncreasedDaysAgo")),
    /** The time from a medicine to the leak. */
    TIME_TO_LEAK("TimeToLeak", List.of("days"));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> fields;

    FactType(String word, List<String> fields) {
        this.word = word;
        this.fields = fields;
    }

    /** The name in a rule, for instance {@code TimeToLeak}. */
    public String word() {
        return word;
    }

    /** The fields that a constraint may name. */
    public List<String> fields() {
        return fields;
    }
}
