package io.github.seminal;

import java.util.List;

/**
 * The state of one condition of a rule for one patient.
 *
 * @param text the condition in words
 * @param status whether it holds, fails, or is open
 * @param values what is known of the findings it names
 */
public record ConditionState(String text, ConditionStatus status, List<Evidence> values) {

    public ConditionState {
        values = List.copyOf(values);
    }
}
