package io.github.seminal.knowledge;

import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Locale;

/**
 * The languages that a knowledge base speaks.
 *
 * @param files where the texts are
 * @param languages the languages with all texts, for instance {@code es}
 * @param regions language and region of those that change some words, for instance {@code en-001}
 */
public record Languages(KnowledgeFiles files, List<String> languages, List<String> regions) {

    public Languages {
        languages = List.copyOf(languages);
        regions = List.copyOf(regions);
    }

    /** The vocabulary with the words of this locale; a region without words of its own has those of its language. */
    public Vocabulary vocabularyIn(Locale locale, Vocabulary vocabulary) {
        if (!languages.contains(locale.getLanguage())) {
            throw new IllegalArgumentException("There are no texts in the language (" + locale.toLanguageTag()
                    + ").\nMaybe take one of " + languages + ", or a region of " + regions + ".");
        }
        return vocabulary.in(locale, files.withTranslations());
    }
}
