package io.github.seminal.knowledge.rulebook;

import java.util.List;
import java.util.Set;

/** The types of facts that a pattern may name, with the fields that a constraint may name. */
public enum FactType {
    /** The patient. */
    PATIENT("Patient", List.of("age", "ageUnknown", "ageKnown", "medicineListGiven"), Set.of("age"), Set.of()),
    /** A finding that is present, given or derived. */
    PRESENT("Present", List.of("code"), Set.of(), Set.of("code")),
    /** A finding that was denied. */
    ABSENT("Absent", List.of("code"), Set.of(), Set.of("code")),
    /** A finding with a number. */
    MEASURED("Measured", List.of("code", "value"), Set.of("value"), Set.of("code")),
    /** A finding with a chosen value. */
    DESCRIBED("Described", List.of("code", "value"), Set.of(), Set.of("code", "value")),
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
                    "doseIncreasedDaysAgo"),
            Set.of("startedDaysAgo", "doseIncreasedDaysAgo"),
            Set.of("name", "medicineClass", "leakEvidence")),
    /** The time from a medicine to the leak. */
    TIME_TO_LEAK("TimeToLeak", List.of("days"), Set.of("days"), Set.of());

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> fields;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> numbers;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> texts;

    FactType(String word, List<String> fields, Set<String> numbers, Set<String> texts) {
        this.word = word;
        this.fields = fields;
        this.numbers = numbers;
        this.texts = texts;
    }

    /** The name in a rule, for instance {@code TimeToLeak}. */
    public String word() {
        return word;
    }

    /** The fields that a constraint may name. */
    public List<String> fields() {
        return fields;
    }

    /** True when the field is a number. */
    public boolean isNumber(String field) {
        return numbers.contains(field);
    }

    /** True when the field is a text. A field that is neither number nor text is a truth value. */
    public boolean isText(String field) {
        return texts.contains(field);
    }
}
