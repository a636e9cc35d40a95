package io.github.seminal.engine;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.rulebook.Rulebook;
import io.github.seminal.vocabulary.Vocabulary;

/** A knowledge base in memory: checked, immutable, shared by all threads. */
record LoadedKnowledge(KnowledgeId id, String status, Vocabulary vocabulary, RuleBase rules, RulesAsData data)
        implements KnowledgeBase {

    @Override
    public Rulebook rulebook() {
        return data.evaluation().rulebook();
    }

    @Override
    public int ruleCount() {
        return rules.size();
    }

    @Override
    public String toString() {
        return id.id() + " " + id.version() + " (" + ruleCount() + " rules)";
    }
}
