package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.util.List;

/** Passes every call on, and tells an observer of every assessment. */
record ObservedDecisionSupport(DecisionSupport support, AssessmentObserver observer) implements DecisionSupport {

    @Override
    public Assessment assess(Presentation presentation) {
        Assessment assessment = support.assess(presentation);
        observer.assessed(presentation, assessment);
        return assessment;
    }

    @Override
    public WhyNot whyNot(Presentation presentation, String cause) {
        return support.whyNot(presentation, cause);
    }

    @Override
    public List<Change> whatWouldChange(Presentation presentation) {
        return support.whatWouldChange(presentation);
    }

    @Override
    public NextQuestions questionsFor(Presentation presentation) {
        return support.questionsFor(presentation);
    }

    @Override
    public KnowledgeBase knowledge() {
        return support.knowledge();
    }
}
