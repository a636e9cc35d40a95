package io.github.seminal.explain;

import java.time.Duration;
import java.util.concurrent.CancellationException;

/** When to give up: once a time has passed, or the thread is interrupted. */
public final class Deadline {

    private final Duration atMost;
    private final long start = System.nanoTime();

    private Deadline(Duration atMost) {
        this.atMost = atMost;
    }

    /** A deadline that begins now. */
    public static Deadline in(Duration atMost) {
        return new Deadline(atMost);
    }

    /**
     * Goes on while there is time.
     *
     * @throws CancellationException if the time has passed, or the thread is interrupted, which it stays
     */
    void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("The thread was interrupted.\nMaybe nobody waits for the answer any more.");
        }
        if (System.nanoTime() - start > atMost.toNanos()) {
            throw new CancellationException("There is no answer after (" + atMost + ").\nMaybe allow more time.");
        }
    }
}
