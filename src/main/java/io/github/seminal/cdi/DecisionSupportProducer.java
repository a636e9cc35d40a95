package io.github.seminal.cdi;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.ObserverFailure;
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
            SupportInUse inUse,
            @Any Instance<AssessmentObserver> observers,
            Instance<ObserverFailure> onFailure,
            Event<AssessmentMade> event) {
        DecisionSupport support = inUse.support();
        ObserverFailure chosen = onFailure.isUnsatisfied() ? ObserverFailure.refuse() : onFailure.get();
        for (AssessmentObserver observer : observers) {
            support = support.observedBy(observer, chosen);
        }
        return support.observedBy(
                (presentation, assessment) -> event.fire(new AssessmentMade(presentation, assessment)), chosen);
    }
}
