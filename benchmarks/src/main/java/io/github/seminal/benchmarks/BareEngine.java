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

/** The engine without validation, ranking and words: from facts to conclusions with their matched facts. */
public final class BareEngine {

    private final KnowledgeBase knowledge;

    /** The engine on this knowledge, which must be one of the library's own. */
    public BareEngine(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** The facts of a patient as a session takes them. */
    public List<Object> facts(Presentation presentation) {
        return List.copyOf(PatientFacts.of(SupportFactory.knowledge(knowledge).vocabulary(), presentation)
                .facts());
    }

    /** The conclusions from these facts, in a new session as for every assessment. */
    public Object fire(List<Object> facts) {
        return SupportFactory.conclude(knowledge, facts);
    }

    /** The rules in a result of {@link #fire}, each with the facts that it matched. */
    public static Map<String, Set<Object>> evidence(Object fired) {
        Map<String, Set<Object>> evidence = new TreeMap<>();
        for (Object one : (List<?>) fired) {
            Conclusion conclusion = (Conclusion) one;
            evidence.put(conclusion.rule().id(), new HashSet<>(conclusion.facts()));
        }
        return evidence;
    }

    /** Generated presentations that are close to the rules, as in the library's self-test. */
    public static List<Presentation> probes(KnowledgeBase knowledge, int count, long seed) {
        return Stream.generate(
                        PlainKnowledge.of(SupportFactory.knowledge(knowledge)).generatedPresentations(seed))
                .limit(count)
                .toList();
    }
}
