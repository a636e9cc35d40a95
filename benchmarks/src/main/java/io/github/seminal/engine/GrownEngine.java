package io.github.seminal.engine;

import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.knowledge.Languages;
import io.github.seminal.support.LoadedKnowledge;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
import java.util.List;
import java.util.Map;

/**
 * Loads rules as {@link KnowledgeBase#of} does, step by step, so that each can be timed. The self-test is left out: it
 * takes two milliseconds a rule whatever the machine; so are the limits to the number of files and rules.
 *
 * @param knowledge the loaded knowledge
 * @param readMillis how long it took to read and check tables and rules
 * @param compileMillis how long the DRL compiler took, up to a rule base in memory
 * @param bindMillis how long the annotations took
 */
public record GrownEngine(KnowledgeBase knowledge, double readMillis, double compileMillis, double bindMillis) {

    /**
     * Loads these files.
     *
     * @throws IllegalStateException if anything is wrong; the message lists all of it
     */
    public static GrownEngine of(Map<String, String> contents) {
        Diagnostics problems = new Diagnostics();
        long start = System.nanoTime();
        KnowledgeFiles files = KnowledgeFiles.of(contents, false);
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        Map<String, String> ruleFiles = files.ruleFiles();
        Diagnostics ofRules = new Diagnostics();
        Rulebook rulebook = Rulebook.parse(ruleFiles, ofRules);
        ofRules.all().stream().filter(problem -> problem.check() != Check.LIMIT).forEach(problems::add);
        RulebookCheck.check(rulebook, vocabulary, problems);
        problems.throwIfAny();
        long read = System.nanoTime();
        RuleNetwork compiled = RuleCompiler.compile(ruleFiles, problems);
        problems.throwIfAny();
        long built = System.nanoTime();
        RuleBase rules = RuleBase.of(compiled, vocabulary, problems);
        problems.throwIfAny();
        if (rules.size() != rulebook.rules().size()) {
            throw new IllegalStateException(
                    "Of " + rulebook.rules().size() + " rules " + rules.size() + " were compiled.");
        }
        LoadedKnowledge knowledge = new LoadedKnowledge(
                new KnowledgeId("grown", "0", ""),
                "for measuring alone",
                vocabulary,
                rules,
                new RulesAsData(() -> ruleFiles, rules),
                new Languages(files, List.of("en"), List.of()),
                List.of(),
                null);
        long bound = System.nanoTime();
        return new GrownEngine(knowledge, millis(start, read), millis(read, built), millis(built, bound));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }
}
