package io.github.seminal.engine;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** The text of every file of this knowledge, which must be one of this engine's. */
    public static KnowledgeFiles filesOf(KnowledgeBase knowledge) {
        return loaded(knowledge).languages().files();
    }

    /** The text of every file in a pack's directory, by path. What does not belong there is added to the problems. */
    public static Map<String, String> filesIn(Path directory, Diagnostics problems) {
        return PackDirectory.read(directory, problems);
    }

    /**
     * The text of the tests that stand beside a pack, by their path in its directory. What cannot be read is added to the
     * problems.
     *
     * @param names files and folders in the directory; of a folder, all YAML files below it. What is not there has no text.
     */
    public static Map<String, String> testsIn(Path directory, List<String> names, Diagnostics problems) {
        return PackDirectory.tests(directory, names, problems);
    }

    /**
     * Lets a patient pass whom this vocabulary knows.
     *
     * @throws io.github.seminal.InvalidPresentationException with everything that is wrong
     */
    public static void check(Presentation presentation, Vocabulary vocabulary) {
        new PresentationValidator(vocabulary, "").check(presentation);
    }

    /**
     * The files of this knowledge with those of a pack laid over them, as {@link KnowledgeBase#plus} does it. What does
     * not fit is added to the problems.
     *
     * @param pack the text of every file of the pack, by path
     * @param rules the rules of the pack
     */
    public static KnowledgeFiles laidOver(
            KnowledgeBase knowledge, Map<String, String> pack, Rulebook rules, Diagnostics problems) {
        return laidOver(filesOf(knowledge), pack, rules, problems);
    }

    /** The text of every file of the standard knowledge, without loading its rules. */
    public static KnowledgeFiles standardFiles() {
        return KnowledgeLoader.standardFiles();
    }

    /**
     * These files with those of a pack laid over them, as {@link KnowledgeBase#plus} does it. What does not fit is added to
     * the problems.
     *
     * @param pack the text of every file of the pack, by path
     * @param rules the rules of the pack
     */
    public static KnowledgeFiles laidOver(
            KnowledgeFiles base, Map<String, String> pack, Rulebook rules, Diagnostics problems) {
        return KnowledgeLoader.merge(base, pack, rules, problems).files();
    }

    /**
     * Checks the annotations of rules, and that tables name rules that are there. What is wrong is added to the problems.
     */
    public static void check(Rulebook rulebook, Vocabulary vocabulary, KnowledgeFiles files, Diagnostics problems) {
        RuleBase.check(rulebook, vocabulary, files, problems);
    }

    /** Checks that the files say whose knowledge they are. What is missing is added to the problems. */
    public static void checkIdentity(KnowledgeFiles files, Diagnostics problems) {
        KnowledgeLoader.checkIdentity(files, problems);
    }

    /** The ids of the rules that a pack leaves out of what it is laid over. */
    public static Set<String> retiredBy(Map<String, String> pack) {
        return KnowledgeLoader.retiredBy(pack);
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
