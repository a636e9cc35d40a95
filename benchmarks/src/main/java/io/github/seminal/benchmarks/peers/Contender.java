package io.github.seminal.benchmarks.peers;

import io.github.seminal.Presentation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to find the rules that match a patient, each with the facts that it matched. Thread-safe. */
public interface Contender {

    /** The patient in the form that {@link #fire} takes; not timed. */
    Object prepare(Presentation presentation);

    /** What is timed: from the prepared patient to all matching rules with their matched facts. */
    Object fire(Object patient);

    /**
     * What {@link #fire} found: matched facts by the id of the rule, inference rules among them. Not timed.
     *
     * @return null when the contender answers in words of its own and not in facts
     */
    @Nullable
    Map<String, Set<Object>> evidence(Object fired);

    /** The ids of the rules that {@link #fire} found. Not timed. */
    Set<String> rules(Object fired);
}
