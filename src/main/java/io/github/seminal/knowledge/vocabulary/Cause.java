package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cause's row in the table of causes: what holds of it whatever its rules say.
 *
 * @param code the code, which names its rule file
 * @param spec its number in the clinical specification
 * @param urgency how soon, with no red flag
 * @param destination where to go, with no red flag
 * @param bandCap true when it is never likely but at most possible
 * @param bandCapUnless findings of which one lifts the cap
 * @param groupCaps what each group of its rules counts at most (or at least, when negative)
 * @param basePoints points by the label of the age band
 * @param bands the age bands in order
 * @param advice ids of its advice
 * @param avoid ids of its prohibitions
 */
public record Cause(
        String code,
        String spec,
        Urgency urgency,
        String destination,
        boolean bandCap,
        List<String> bandCapUnless,
        Map<String, Integer> groupCaps,
        Map<String, Integer> basePoints,
        List<AgeBand> bands,
        List<String> advice,
        List<String> avoid) {

    /** The points for the age alone; null stands for an unknown age. */
    public int basePointsAt(@Nullable Integer age) {
        for (AgeBand band : bands) {
            if (band.holds(age)) {
                return basePoints.getOrDefault(band.label(), 0);
            }
        }
        throw new IllegalStateException("No age band of the cause (" + code + ") holds the age (" + age + ").\n"
                + "Maybe a column is missing in causes.csv.");
    }

    /** The cap of the group; empty when it has none. */
    public Optional<Integer> capOf(String group) {
        return Optional.ofNullable(groupCaps.get(group));
    }
}
