package io.github.seminal.support;

import io.github.seminal.ObserverFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the library can do itself when an observer fails. */
final class ObserverFailures {

    private static final Logger LOG = LoggerFactory.getLogger("io.github.seminal");

    static final ObserverFailure REFUSE = (observer, failure) -> throwAgain(failure);

    /** The message of a failure is not logged: it may be about a patient, as that of a database which names the row. */
    static final ObserverFailure REPORT = (observer, failure) -> LOG.warn(
            "The observer {} failed with {} at {}; the answer is given all the same.",
            observer.getClass().getName(),
            failure.getClass().getName(),
            failure.getStackTrace().length == 0 ? "an unknown place" : failure.getStackTrace()[0]);

    private ObserverFailures() {}

    /** Throws exactly this, even a checked exception, which languages without checked exceptions throw anywhere. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void throwAgain(Throwable failure) throws T {
        throw (T) failure;
    }
}
