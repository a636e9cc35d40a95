package io.github.seminal.knowledge;

import io.github.seminal.KnowledgeId;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Knowledge that has passed every check. Immutable.
 *
 * @param id which knowledge it is
 * @param status what it may be taken for, for instance {@code draft for clinical review ..}
 * @param files the files it was read from; of a pack laid over other knowledge, the tables and texts put together
 * @param vocabulary all tables and texts
 * @param rulebook all rules
 * @param consequences what each rule says when it matches, by the rule's id
 * @param languages the languages that it speaks
 * @param changes what a pack added, replaced or retired, in words; empty for knowledge that stands alone
 * @param changedRules the rules that a pack replaced or retired, with its reasons; empty for knowledge that stands alone
 */
public record Knowledge(
        KnowledgeId id,
        String status,
        KnowledgeFiles files,
        Vocabulary vocabulary,
        Rulebook rulebook,
        Map<String, Consequence> consequences,
        Languages languages,
        List<String> changes,
        List<ChangedRule> changedRules) {

    public Knowledge {
        consequences = Collections.unmodifiableMap(consequences);
        changes = List.copyOf(changes);
        changedRules = List.copyOf(changedRules);
    }

    /**
     * The knowledge that comes with the library.
     *
     * @throws IllegalStateException if anything is wrong; the message lists every problem
     */
    public static Knowledge standard() {
        return KnowledgeDraft.standard().checked();
    }

    /**
     * The knowledge in a directory, which stands alone.
     *
     * @throws IllegalStateException if anything is wrong; the message lists every problem
     */
    public static Knowledge of(Path directory) {
        return KnowledgeDraft.alone(directory).checked();
    }

    /**
     * This knowledge with the pack in the directory laid over it.
     *
     * @throws IllegalStateException if anything is wrong; the message lists every problem
     */
    public Knowledge plus(Path directory) {
        return KnowledgeDraft.over(this, directory).checked();
    }
}
