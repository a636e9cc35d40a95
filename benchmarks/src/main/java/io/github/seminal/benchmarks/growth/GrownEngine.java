package io.github.seminal.benchmarks.growth;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.Languages;
import io.github.seminal.knowledge.RuleAnnotations;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.support.SupportFactory;
import java.util.List;
import java.util.Map;

/**
 * Loads rules as {@link KnowledgeBase#of} does, but without the limit to the number of rules and without the self-test, which
 * takes about two milliseconds for each rule.
 *
 * @param knowledge the loaded knowledge
 * @param readMillis time to read and check tables and rules
 * @param networkMillis time to build the network
 */
record GrownEngine(KnowledgeBase knowledge, double readMillis, double networkMillis) {

    /**
     * Loads these files.
     *
     * @throws IllegalStateException if anything is wrong; the message lists every problem
     */
    static GrownEngine of(Map<String, String> contents) {
        long start = System.nanoTime();
        KnowledgeFiles files = KnowledgeFiles.of(contents);
        KnowledgeDraft draft = KnowledgeDraft.of(files);
        Diagnostics problems = new Diagnostics();
        draft.problems().stream()
                .filter(problem -> problem.check() != Check.LIMIT)
                .forEach(problems::add);
        problems.throwIfAny();
        Knowledge knowledge = new Knowledge(
                new KnowledgeId("grown", "0", ""),
                "for measurements only",
                files,
                draft.vocabulary(),
                draft.rulebook(),
                RuleAnnotations.consequences(draft.rulebook(), draft.vocabulary(), problems),
                new Languages(files, List.of("en"), List.of()),
                List.of(),
                List.of());
        long read = System.nanoTime();
        KnowledgeBase loaded = SupportFactory.load(knowledge);
        return new GrownEngine(loaded, (read - start) / 1e6, (System.nanoTime() - read) / 1e6);
    }
}
