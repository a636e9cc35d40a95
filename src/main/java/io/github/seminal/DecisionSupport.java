package io.github.seminal;

import io.github.seminal.engine.Engine;

/**
 * The start of everything: describe a patient, get an assessment.
 *
 * <pre>{@code
 * DecisionSupport support = DecisionSupport.standard();
 * Assessment assessment = support.assess(Presentation.builder()
 *         .age(61)
 *         .present("blood-in-semen", "erectile-dysfunction")
 *         .absent("fever")
 *         .build());
 * assessment.urgency();       // URGENT
 * assessment.redFlags();      // most urgent first
 * assessment.explanations();  // likeliest first
 * }</pre>
 *
 * <p>Immutable and thread-safe: build once, share freely. Nothing about a patient is ever logged or kept.
 */
public interface DecisionSupport {

    /**
     * Decision support on the standard knowledge. The first call loads it; later calls share what was loaded.
     *
     * @throws IllegalStateException if the jar is incomplete; the message lists every problem
     */
    static DecisionSupport standard() {
        return on(KnowledgeBase.standard());
    }

    /** Decision support on the given knowledge. */
    static DecisionSupport on(KnowledgeBase knowledge) {
        return Engine.on(knowledge);
    }

    /**
     * What the knowledge says of this patient.
     *
     * @param presentation what is known of the patient
     * @return the answer, never null
     * @throws InvalidPresentationException if the presentation names something that the vocabulary does not know, or a
     *     value out of its range; every problem is listed
     */
    Assessment assess(Presentation presentation);

    /** The knowledge that answers. */
    KnowledgeBase knowledge();

    /** The same decision support, which tells this observer of every assessment. */
    default DecisionSupport observedBy(AssessmentObserver observer) {
        return Engine.observed(this, observer);
    }
}
