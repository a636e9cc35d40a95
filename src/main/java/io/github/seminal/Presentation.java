package io.github.seminal;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.NearestName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the patient. Anything left out is unknown: it never reassures, and it never counts as denied.
 *
 * <p>Codes are those of the vocabulary; {@link DecisionSupport#assess} refuses any other with the nearest known one.
 *
 * @param age age in completed years, 0 to 120; null when not known
 * @param present codes of the findings that are present
 * @param absent codes of the findings that were asked for and denied
 * @param unknown codes of the findings that were asked for and are not known: the same as left out, but the codes are
 *     checked
 * @param measured numbers by code, each in the unit of the vocabulary
 * @param described chosen values by code, for instance {@code leak-fluid-appearance} to {@code white-milky}
 * @param medicines the list of medicines; empty for none, null when the list is not known
 */
public record Presentation(
        @Nullable Integer age,
        Set<String> present,
        Set<String> absent,
        Set<String> unknown,
        Map<String, Double> measured,
        Map<String, String> described,
        @Nullable List<Medicine> medicines) {

    /** The most findings that a presentation may name, the unknown ones among them; far more than the vocabulary has. */
    public static final int MOST_FINDINGS = 2_000;

    /** The most medicines that a presentation may list. */
    public static final int MOST_MEDICINES = 200;

    /** The most characters of a code, a value or the name of a medicine. */
    public static final int MOST_CHARACTERS = 200;

    /** The code under which the vocabulary lists the age. */
    private static final String AGE_CODE = "age-years";

    /** The code under which the vocabulary lists the medicines. */
    private static final String MEDICINES = "medicines";

    public Presentation {
        requireGiven("present", present);
        requireGiven("absent", absent);
        requireGiven("unknown", unknown);
        requireGiven("measured", measured);
        requireGiven("described", described);
        present = Collections.unmodifiableSet(new LinkedHashSet<>(present));
        absent = Collections.unmodifiableSet(new LinkedHashSet<>(absent));
        unknown = Collections.unmodifiableSet(new LinkedHashSet<>(unknown));
        measured = Collections.unmodifiableMap(new LinkedHashMap<>(measured));
        described = Collections.unmodifiableMap(new LinkedHashMap<>(described));
        medicines = medicines == null ? null : List.copyOf(medicines);
    }

    /** A presentation of which nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that begins with all of this. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.age = age;
        builder.present.addAll(present);
        builder.absent.addAll(absent);
        builder.unknown.addAll(unknown);
        builder.measured.putAll(measured);
        builder.described.putAll(described);
        builder.medicines = medicines == null ? null : new ArrayList<>(medicines);
        return builder;
    }

    /** True when something is known of the finding; the age is {@code age-years}. */
    public boolean knows(String code) {
        return present.contains(code)
                || absent.contains(code)
                || measured.containsKey(code)
                || described.containsKey(code)
                || (code.equals(AGE_CODE) && age != null);
    }

    /** How many findings are known, the age among them; medicines do not count. */
    public int knownFindings() {
        return present.size() + absent.size() + measured.size() + described.size() + (age == null ? 0 : 1);
    }

    /**
     * Builds a presentation. Saying the same thing twice is allowed. A contradiction is refused at once and changes nothing,
     * because neither statement may win silently. To correct an answer, {@link #remove} it first, or {@link #replace} it.
     *
     * <p>Every method that takes a code throws {@link InvalidPresentationException} if the code is null, blank or too long, if
     * what it says contradicts what was said before, and if there are too many findings ({@link #MOST_FINDINGS}).
     */
    public static final class Builder {

        private @Nullable Integer age;
        private final Set<String> present = new LinkedHashSet<>();
        private final Set<String> absent = new LinkedHashSet<>();
        private final Set<String> unknown = new LinkedHashSet<>();
        private final Map<String, Double> measured = new LinkedHashMap<>();
        private final Map<String, String> described = new LinkedHashMap<>();
        private @Nullable List<Medicine> medicines;
        private boolean isListComplete;

        private Builder() {}

        /** The age in completed years. */
        public Builder age(int years) {
            if (age != null && age != years) {
                throw contradiction("age", "the age", age.toString(), Integer.toString(years));
            }
            age = years;
            return this;
        }

        /** These findings are present. */
        public Builder present(String... codes) {
            for (String code : codes) {
                requireCode(code);
                if (absent.contains(code)) {
                    throw contradiction(code, "the finding (" + code + ")", "absent", "present");
                }
                add(code, present);
            }
            return this;
        }

        /** These findings were asked for and denied. */
        public Builder absent(String... codes) {
            for (String code : codes) {
                requireCode(code);
                if (present.contains(code)) {
                    throw contradiction(code, "the finding (" + code + ")", "present", "absent");
                }
                add(code, absent);
            }
            return this;
        }

        /** These findings are not known. What is already known of a finding stays. */
        public Builder unknown(String... codes) {
            for (String code : codes) {
                requireCode(code);
                if (!present.contains(code)
                        && !absent.contains(code)
                        && !measured.containsKey(code)
                        && !described.containsKey(code)) {
                    requireRoom();
                    unknown.add(code);
                }
            }
            return this;
        }

        /** This finding has this number, in the unit of the vocabulary. */
        public Builder measured(String code, double value) {
            requireCode(code);
            if (code.equals(AGE_CODE) && value == Math.rint(value) && Math.abs(value) < 1000) {
                return age((int) value);
            }
            Double before = measured.get(code);
            if (before != null && before != value) {
                throw contradiction(code, "the finding (" + code + ")", before.toString(), Double.toString(value));
            }
            unknown.remove(code);
            if (before == null) {
                requireRoom();
            }
            measured.put(code, value);
            return this;
        }

        /** This finding has this value of its closed list. */
        public Builder described(String code, String value) {
            requireCode(code);
            if (isBlank(value)) {
                throw refused(
                        Check.UNKNOWN_VALUE,
                        code,
                        "The finding (" + code + ") has no value (" + value + ")",
                        "leave it out when it is not known");
            }
            requireLength("The value", value);
            String before = described.get(code);
            if (before != null && !before.equals(value)) {
                throw contradiction(code, "the finding (" + code + ")", before, value);
            }
            unknown.remove(code);
            if (before == null) {
                requireRoom();
            }
            described.put(code, value);
            return this;
        }

        /**
         * The patient takes, or took, this medicine.
         *
         * @throws InvalidPresentationException if the list is known and does not have it, or has it with other dates
         */
        public Builder medicine(Medicine medicine) {
            requireMedicine(medicine);
            List<Medicine> before = medicines;
            if (before == null) {
                medicines = new ArrayList<>(List.of(medicine));
                return this;
            }
            for (Medicine one : before) {
                if (one.isSameMedicine(medicine) && !one.equals(medicine)) {
                    throw contradiction(
                            MEDICINES,
                            "the medicine (" + medicine.name() + ")",
                            one.datesInWords(),
                            medicine.datesInWords());
                }
            }
            if (!before.contains(medicine)) {
                requireShortList(before.size() + 1);
                if (isListComplete || before.isEmpty()) {
                    throw contradiction(
                            MEDICINES, "the list of medicines", names(before), medicine.name() + " as well");
                }
                before.add(medicine);
            }
            return this;
        }

        /**
         * The list of medicines is known, and these are all.
         *
         * @throws InvalidPresentationException if other medicines were given before
         */
        public Builder medicines(List<Medicine> all) {
            requireShortList(all.size());
            all.forEach(Builder::requireMedicine);
            List<Medicine> before = medicines;
            if (before != null && !(before.containsAll(all) && all.containsAll(before))) {
                throw contradiction(MEDICINES, "the list of medicines", names(before), names(all));
            }
            medicines = new ArrayList<>(all);
            isListComplete = true;
            return this;
        }

        /**
         * The list of medicines is known to be empty.
         *
         * @throws InvalidPresentationException if medicines were given before
         */
        public Builder noMedicines() {
            return medicines(List.of());
        }

        /**
         * Forgets what was said of these findings, so that they are as if never asked.
         *
         * @param codes codes of findings; {@code age-years} is the age, {@code medicines} the list of medicines
         */
        public Builder remove(String... codes) {
            for (String code : codes) {
                requireCode(code);
                present.remove(code);
                absent.remove(code);
                unknown.remove(code);
                measured.remove(code);
                described.remove(code);
                if (code.equals(AGE_CODE)) {
                    age = null;
                }
                if (code.equals(MEDICINES)) {
                    medicines = null;
                    isListComplete = false;
                }
            }
            return this;
        }

        /**
         * Replaces what was said before, wherever the correction says anything: each of its findings, the age, and the whole
         * list of medicines.
         */
        public Builder replace(Presentation correction) {
            correction.present.forEach(this::remove);
            correction.absent.forEach(this::remove);
            correction.unknown.forEach(this::remove);
            correction.measured.keySet().forEach(this::remove);
            correction.described.keySet().forEach(this::remove);
            present.addAll(correction.present);
            absent.addAll(correction.absent);
            unknown.addAll(correction.unknown);
            measured.putAll(correction.measured);
            described.putAll(correction.described);
            if (correction.age != null) {
                age = correction.age;
            }
            if (correction.medicines != null) {
                medicines = new ArrayList<>(correction.medicines);
                isListComplete = true;
            }
            return this;
        }

        /** The presentation. */
        public Presentation build() {
            return new Presentation(age, present, absent, unknown, measured, described, medicines);
        }

        private static String names(List<Medicine> list) {
            return list.isEmpty() ? "none" : list.stream().map(Medicine::name).collect(Collectors.joining(", "));
        }

        private void add(String code, Set<String> findings) {
            if (!findings.contains(code)) {
                unknown.remove(code);
                requireRoom();
                findings.add(code);
            }
        }

        private void requireRoom() {
            int named = present.size() + absent.size() + unknown.size() + measured.size() + described.size();
            if (named >= MOST_FINDINGS) {
                throw refused(
                        Check.LIMIT,
                        "findings",
                        "There are more than " + MOST_FINDINGS + " findings",
                        "several patients were put into one presentation");
            }
        }

        private static void requireShortList(int medicines) {
            if (medicines > MOST_MEDICINES) {
                throw refused(
                        Check.LIMIT,
                        MEDICINES,
                        "The list of medicines has " + medicines + ", more than " + MOST_MEDICINES,
                        "the lists of several patients were joined");
            }
        }

        private static void requireMedicine(@Nullable Medicine medicine) {
            if (medicine == null) {
                throw refused(
                        Check.MALFORMED_INPUT, MEDICINES, "The list of medicines has a null", "leave the medicine out");
            }
        }

        private static boolean isBlank(@Nullable String text) {
            return text == null || text.isBlank();
        }

        private static void requireCode(@Nullable String code) {
            if (isBlank(code)) {
                throw refused(
                        Check.UNKNOWN_FINDING,
                        String.valueOf(code),
                        "A finding has no code (" + code + ")",
                        "leave the finding out");
            }
            requireLength("The code of a finding", String.valueOf(code));
        }

        private static InvalidPresentationException contradiction(
                String subject, String what, String one, String other) {
            return refused(
                    Check.CONTRADICTION,
                    subject,
                    "Contradiction: " + what + " was given as (" + one + ") and as (" + other + ")",
                    "ask again; if it stays unclear, leave it out as unknown");
        }
    }

    /** Called by Jackson, 2 or 3, in a host that binds a presentation without a module: a misspelt key would be lost. */
    @SuppressWarnings("DoNotCallSuggester")
    @JsonAnySetter
    void refuseKey(String key, @Nullable Object value) {
        throw refusedKey(key, List.of("age", "present", "absent", "unknown", "measured", "described", MEDICINES));
    }

    static InvalidPresentationException refusedKey(String key, List<String> known) {
        return refused(
                Check.MALFORMED_INPUT,
                key,
                "The key (" + key + ") is not one of " + known,
                NearestName.advice(key, known, "read it with the module seminal-jackson"));
    }

    private static void requireGiven(String component, @Nullable Object value) {
        if (value == null) {
            throw refused(
                    Check.MALFORMED_INPUT,
                    component,
                    "The presentation has no (" + component + ")",
                    "give an empty one, or use the builder");
        }
    }

    /** Refuses a text that is longer than any name. */
    static void requireLength(String what, String text) {
        if (text.length() > MOST_CHARACTERS) {
            String beginning = text.substring(0, text.offsetByCodePoints(0, 40));
            throw refused(
                    Check.LIMIT,
                    beginning,
                    what + " (" + beginning + "...) has " + text.length() + " characters, more than " + MOST_CHARACTERS,
                    "several were pasted into one");
        }
    }

    static InvalidPresentationException refused(Check check, String subject, String what, String maybe) {
        return new InvalidPresentationException(
                List.of(new InvalidPresentationException.Problem(check.code(), subject, what, maybe)));
    }
}
