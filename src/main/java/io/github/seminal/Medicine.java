package io.github.seminal;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.seminal.knowledge.diagnostic.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A medicine as the patient knows it. One that the tables do not know is kept and reported as unrecognised.
 *
 * @param name a generic name, brand or combination in any letter case, with or without strength, salt and form, for instance
 *     {@code sertraline}, {@code Zoloft 50 mg} or {@code levodopa/carbidopa}; at most {@value Presentation#MOST_CHARACTERS}
 *     characters; the assessment says how it was understood
 * @param startedDaysAgo days since the start; null when not known
 * @param doseIncreasedDaysAgo days since the dose was last raised; null when it was not, or not known
 * @param stoppedDaysAgo days since it was stopped; null while it is taken
 */
public record Medicine(
        String name,
        @Nullable Integer startedDaysAgo,
        @Nullable Integer doseIncreasedDaysAgo,
        @Nullable Integer stoppedDaysAgo) {

    public Medicine {
        if (name == null || name.isBlank()) {
            throw Presentation.refused(
                    Check.MALFORMED_INPUT,
                    "medicines",
                    "The medicine has no name (" + name + ")",
                    "leave the medicine out, or write (unknown medicine)");
        }
        Presentation.requireLength("The name of the medicine", name);
    }

    /** Called by Jackson, like {@link Presentation#refuseKey}. */
    @SuppressWarnings("DoNotCallSuggester")
    @JsonAnySetter
    void refuseKey(String key, @Nullable Object value) {
        throw Presentation.refusedKey(key, List.of("name", "startedDaysAgo", "doseIncreasedDaysAgo", "stoppedDaysAgo"));
    }

    /** True when both have the same name, in any letter case. */
    boolean isSameMedicine(Medicine other) {
        return name.strip().equalsIgnoreCase(other.name.strip());
    }

    /** The dates, for a message. */
    String datesInWords() {
        String dates = inWords("started", startedDaysAgo)
                + inWords("dose raised", doseIncreasedDaysAgo)
                + inWords("stopped", stoppedDaysAgo);
        return dates.isEmpty() ? "no dates" : dates.substring(2);
    }

    private static String inWords(String what, @Nullable Integer days) {
        return days == null ? "" : ", " + what + " " + days + " days ago";
    }

    /** A medicine that is taken, of which only the name is known. */
    public static Medicine named(String name) {
        return new Medicine(name, null, null, null);
    }

    /** The same medicine, started so many days ago. */
    public Medicine startedDaysAgo(int days) {
        return new Medicine(name, days, doseIncreasedDaysAgo, stoppedDaysAgo);
    }

    /** The same medicine, its dose last raised so many days ago. */
    public Medicine doseIncreasedDaysAgo(int days) {
        return new Medicine(name, startedDaysAgo, days, stoppedDaysAgo);
    }

    /** The same medicine, stopped so many days ago. */
    public Medicine stoppedDaysAgo(int days) {
        return new Medicine(name, startedDaysAgo, doseIncreasedDaysAgo, days);
    }
}
