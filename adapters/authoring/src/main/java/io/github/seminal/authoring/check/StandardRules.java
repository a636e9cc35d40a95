package io.github.seminal.authoring.check;

import io.github.seminal.engine.Engine;
import io.github.seminal.rulebook.Rulebook;
import io.github.seminal.vocabulary.KnowledgeFiles;

/**
 * The standard knowledge as text and as data, read once: nothing of it is loaded into the engine for a check.
 *
 * @param files its files
 * @param rulebook its rules
 */
record StandardRules(KnowledgeFiles files, Rulebook rulebook) {

    private static final StandardRules RULES = read();

    static StandardRules get() {
        return RULES;
    }

    private static StandardRules read() {
        KnowledgeFiles files = Engine.standardFiles();
        return new StandardRules(files, Rulebook.parse(files.ruleFiles()));
    }
}
