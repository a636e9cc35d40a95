package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;

/** Forwards every call, and tells observers of every assessment. */
record ObservedDecisionSupport(DecisionSupport support, Observers observers) implements ForwardingDecisionSupport {

    @Override
    public Assessment assess(Presentation presentation) {
        return observers.assess(support, presentation);
    }
}
