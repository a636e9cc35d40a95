package io.github.seminal.knowledge.rulebook;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Medication;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of facts that a pattern may name, with the fields that a constraint may name. */
public enum FactType {
    /** The patient. */
    PATIENT(Patient.class, List.of("age", "ageUnknown", "ageKnown", "medicineListGiven"), Set.of("age"), Set.of()),
    /** A finding that is present, given or derived. */
    PRESENT(Present.class, List.of("code"), Set.of(), Set.of("code")),
    /** A finding that was denied. */
    ABSENT(Absent.class, List.of("code"), Set.of(), Set.of("code")),
    /** A finding with a number. */
    MEASURED(Measured.class, List.of("code", "value"), Set.of("value"), Set.of("code")),
    /** A finding with a chosen value. */
    DESCRIBED(Described.class, List.of("code", "value"), Set.of(), Set.of("code", "value")),
    /** A medicine. */
    MEDICATION(
            Medication.class,
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
                    "doseIncreasedDaysAgo",
                    "daysToLeak",
                    "timeToLeakUnknown"),
            Set.of("startedDaysAgo", "doseIncreasedDaysAgo", "daysToLeak"),
            Set.of("name", "medicineClass", "leakEvidence"));

    private static final FactType[] ALL = values();

    private final Class<?> factClass;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<String> fields;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> numbers;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> texts;

    FactType(Class<?> factClass, List<String> fields, Set<String> numbers, Set<String> texts) {
        this.factClass = factClass;
        this.fields = fields;
        this.numbers = numbers;
        this.texts = texts;
    }

    /**
     * The type of this fact.
     *
     * @throws IllegalArgumentException if the object is not a fact
     */
    public static FactType of(Object fact) {
        for (FactType type : ALL) {
            if (type.factClass == fact.getClass()) {
                return type;
            }
        }
        throw new IllegalArgumentException("The fact (" + fact.getClass() + ") is of no known type.");
    }

    /** The name in a rule, for instance {@code Medication}. */
    public String word() {
        return factClass.getSimpleName();
    }

    /** The class of the facts. */
    public Class<?> factClass() {
        return factClass;
    }

    /** The fields that a constraint may name. */
    public List<String> fields() {
        return fields;
    }

    /** True when the facts have a code. */
    public boolean isCoded() {
        return texts.contains("code");
    }

    /** True when the field is a number. */
    public boolean isNumber(String field) {
        return numbers.contains(field);
    }

    /** True when the field is a text. A field that is neither a number nor a text is a truth value. */
    public boolean isText(String field) {
        return texts.contains(field);
    }

    /**
     * The value of a field.
     *
     * @param fact a fact of this type
     * @param field one of {@link #fields()}
     * @return a text, a number or a truth value; null when it is not known
     */
    public @Nullable Object value(Object fact, String field) {
        return switch (this) {
            case PATIENT -> valueOf((Patient) fact, field);
            case PRESENT -> ((Present) fact).code();
            case ABSENT -> ((Absent) fact).code();
            case MEASURED -> field.equals("code") ? ((Measured) fact).code() : (Object) ((Measured) fact).value();
            case DESCRIBED -> field.equals("code") ? ((Described) fact).code() : ((Described) fact).value();
            case MEDICATION -> valueOf((Medication) fact, field);
        };
    }

    private static @Nullable Object valueOf(Patient patient, String field) {
        return switch (field) {
            case "age" -> patient.age();
            case "ageUnknown" -> patient.isAgeUnknown();
            case "ageKnown" -> patient.isAgeKnown();
            case "medicineListGiven" -> patient.medicineListGiven();
            default -> throw unknown(field);
        };
    }

    private static @Nullable Object valueOf(Medication medicine, String field) {
        return switch (field) {
            case "name" -> medicine.name();
            case "medicineClass" -> medicine.medicineClass();
            case "listed" -> medicine.listed();
            case "current" -> medicine.current();
            case "stillTaken" -> medicine.stillTaken();
            case "leakEvidence" -> medicine.leakEvidence();
            case "retrogradeEjaculation" -> medicine.retrogradeEjaculation();
            case "serotonergic" -> medicine.serotonergic();
            case "psychotropic" -> medicine.psychotropic();
            case "startedDaysAgo" -> medicine.startedDaysAgo();
            case "doseIncreasedDaysAgo" -> medicine.doseIncreasedDaysAgo();
            case "daysToLeak" -> medicine.daysToLeak();
            case "timeToLeakUnknown" -> medicine.isTimeToLeakUnknown();
            default -> throw unknown(field);
        };
    }

    private static IllegalArgumentException unknown(String field) {
        return new IllegalArgumentException("The field (" + field + ") is not a field of this fact type.");
    }
}
