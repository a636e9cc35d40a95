package io.github.seminal.support;

import static java.util.Objects.requireNonNull;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.ObserverFailure;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.knowledge.Knowledge;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Creates the objects behind the facade. Callers use {@link DecisionSupport} and {@link KnowledgeBase} instead. */
public final class SupportFactory {

    private SupportFactory() {}

    /** The knowledge that comes with the library, loaded at the first call. */
    public static KnowledgeBase standardKnowledge() {
        return Standard.knowledge();
    }

    /** The knowledge in a directory, which stands alone. */
    public static KnowledgeBase knowledgeIn(Path directory) {
        return tested(Knowledge.of(directory));
    }

    /**
     * Checked knowledge, ready to answer and tested against itself.
     *
     * @throws IllegalStateException if the test fails
     */
    public static KnowledgeBase tested(Knowledge knowledge) {
        return LoadedKnowledge.tested(knowledge);
    }

    /** Checked knowledge, ready to answer, for tools. It is not tested against itself. */
    public static KnowledgeBase load(Knowledge knowledge) {
        return LoadedKnowledge.of(knowledge, RuleNetwork.of(knowledge.rulebook().rules()));
    }

    /** Decision support on a knowledge base of this library. */
    public static DecisionSupport on(KnowledgeBase knowledge) {
        return new DefaultDecisionSupport(loaded(knowledge));
    }

    private static LoadedKnowledge loaded(KnowledgeBase knowledge) {
        if (knowledge instanceof LoadedKnowledge loaded) {
            return loaded;
        }
        throw new IllegalArgumentException(
                "The knowledge base (" + knowledge.getClass().getName()
                        + ") was not made by this library.\nMaybe use KnowledgeBase.standard().");
    }

    /** The knowledge behind a knowledge base of this library, for tools. */
    public static Knowledge knowledge(KnowledgeBase knowledge) {
        return loaded(knowledge).knowledge();
    }

    /** What the rules of a knowledge base of this library conclude from facts, for benchmarks. */
    public static List<Conclusion> conclude(KnowledgeBase knowledge, List<Object> facts) {
        return loaded(knowledge).rules().conclude(facts);
    }

    /** The same decision support, which tells the observer of every assessment. */
    public static DecisionSupport observed(
            DecisionSupport support, AssessmentObserver observer, ObserverFailure onFailure) {
        Observers.Observer next = observer(observer, onFailure);
        return support instanceof ObservedDecisionSupport observed
                ? new ObservedDecisionSupport(
                        observed.support(), observed.observers().plus(next))
                : new ObservedDecisionSupport(support, new Observers(List.of(next)));
    }

    /** The same live decision support, which tells the observer of every assessment and of reloads. */
    public static LiveDecisionSupport observed(
            LiveDecisionSupport live, AssessmentObserver observer, ObserverFailure onFailure) {
        return new ObservedLiveDecisionSupport(live, observer(observer, onFailure)).listening();
    }

    private static Observers.Observer observer(AssessmentObserver observer, ObserverFailure onFailure) {
        return new Observers.Observer(
                requireNonNull(observer, "The observer is (null).\nMaybe use the decision support itself."),
                requireNonNull(
                        onFailure, "What to do on a failure is (null).\nMaybe it is (ObserverFailure.refuse())."));
    }

    /** Refuses an answer whose observer fails. */
    public static ObserverFailure refusing() {
        return ObserverFailures.REFUSE;
    }

    /** Gives an answer whose observer fails, and logs that it does. */
    public static ObserverFailure reporting() {
        return ObserverFailures.REPORT;
    }

    /** Decision support on a watched directory; the base is null for a directory that stands alone. */
    public static LiveDecisionSupport live(
            @Nullable KnowledgeBase base,
            Path directory,
            Duration interval,
            Consumer<LiveDecisionSupport.Reload> listener) {
        Function<Path, KnowledgeBase> load = base == null ? KnowledgeBase::of : base::plus;
        return WatchedDecisionSupport.watching(directory, load, interval, listener);
    }

    /** Loads the standard knowledge once, at first use, for all threads. */
    private static final class Standard {
        private static @Nullable LoadedKnowledge knowledge;

        /** No static initialiser: it would wrap a fault in an ExceptionInInitializerError, and report it only once. */
        static synchronized LoadedKnowledge knowledge() {
            if (knowledge == null) {
                knowledge = StandardLoader.load();
            }
            return knowledge;
        }
    }
}
