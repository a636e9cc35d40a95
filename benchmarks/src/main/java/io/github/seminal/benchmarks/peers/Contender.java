package io.github.seminal.benchmarks.peers;

import io.github.seminal.Presentation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program that finds the rules that match a patient, each with the facts that it matched. Thread-safe. */
public interface Contender {

    /** The patient in the form that {@link #fire} takes. Not timed. */
    Object prepare(Presentation presentation);

    /** Finds all matching rules with their matched facts for the prepared patient. Timed. */
    Object fire(Object patient);

    /**
     * The matched facts that {@link #fire} found by the id of the rule, including inference rules. Not timed.
     *
     * @return null when the contender's answer has no facts
     */
    @Nullable
    Map<String, Set<Object>> evidence(Object fired);

    /** The ids of the rules that {@link #fire} found. Not timed. */
    Set<String> rules(Object fired);
}
