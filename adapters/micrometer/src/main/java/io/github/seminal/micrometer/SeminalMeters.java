package io.github.seminal.micrometer;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.LiveDecisionSupport.Reload;
import io.github.seminal.ObserverFailure;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * Counts and times what is asked. Nothing of a patient is in any meter.
 *
 * <pre>{@code
 * DecisionSupport measured = support.observedBy(new SeminalMeters(registry), ObserverFailure.report());
 * }</pre>
 */
public final class SeminalMeters implements AssessmentObserver {

    private final MeterProvider<Timer> assessments;
    private final Timer refusals;
    private final MeterProvider<Counter> problems;
    private final MeterProvider<Counter> reloads;
    private final MeterProvider<Counter> failures;

    /** Begins to count in this registry, with the meters that have a known value of their tag at 0. */
    public SeminalMeters(MeterRegistry registry) {
        assessments = Timer.builder("seminal.assessments")
                .description("Presentations that were assessed, by the urgency of the answer.")
                .withRegistry(registry);
        refusals = Timer.builder("seminal.refusals")
                .description("Presentations that were refused.")
                .register(registry);
        problems = Counter.builder("seminal.refusals.problems")
                .description("Problems of refused presentations, by the check that they fail.")
                .withRegistry(registry);
        reloads = Counter.builder("seminal.reloads")
                .description("Changes of the watched directory: new rules that were taken over, or are broken.")
                .withRegistry(registry);
        failures = Counter.builder("seminal.observer.failures")
                .description("Failures of observers, by the class of the observer.")
                .withRegistry(registry);
        for (Urgency urgency : Urgency.values()) {
            timer(urgency);
        }
        counter(Reload.Outcome.TAKEN_OVER);
        counter(Reload.Outcome.BROKEN);
    }

    private Timer timer(Urgency urgency) {
        return assessments.withTag("urgency", urgency.name());
    }

    private Counter counter(Reload.Outcome outcome) {
        return reloads.withTag("outcome", outcome.name());
    }

    /** Only its time and its urgency count. */
    @Override
    public void assessed(Presentation presentation, Assessment assessment, Duration took) {
        timer(assessment.urgency()).record(took);
    }

    /** Without a time there is nothing to record. */
    @Override
    public void assessed(Presentation presentation, Assessment assessment) {}

    @Override
    public void refused(InvalidPresentationException refusal, Duration took) {
        refusals.record(took);
        refusal.problems()
                .forEach(problem -> problems.withTag("check", problem.check()).increment());
    }

    @Override
    public void reloaded(Reload reload) {
        counter(reload.outcome()).increment();
    }

    /**
     * Counts the failures of another observer: {@code support.observedBy(audit, meters.counting(ObserverFailure.refuse()))}.
     *
     * @param then what to do besides
     */
    public ObserverFailure counting(ObserverFailure then) {
        return (observer, failure) -> {
            failures.withTag("observer", nameOf(observer)).increment();
            then.handle(observer, failure);
        };
    }

    /** A lambda has another name in every run, which would be another meter. */
    private static String nameOf(AssessmentObserver observer) {
        return observer.getClass().getSimpleName().replaceFirst("(\\$\\$Lambda).*", "$1");
    }
}
