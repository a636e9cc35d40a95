package io.github.seminal;

import io.github.seminal.engine.Engine;
import io.github.seminal.rulebook.Rulebook;
import java.util.Locale;

/** Rules, vocabulary and texts, checked and ready to answer. Immutable and thread-safe; made for {@link #standard()}. */
public interface KnowledgeBase {

    /**
     * The knowledge that comes with the library: loaded and checked at the first call, then shared.
     *
     * @throws IllegalStateException if the jar is incomplete; the message lists every problem
     */
    static KnowledgeBase standard() {
        return Engine.standardKnowledge();
    }

    /**
     * The same knowledge in another language, or with the words of another region: {@code es} is complete in Spanish,
     * {@code en-001} is English without the routes of one country. Codes, points and urgencies stay the same.
     *
     * @throws IllegalArgumentException if there are no texts in the language; the message names those there are
     */
    KnowledgeBase in(Locale locale);

    /** Which knowledge this is. */
    KnowledgeId id();

    /** What the knowledge may be taken for, for instance {@code draft for clinical review ..}. */
    String status();

    /** How many rules it has. */
    int ruleCount();

    /** The rules as data, for tooling; read at the first call. */
    Rulebook rulebook();
}
