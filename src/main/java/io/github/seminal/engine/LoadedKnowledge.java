package io.github.seminal.engine;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base in memory: checked, immutable, shared by all threads.
 *
 * @param locale the language that was asked for; null for that of the files
 */
record LoadedKnowledge(
        KnowledgeId id,
        String status,
        Vocabulary vocabulary,
        RuleBase rules,
        RulesAsData data,
        Languages languages,
        List<String> changes,
        @Nullable Locale locale)
        implements KnowledgeBase {

    @Override
    public Rulebook rulebook() {
        return data.evaluation().rulebook();
    }

    @Override
    public KnowledgeBase plus(Path directory) {
        LoadedKnowledge both = KnowledgeLoader.plus(this, directory);
        return locale == null ? both : both.in(locale);
    }

    @Override
    public LoadedKnowledge in(Locale locale) {
        return new LoadedKnowledge(
                id, status, languages.vocabularyIn(locale, vocabulary), rules, data, languages, changes, locale);
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
