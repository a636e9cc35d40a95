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
import io.github.seminal.engine.FormerFindings;
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
    private final FormerFindings formerFindings;

    DefaultDecisionSupport(LoadedKnowledge knowledge) {
        this.knowledge = knowledge;
        this.validator =
                new PresentationValidator(knowledge.vocabulary(), knowledge.id().version());
        this.words = new EvidenceOfFacts.EvidenceWords(knowledge.vocabulary());
        this.formerFindings = new FormerFindings(knowledge.vocabulary());
        this.unmatched = UnmatchedEvidence.of(knowledge.knowledge().rulebook());
    }

    @Override
    public KnowledgeBase knowledge() {
        return knowledge;
    }

    @Override
    public WhyNot whyNot(Presentation presentation, String cause) {
        FormerFindings.Translation translation = checked(presentation);
        return new WhyNotAnswer(knowledge.plain(), assess(translation), translation.presentation(), cause).whyNot();
    }

    @Override
    public List<Change> whatWouldChange(Presentation presentation, Duration atMost) {
        return WhatWouldChange.of(knowledge.plain(), checked(presentation).presentation(), Deadline.in(atMost));
    }

    @Override
    public NextQuestions questionsFor(Presentation presentation, Duration atMost) {
        return new QuestionSelection(knowledge.plain(), checked(presentation).presentation(), Deadline.in(atMost))
                .questions();
    }

    @Override
    public Assessment assess(Presentation presentation) {
        return assess(checked(presentation));
    }

    private Assessment assess(FormerFindings.Translation translation) {
        PatientFacts facts = PatientFacts.of(knowledge.vocabulary(), translation.presentation());
        return new AssessmentBuilder(
                        knowledge.id(),
                        knowledge.vocabulary(),
                        words,
                        unmatched,
                        knowledge.openDangers(),
                        translation,
                        facts,
                        knowledge.rules().conclude(facts.facts()))
                .assessment();
    }

    private FormerFindings.Translation checked(Presentation presentation) {
        FormerFindings.Translation translation = formerFindings.of(presentation);
        validator.check(translation.presentation());
        return translation;
    }
}
