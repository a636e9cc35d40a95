package io.github.seminal.engine;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Urgency;
import io.github.seminal.rulebook.Rulebook;
import io.github.seminal.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A knowledge base in memory: checked, immutable, shared by all threads. */
record LoadedKnowledge(
        KnowledgeId id,
        String status,
        Vocabulary vocabulary,
        RuleBase rules,
        RulesAsData data,
        Languages languages,
        List<String> changes)
        implements KnowledgeBase {

    @Override
    public Rulebook rulebook() {
        return data.evaluation().rulebook();
    }

    @Override
    public KnowledgeBase plus(Path directory) {
        return KnowledgeLoader.plus(this, directory);
    }

    @Override
    public KnowledgeBase in(Locale locale) {
        return new LoadedKnowledge(
                id, status, languages.vocabularyIn(locale, vocabulary), rules, data, languages, changes);
    }

    @Override
    public String nameOf(Urgency urgency) {
        return vocabulary.texts().get("urgency", code(urgency) + ".name");
    }

    @Override
    public String meaningOf(Urgency urgency) {
        return vocabulary.texts().get("urgency", code(urgency) + ".definition");
    }

    private static String code(Urgency urgency) {
        return urgency.name().toLowerCase(Locale.ROOT).replace('_', '-');
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
