package io.github.seminal.cdi;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Produces the {@link DecisionSupport} of an application, on what the host contributes, with all observers. */
@Dependent
class DecisionSupportProducer {

    @Produces
    @ApplicationScoped
    DecisionSupport decisionSupport(
            SupportInUse inUse, @Any Instance<AssessmentObserver> observers, Event<AssessmentMade> event) {
        DecisionSupport support = inUse.support();
        for (AssessmentObserver observer : observers) {
            support = support.observedBy(observer);
        }
        return support.observedBy(
                (presentation, assessment) -> event.fire(new AssessmentMade(presentation, assessment)));
    }
}
