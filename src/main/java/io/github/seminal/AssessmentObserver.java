package io.github.seminal;

/**
 * Told of every assessment, for instance to keep an audit record. It is called in the caller's thread, before the answer
 * is returned; what it throws reaches the caller, so that no answer goes unrecorded in silence.
 *
 * <p>Both arguments are about a patient: whoever keeps them is responsible for keeping them safe.
 */
@FunctionalInterface
public interface AssessmentObserver {

    /** A presentation was assessed. */
    void assessed(Presentation presentation, Assessment assessment);
}
