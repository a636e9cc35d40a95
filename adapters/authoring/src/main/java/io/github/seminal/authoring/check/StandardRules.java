package io.github.seminal.authoring.check;

import io.github.seminal.support.SupportFactory;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;

/**
 * The standard knowledge as text and as data, read once: nothing of it is loaded into the engine for a check.
 *
 * @param files its files
 * @param rulebook its rules
 * @param vocabulary its tables
 */
record StandardRules(KnowledgeFiles files, Rulebook rulebook, Vocabulary vocabulary) {

    private static final StandardRules RULES = read();

    static StandardRules get() {
        return RULES;
    }

    private static StandardRules read() {
        KnowledgeFiles files = SupportFactory.standardFiles();
        Diagnostics problems = new Diagnostics();
        Vocabulary vocabulary = VocabularyLoader.load(files, problems);
        problems.throwIfAny();
        return new StandardRules(files, Rulebook.parse(files.ruleFiles()), vocabulary);
    }
}
