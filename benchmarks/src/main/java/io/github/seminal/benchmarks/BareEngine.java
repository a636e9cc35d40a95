package io.github.seminal.benchmarks;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.support.SupportFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The engine without validation, ranking and words: facts in, conclusions with their matched facts out. */
public final class BareEngine {

    private final KnowledgeBase knowledge;

    /** The engine on this knowledge, which must be one of the library's own. */
    public BareEngine(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The facts of a patient, as they go into a session. */
    public List<Object> facts(Presentation presentation) {
        return List.copyOf(PatientFacts.of(SupportFactory.knowledge(knowledge).vocabulary(), presentation)
                .facts());
    }

    /** What the rules conclude from these facts: one new session, as every assessment takes. */
    public Object fire(List<Object> facts) {
        return SupportFactory.conclude(knowledge, facts);
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

    /** Generated presentations that come close to the rules, those of the library's own self-test. */
    public static List<Presentation> probes(KnowledgeBase knowledge, int count, long seed) {
        return Stream.generate(
                        PlainKnowledge.of(SupportFactory.knowledge(knowledge)).madeUpPatients(seed))
                .limit(count)
                .toList();
    }
}
