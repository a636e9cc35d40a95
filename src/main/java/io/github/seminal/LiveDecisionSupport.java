package io.github.seminal;

import io.github.seminal.support.SupportFactory;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Decision support on a directory of rules that may be edited while it answers. New rules are built, checked and tested
 * beside the running ones, then replace them for all threads at once. A broken edit is reported and changes nothing.
 *
 * <p>A call that began before the change is answered by the old rules. Close this when it is no longer needed.
 */
public interface LiveDecisionSupport extends DecisionSupport, AutoCloseable {

    /** The time between two checks of the directory, unless another is given. */
    Duration INTERVAL = Duration.ofSeconds(2);

    /**
     * Checks the directory now, and loads its rules if the contents of any file have changed. The listener is told in the
     * calling thread.
     *
     * @return the result; {@link Reload.Outcome#UNCHANGED} after {@link #close}
     */
    Reload reload();

    /** How the watching is going. */
    Health health();

    /** As {@link DecisionSupport#observedBy(AssessmentObserver)}; the observer is told of reloads too. */
    @Override
    default LiveDecisionSupport observedBy(AssessmentObserver observer) {
        return observedBy(observer, ObserverFailure.refuse());
    }

    /**
     * As {@link DecisionSupport#observedBy(AssessmentObserver, ObserverFailure)}; the observer is told of reloads too, as long
     * as the result is in use. Closing the result closes this.
     */
    @Override
    default LiveDecisionSupport observedBy(AssessmentObserver observer, ObserverFailure onFailure) {
        return SupportFactory.observed(this, observer, onFailure);
    }

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

    /**
     * How the watching of the directory is going. The loaded rules answer in any case.
     *
     * @param knowledge the knowledge that answers
     * @param loaded when it was loaded
     * @param checked when the directory was last read; much longer ago than the interval, if watching has ended or one check
     *     takes long
     * @param problem why the rules that are in the directory now do not answer; null if they do
     * @param isWatched false after {@link #close}
     */
    record Health(
            KnowledgeId knowledge,
            Instant loaded,
            Instant checked,
            @Nullable String problem,
            boolean isWatched) {}
}
