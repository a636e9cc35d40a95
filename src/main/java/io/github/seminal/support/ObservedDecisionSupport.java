package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;

/** Forwards every call, and passes every assessment to an observer. */
record ObservedDecisionSupport(DecisionSupport support, AssessmentObserver observer)
        implements ForwardingDecisionSupport {

    @Override
    public Assessment assess(Presentation presentation) {
        Assessment assessment = support.assess(presentation);
        observer.assessed(presentation, assessment);
        return assessment;
    }
}
