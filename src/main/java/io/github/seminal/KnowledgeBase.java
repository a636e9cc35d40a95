package io.github.seminal;

import io.github.seminal.support.SupportFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Rules, vocabulary and texts, checked and ready to answer. Immutable and thread-safe. */
public interface KnowledgeBase {

    /**
     * The knowledge that comes with the library: loaded and checked at the first call, then shared.
     *
     * @throws IllegalStateException if the jar is incomplete; the message lists every problem
     */
    static KnowledgeBase standard() {
        return SupportFactory.standardKnowledge();
    }

    /**
     * The knowledge in a directory, which stands alone: {@code knowledge.properties}, {@code causes/},
     * {@code redflags/}, {@code inference/}, {@code vocabulary/} and {@code texts/}, as the standard knowledge is laid out. It is checked, and tested against itself
     * for about a second, before it answers.
     *
     * @throws IllegalStateException if anything is wrong with it; the message lists every problem with file and line
     */
    static KnowledgeBase of(Path directory) {
        return SupportFactory.knowledgeIn(directory);
    }

    /**
     * This knowledge with that of a directory laid over it: further findings, causes, texts and rules; a rule or a row with
     * the same name replaces the one there was. Its {@code changes.csv} retires rules, and gives the reason for each rule
     * that it retires or replaces.
     *
     * @throws IllegalStateException as {@link #of} does
     */
    KnowledgeBase plus(Path directory);

    /**
     * What was added, replaced or retired by {@link #plus}, in words, each rule that was replaced or retired with its reason;
     * empty for knowledge that stands alone.
     */
    List<String> changes();

    /**
     * The same knowledge in another language, or with the words of another region: {@code es} is complete in Spanish,
     * {@code en-001} is English without the routes of one country. Codes, points and urgencies stay the same.
     *
     * @throws IllegalArgumentException if there are no texts in the language; the message names those there are
     */
    KnowledgeBase in(Locale locale);

    /** Which knowledge this is. */
    KnowledgeId id();

    /** The clinical status of the knowledge, for instance {@code draft for clinical review ..}. */
    String status();

    /** The name of an urgency for people, for instance {@code Today}. */
    String nameOf(Urgency urgency);

    /** What an urgency means, for people. */
    String meaningOf(Urgency urgency);

    /** How many rules it has. */
    int ruleCount();

    /** The findings that a presentation may give, in the order of the vocabulary. */
    List<FindingDefinition> findings();

    /**
     * The findings that have this code, name, synonym, ICD-10 code or HPO id, in any letter case; none when there is none. An
     * ICD-10 code may stand beside several.
     */
    List<FindingDefinition> findingsNamed(String name);

    /** The causes that an assessment may name. */
    List<CauseDefinition> causes();

    /** The medicines that the tables know, by generic name. */
    List<MedicineDefinition> medicines();

    /** What a written name of a medicine is understood as, for instance {@code Prozac 20 mg} as fluoxetine. */
    UnderstoodMedicine understand(String medicine);

    /** What the rules cite. */
    List<Citation> sources();

    /** The languages and regions that {@link #in} takes, as BCP 47 tags. */
    List<String> languages();
}
