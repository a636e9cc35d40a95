package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import io.github.seminal.engine.AssessmentBuilder;
import io.github.seminal.engine.EvidenceOfFacts;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.engine.UnmatchedEvidence;
import io.github.seminal.explain.Deadline;
import io.github.seminal.explain.QuestionSelection;
import io.github.seminal.explain.WhatWouldChange;
import io.github.seminal.explain.WhyNotAnswer;
import java.time.Duration;
import java.util.List;

/** Answers each presentation with a short-lived session on the shared rules. */
final class DefaultDecisionSupport implements DecisionSupport {

    private final LoadedKnowledge knowledge;
    private final PresentationValidator validator;
    private final EvidenceOfFacts.EvidenceWords words;
    private final UnmatchedEvidence unmatched;

    DefaultDecisionSupport(LoadedKnowledge knowledge) {
        this.knowledge = knowledge;
        this.validator =
                new PresentationValidator(knowledge.vocabulary(), knowledge.id().version());
        this.words = new EvidenceOfFacts.EvidenceWords(knowledge.vocabulary());
        this.unmatched = UnmatchedEvidence.of(knowledge.knowledge().rulebook());
    }

    @Override
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    @Override
    public WhyNot whyNot(Presentation presentation, String cause) {
        return new WhyNotAnswer(knowledge.plain(), assess(presentation), presentation, cause).whyNot();
    }

    @Override
    public List<Change> whatWouldChange(Presentation presentation, Duration atMost) {
        validator.check(presentation);
        return WhatWouldChange.of(knowledge.plain(), presentation, Deadline.in(atMost));
    }

    @Override
    public NextQuestions questionsFor(Presentation presentation, Duration atMost) {
        validator.check(presentation);
        return new QuestionSelection(knowledge.plain(), presentation, Deadline.in(atMost)).questions();
    }

    @Override
    public Assessment assess(Presentation presentation) {
        validator.check(presentation);
        PatientFacts facts = PatientFacts.of(knowledge.vocabulary(), presentation);
        return new AssessmentBuilder(
                        knowledge.id(),
                        knowledge.vocabulary(),
                        words,
                        unmatched,
                        knowledge.openDangers(),
                        presentation,
                        facts,
                        knowledge.rules().conclude(facts.facts()))
                .assessment();
    }
}
