package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Urgency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where patients can be sent, and which destination makes another one needless.
 *
 * @param covered the destinations that each one covers, by its code; of two that cover neither the other, the earlier one
 *     leads a plan
 * @param urgencies the urgencies with which each one can be reached, by its code; all for one that is missing
 */
public record Destinations(Map<String, List<String>> covered, Map<String, Set<Urgency>> urgencies) {

    /** The codes of all destinations. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(covered.keySet());
    }

    /** True when someone who goes to the first destination need not go to the second one: it is the same, or covered. */
    public boolean covers(String first, String second) {
        return first.equals(second) || covered.getOrDefault(first, List.of()).contains(second);
    }

    /** The destination that leads a plan: of those that no other one covers the earliest in the table. */
    public String leading(Set<String> destinations) {
        List<String> candidates = new ArrayList<>(destinations);
        candidates.removeIf(one -> destinations.stream().anyMatch(other -> !other.equals(one) && covers(other, one)));
        for (String code : covered.keySet()) {
            if (candidates.contains(code)) {
                return code;
            }
        }
        return destinations.iterator().next();
    }
}
