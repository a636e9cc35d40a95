package io.github.seminal;

import io.github.seminal.support.SupportFactory;

/**
 * What to do when an observer fails. A lambda that returns lets the answer be given: {@code (observer, failure) ->
 * failures.increment()}. What it throws reaches the caller instead of the answer.
 */
@FunctionalInterface
public interface ObserverFailure {

    /**
     * An observer threw this.
     *
     * @param failure what it threw. Its message is the observer's and may be about a patient
     */
    void handle(AssessmentObserver observer, Throwable failure);

    /** Refuses the answer: the caller gets what the observer threw, so that no answer goes unrecorded. */
    static ObserverFailure refuse() {
        return SupportFactory.refusing();
    }

    /**
     * Gives the answer and reports: a WARN of the logger {@code io.github.seminal} names the class of the observer, the class
     * of what it threw and the line that threw it; nothing of the patient.
     */
    static ObserverFailure report() {
        return SupportFactory.reporting();
    }
}
