package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a cause as a whole, whatever its rules say: the annotations of its gate.
 *
 * @param code the code, which names its files
 * @param isDangerous true when missing it can do harm: it is shown before likelier ones
 * @param family the family it is shown with; empty for none
 * @param urgency how soon, with no red flag
 * @param destination where to go, with no red flag
 * @param bandCap true when it is never likely but at most possible
 * @param bandCapUnless findings of which one lifts the cap
 * @param groupCaps what each group of its rules counts at most (or at least, when negative)
 * @param bands the base points by age
 * @param advice ids of its advice
 * @param avoid ids of its prohibitions
 * @param icd10 its WHO ICD-10 code; may be empty
 */
public record Cause(
        String code,
        boolean isDangerous,
        String family,
        Urgency urgency,
        String destination,
        boolean bandCap,
        List<String> bandCapUnless,
        Map<String, Integer> groupCaps,
        List<AgeBand> bands,
        List<String> advice,
        List<String> avoid,
        String icd10) {

    /** The points for the age alone; null stands for an unknown age. */
    public int basePointsAt(@Nullable Integer age) {
        for (AgeBand band : bands) {
            if (band.holds(age)) {
                return band.points();
            }
        }
        throw new IllegalStateException("No age band of the cause (" + code + ") holds the age (" + age + ").\n"
                + "Maybe a band is missing in its @base.");
    }

    /** The cap of the group; empty when it has none. */
    public Optional<Integer> capOf(String group) {
        return Optional.ofNullable(groupCaps.get(group));
    }
}
