package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.ObserverFailure;
import io.github.seminal.Presentation;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Those who are told of every assessment, in the order in which they were added. */
record Observers(List<Observer> all) {

    /** One of them, and what to do when it fails. */
    record Observer(AssessmentObserver observer, ObserverFailure onFailure) {

        void tell(Consumer<AssessmentObserver> news) {
            try {
                news.accept(observer);
            } catch (Throwable failure) { // whatever it is: what becomes of the answer is the host's choice
                onFailure.handle(observer, failure);
            }
        }

        void reloaded(LiveDecisionSupport.Reload reload) {
            tell(one -> one.reloaded(reload));
        }
    }

    Observers plus(Observer next) {
        return new Observers(Stream.concat(all.stream(), Stream.of(next)).toList());
    }

    /** Assesses the presentation and tells everybody how long it took. */
    Assessment assess(DecisionSupport support, Presentation presentation) {
        long start = System.nanoTime();
        Assessment assessment;
        try {
            assessment = support.assess(presentation);
        } catch (InvalidPresentationException refusal) {
            tellOfRefusal(refusal, since(start));
            throw refusal;
        }
        Duration took = since(start);
        for (Observer one : all) {
            one.tell(observer -> observer.assessed(presentation, assessment, took));
        }
        return assessment;
    }

    private void tellOfRefusal(InvalidPresentationException refusal, Duration took) {
        try {
            for (Observer one : all) {
                one.tell(observer -> observer.refused(refusal, took));
            }
        } catch (RuntimeException | Error failure) {
            failure.addSuppressed(refusal);
            throw failure;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
