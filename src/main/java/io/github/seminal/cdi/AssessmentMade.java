package io.github.seminal.cdi;

import io.github.seminal.Assessment;
import io.github.seminal.Presentation;

/**
 * The event that is fired after every assessment: {@code void keep(@Observes AssessmentMade made)}. It is fired in the
 * caller's thread, before the answer is returned; what an observer throws reaches the caller, so that no answer goes
 * unrecorded in silence. It is not fired to asynchronous observers.
 *
 * <p>Both parts are about a patient: whoever keeps them is responsible for keeping them safe.
 *
 * @param presentation what was known of the patient
 * @param assessment the answer, the very one that the caller gets
 */
public record AssessmentMade(Presentation presentation, Assessment assessment) {}
