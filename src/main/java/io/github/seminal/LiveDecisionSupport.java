package io.github.seminal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Decision support on a directory of rules that may be edited while it answers. New rules are built, checked and tested
 * beside the running ones and then take over at once, for every thread; a broken edit is reported and changes nothing.
 *
 * <p>A question that was asked before the change is answered by the rules of before. Close it when it is no longer needed.
 */
public interface LiveDecisionSupport extends DecisionSupport, AutoCloseable {

    /** How often the directory is looked at unless another time is given. */
    Duration INTERVAL = Duration.ofSeconds(2);

    /**
     * Looks at the directory now, and takes its rules over if they have changed and are sound.
     *
     * @return what came of it
     */
    Reload reload();

    /** Ends the watching. What is loaded goes on answering. */
    @Override
    void close();

    /**
     * What came of a look at the directory.
     *
     * @param outcome whether anything changed
     * @param knowledge the knowledge that answers from now on
     * @param problem everything that is wrong with a broken edit; null otherwise
     */
    record Reload(
            Outcome outcome,
            KnowledgeId knowledge,
            @Nullable String problem) {

        /** What can come of a look. */
        public enum Outcome {
            /** Nothing has changed. */
            UNCHANGED,
            /** New rules answer from now on. */
            TAKEN_OVER,
            /** The new rules are broken: the old ones go on answering. */
            BROKEN
        }
    }
}
