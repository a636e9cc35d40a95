package io.github.seminal;

import java.time.Duration;

/**
 * Told of every assessment, for instance to keep an audit record or to measure; {@link DecisionSupport#observedBy} makes it so.
 * It is called in the thread of whoever asks, before the answer is returned.
 *
 * <p>A presentation and an assessment are about a patient: whoever keeps them is responsible for keeping them safe.
 */
@FunctionalInterface
public interface AssessmentObserver {

    /** A presentation was assessed. */
    void assessed(Presentation presentation, Assessment assessment);

    /**
     * A presentation was assessed within this time. An observer that needs the time implements this method; otherwise it
     * calls {@link #assessed(Presentation, Assessment)}.
     *
     * @param took how long the answer took, without the observers
     */
    default void assessed(Presentation presentation, Assessment assessment, Duration took) {
        assessed(presentation, assessment);
    }

    /**
     * A presentation was refused by {@link DecisionSupport#assess}. Unless implemented, nothing happens.
     *
     * @param refusal why. Its message and the checks of its problems are free of the patient's data; the other parts of its
     *     problems repeat what was given
     * @param took how long it took to refuse
     */
    default void refused(InvalidPresentationException refusal, Duration took) {}

    /**
     * A {@link LiveDecisionSupport} loaded new rules, or found them broken. Unless implemented, nothing happens. It is called
     * in the watching thread, after the listener.
     */
    default void reloaded(LiveDecisionSupport.Reload reload) {}
}
