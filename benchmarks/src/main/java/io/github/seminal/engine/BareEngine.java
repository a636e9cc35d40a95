package io.github.seminal.engine;

import io.github.seminal.explain.PresentationGenerator;
import io.github.seminal.support.LoadedKnowledge;
import io.github.seminal.support.OwnClassLoader;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The engine without door, ranking and words: facts in, conclusions with their matched facts out. It is in this package
 * because a caller of the library has no use for it; it is not in the library because only benchmarks have.
 */
public final class BareEngine {

    private final LoadedKnowledge knowledge;

    /** The engine on this knowledge, which must be one of the library's own. */
    public BareEngine(KnowledgeBase knowledge) {
        this.knowledge = (LoadedKnowledge) knowledge;
    }

    /** The facts of a patient, as they go into a session. */
    public List<Object> facts(Presentation presentation) {
        return List.copyOf(PatientFacts.of(knowledge.vocabulary(), presentation).facts());
    }

    /** What the rules conclude from these facts: one new session, as every assessment takes. */
    public Object fire(List<Object> facts) {
        ClassLoader before = OwnClassLoader.enter();
        try {
            return knowledge.rules().conclude(facts);
        } finally {
            OwnClassLoader.leave(before);
        }
    }

    /** Which rules fired, each with the facts it matched: what {@link #fire} returned, in the form of every peer. */
    public static Map<String, Set<Object>> evidence(Object fired) {
        Map<String, Set<Object>> evidence = new TreeMap<>();
        for (Object one : (List<?>) fired) {
            Conclusion conclusion = (Conclusion) one;
            evidence.put(conclusion.rule().id(), new HashSet<>(conclusion.facts()));
        }
        return evidence;
    }

    /** Made-up patients who come close to the rules, those of the library's own self-test. */
    public static List<Presentation> probes(KnowledgeBase knowledge, int count, long seed) {
        PresentationGenerator patients =
                new PresentationGenerator(((LoadedKnowledge) knowledge).vocabulary(), knowledge.rulebook(), seed);
        List<Presentation> probes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            probes.add(patients.next());
        }
        return probes;
    }
}
