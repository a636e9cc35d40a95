package io.github.seminal;

import io.github.seminal.support.SupportFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entry point: describe a patient, get an assessment.
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

    /** How long the search for questions, changes and reasons may take; it usually takes some milliseconds. */
    Duration MOST_TIME = Duration.ofSeconds(10);

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
        return SupportFactory.on(knowledge);
    }

    /**
     * Decision support on a directory that is watched: rules may be edited while it answers. It is checked every two seconds
     * ({@link LiveDecisionSupport#INTERVAL}).
     *
     * @param base the knowledge that the directory is laid over, as {@link KnowledgeBase#plus} does; null when the
     *     directory stands alone
     * @param directory the directory; it, or files in it, may be links that are changed to lead elsewhere, as those of a
     *     mounted ConfigMap of Kubernetes
     * @param listener called in the watching thread whenever new rules were loaded or are broken
     * @throws IllegalStateException if the directory is missing, or the knowledge in it faulty, at the start
     */
    static LiveDecisionSupport live(
            @Nullable KnowledgeBase base, Path directory, Consumer<LiveDecisionSupport.Reload> listener) {
        return live(base, directory, LiveDecisionSupport.INTERVAL, listener);
    }

    /**
     * As {@link #live(KnowledgeBase, Path, Consumer)}, checked at an interval of the caller's.
     *
     * @param interval the time between two checks, 1 ms or more. A check reads all files of the directory
     * @throws IllegalArgumentException if the interval is shorter, or too long to be counted in milliseconds
     */
    static LiveDecisionSupport live(
            @Nullable KnowledgeBase base,
            Path directory,
            Duration interval,
            Consumer<LiveDecisionSupport.Reload> listener) {
        return SupportFactory.live(base, directory, interval, listener);
    }

    /**
     * The assessment of this patient.
     *
     * @param presentation what is known of the patient
     * @return the answer, never null
     * @throws InvalidPresentationException if the presentation names something that the vocabulary does not know, or a
     *     value out of its range; every problem is listed
     */
    Assessment assess(Presentation presentation);

    /**
     * Why this cause has its place in the ranking: which of its rules did not match, what they lack, and what would raise
     * the cause.
     *
     * @param presentation what is known of the patient
     * @param cause the cause's code, for instance {@code prostate-cancer}
     * @throws InvalidPresentationException as {@link #assess} does
     * @throws IllegalArgumentException if no cause has this code; the message names the nearest one
     */
    WhyNot whyNot(Presentation presentation, String cause);

    /**
     * Which single open questions would, if answered one way, raise the urgency or change the first explanation: those
     * that raise the urgency most come first.
     *
     * @throws InvalidPresentationException as {@link #assess} does
     * @throws CancellationException if it takes longer than {@link #MOST_TIME}, or the thread is interrupted
     */
    default List<Change> whatWouldChange(Presentation presentation) {
        return whatWouldChange(presentation, MOST_TIME);
    }

    /**
     * As {@link #whatWouldChange(Presentation)}, within a time of the caller's.
     *
     * @throws CancellationException if it takes longer, or the thread is interrupted, which it then stays
     */
    List<Change> whatWouldChange(Presentation presentation, Duration atMost);

    /**
     * The next questions: the safety screen first, then those whose answers change most. Findings that the presentation
     * lists as unknown are not asked again.
     *
     * @throws InvalidPresentationException as {@link #assess} does
     * @throws CancellationException if it takes longer than {@link #MOST_TIME}, or the thread is interrupted
     */
    default NextQuestions questionsFor(Presentation presentation) {
        return questionsFor(presentation, MOST_TIME);
    }

    /**
     * As {@link #questionsFor(Presentation)}, within a time of the caller's.
     *
     * @throws CancellationException if it takes longer, or the thread is interrupted, which it then stays
     */
    NextQuestions questionsFor(Presentation presentation, Duration atMost);

    /** The knowledge that answers. */
    KnowledgeBase knowledge();

    /**
     * The same decision support, which tells this observer of every assessment. What the observer throws reaches the caller
     * instead of the answer, so that no answer goes unrecorded silently.
     */
    default DecisionSupport observedBy(AssessmentObserver observer) {
        return observedBy(observer, ObserverFailure.refuse());
    }

    /**
     * The same decision support, which tells this observer of every assessment.
     *
     * @param onFailure what to do when the observer fails, for instance {@link ObserverFailure#report()}
     */
    default DecisionSupport observedBy(AssessmentObserver observer, ObserverFailure onFailure) {
        return SupportFactory.observed(this, observer, onFailure);
    }
}
