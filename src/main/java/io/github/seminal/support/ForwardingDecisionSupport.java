package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.time.Duration;
import java.util.List;

/** Forwards every call to another decision support. */
interface ForwardingDecisionSupport extends DecisionSupport {

    /** The decision support that answers. */
    DecisionSupport support();

    @Override
    default Assessment assess(Presentation presentation) {
        return support().assess(presentation);
    }

    @Override
    default WhyNot whyNot(Presentation presentation, String cause) {
        return support().whyNot(presentation, cause);
    }

    @Override
    default List<Change> whatWouldChange(Presentation presentation, Duration atMost) {
        return support().whatWouldChange(presentation, atMost);
    }

    @Override
    default NextQuestions questionsFor(Presentation presentation, Duration atMost) {
        return support().questionsFor(presentation, atMost);
    }

    @Override
    default KnowledgeBase knowledge() {
        return support().knowledge();
    }
}
