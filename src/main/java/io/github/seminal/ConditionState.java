package io.github.seminal;

import java.util.List;

/**
 * One condition of a rule, held against one patient.
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
