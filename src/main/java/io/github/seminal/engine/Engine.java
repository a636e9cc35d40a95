package io.github.seminal.engine;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The door to the engine; callers use {@link DecisionSupport} and {@link KnowledgeBase} instead. */
public final class Engine {

    private Engine() {}

    /** The knowledge that comes with the library, loaded at the first call. */
    public static KnowledgeBase standardKnowledge() {
        return Standard.knowledge();
    }

    /** The knowledge in a directory, which stands alone. */
    public static KnowledgeBase knowledgeOf(Path directory) {
        return KnowledgeLoader.of(directory);
    }

    /** Decision support on the given knowledge, which must be one of this engine's. */
    public static DecisionSupport on(KnowledgeBase knowledge) {
        if (knowledge instanceof LoadedKnowledge loaded) {
            return new DefaultDecisionSupport(loaded);
        }
        throw new IllegalArgumentException(
                "The knowledge base (" + knowledge.getClass().getName()
                        + ") was not made by this library.\nMaybe use KnowledgeBase.standard().");
    }

    /** The same decision support, which tells the observer of every assessment. */
    public static DecisionSupport observed(DecisionSupport support, AssessmentObserver observer) {
        return new ObservedDecisionSupport(support, observer);
    }

    /** Decision support on a watched directory; null stands for a directory that stands alone. */
    public static LiveDecisionSupport live(
            @Nullable KnowledgeBase base,
            Path directory,
            Duration interval,
            Consumer<LiveDecisionSupport.Reload> listener) {
        Function<Path, KnowledgeBase> load = base == null ? KnowledgeBase::of : base::plus;
        return new WatchedDecisionSupport(directory, load, interval, listener);
    }

    /** Loads the standard knowledge when it is first asked for, once, for all threads. */
    private static final class Standard {
        private static @Nullable LoadedKnowledge knowledge;

        /** No static initialiser: it would wrap a fault in an ExceptionInInitializerError, and tell of it only once. */
        static synchronized LoadedKnowledge knowledge() {
            if (knowledge == null) {
                knowledge = KnowledgeLoader.standard();
            }
            return knowledge;
        }
    }
}
