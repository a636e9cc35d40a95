package io.github.seminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decision support on a directory of rules that may be edited while it answers. New rules are built, checked and tested
 * beside the running ones, then replace them for all threads at once. A broken edit is reported and changes nothing.
 *
 * <p>A call that began before the change is answered by the old rules. Close this when it is no longer needed.
 */
public interface LiveDecisionSupport extends DecisionSupport, AutoCloseable {

    /** How often the directory is checked, unless another interval is given. */
    Duration INTERVAL = Duration.ofSeconds(2);

    /**
     * Checks the directory now, and loads its rules if the contents of any file have changed. The listener is told in the
     * calling thread.
     *
     * @return the result; {@link Reload.Outcome#UNCHANGED} after {@link #close}
     */
    Reload reload();

    /**
     * Ends the watching. The rules that are loaded continue to answer; a reload that is under way changes and reports
     * nothing.
     */
    @Override
    void close();

    /**
     * The result of checking the directory.
     *
     * @param outcome whether anything changed
     * @param knowledge the knowledge that answers from now on
     * @param problem everything that is wrong with the new rules; null unless they are broken
     */
    record Reload(
            Outcome outcome,
            KnowledgeId knowledge,
            @Nullable String problem) {

        /** The possible results. */
        public enum Outcome {
            /** Nothing has changed since the last check. */
            UNCHANGED,
            /** New rules answer from now on. */
            TAKEN_OVER,
            /** The new rules are broken, or cannot be read: the old ones continue to answer. */
            BROKEN
        }
    }
}
