package io.github.seminal.engine;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;

/** Passes every call on, and tells an observer of every assessment. */
record ObservedDecisionSupport(DecisionSupport support, AssessmentObserver observer) implements DecisionSupport {

    @Override
    public Assessment assess(Presentation presentation) {
        Assessment assessment = support.assess(presentation);
        observer.assessed(presentation, assessment);
        return assessment;
    }

    @Override
    public KnowledgeBase knowledge() {
        return support.knowledge();
    }
}
