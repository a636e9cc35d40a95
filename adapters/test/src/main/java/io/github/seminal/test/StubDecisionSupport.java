package io.github.seminal.test;

import io.github.seminal.Assessment;
import io.github.seminal.Change;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.WhyNot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decision support that gives prepared answers and runs no rules. It takes any presentation, also one that the real one
 * refuses, and remembers what it was asked. What was not prepared is an {@link UnsupportedOperationException}.
 *
 * <pre>{@code
 * StubDecisionSupport support = StubDecisionSupport.answering(Fakes.assessment().urgency(SAME_DAY).build());
 * }</pre>
 *
 * <p>Thread-safe, once prepared.
 */
public final class StubDecisionSupport implements DecisionSupport {

    private final Function<Presentation, Assessment> assess;
    private final List<Presentation> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable NextQuestions questions;
    private volatile @Nullable List<Change> changes;
    private volatile @Nullable WhyNot whyNot;
    private volatile @Nullable KnowledgeBase knowledge;

    private StubDecisionSupport(Function<Presentation, Assessment> assess) {
        this.assess = assess;
    }

    /** Gives this answer for every presentation. */
    public static StubDecisionSupport answering(Assessment assessment) {
        return answering(presentation -> assessment);
    }

    /** Gives the answer that this makes of a presentation. */
    public static StubDecisionSupport answering(Function<Presentation, Assessment> assess) {
        return new StubDecisionSupport(assess);
    }

    /** Refuses every presentation for one problem, as for a misspelt finding. */
    public static StubDecisionSupport refusing(InvalidPresentationException.Problem problem) {
        return answering(presentation -> {
            throw new InvalidPresentationException(List.of(problem));
        });
    }

    /** Asks these questions. */
    public StubDecisionSupport asking(NextQuestions next) {
        questions = next;
        return this;
    }

    /** Names these changes. */
    public StubDecisionSupport changing(List<Change> all) {
        changes = List.copyOf(all);
        return this;
    }

    /** Gives these reasons for every cause. */
    public StubDecisionSupport explaining(WhyNot reasons) {
        whyNot = reasons;
        return this;
    }

    /** Has this knowledge, instead of the standard one, which is loaded when it is asked for. */
    public StubDecisionSupport knowing(KnowledgeBase other) {
        knowledge = other;
        return this;
    }

    /** The presentations that were assessed, the first one first. */
    public List<Presentation> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Assessment assess(Presentation presentation) {
        asked.add(presentation);
        return assess.apply(presentation);
    }

    @Override
    public WhyNot whyNot(Presentation presentation, String cause) {
        return prepared(whyNot, "reasons", "explaining");
    }

    @Override
    public List<Change> whatWouldChange(Presentation presentation, Duration atMost) {
        return prepared(changes, "changes", "changing");
    }

    @Override
    public NextQuestions questionsFor(Presentation presentation, Duration atMost) {
        return prepared(questions, "questions", "asking");
    }

    private static <T> T prepared(@Nullable T answer, String what, String method) {
        if (answer == null) {
            throw new UnsupportedOperationException(
                    "No " + what + " were prepared.\nMaybe prepare them with " + method + "(..).");
        }
        return answer;
    }

    @Override
    public KnowledgeBase knowledge() {
        KnowledgeBase given = knowledge;
        return given == null ? KnowledgeBase.standard() : given;
    }
}
