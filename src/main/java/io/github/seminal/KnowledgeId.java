package io.github.seminal;

import java.util.List;

/**
 * Which knowledge an answer came from, so that it can be reproduced.
 *
 * @param id the knowledge base's id, for instance {@code seminal-standard}
 * @param version its version
 * @param sha256 the SHA-256 of its content (the rules that run, tables and texts, line ends normalised), in lower-case
 *     hexadecimal: the same on every machine
 * @param changes the ids of the rules that {@link KnowledgeBase#plus} replaced or retired, in alphabetical order; empty for
 *     knowledge that stands alone. {@link KnowledgeBase#changes} gives the reasons
 */
public record KnowledgeId(String id, String version, String sha256, List<String> changes) {

    public KnowledgeId {
        changes = List.copyOf(changes);
    }

    /** Knowledge that replaces and retires no rule. */
    public KnowledgeId(String id, String version, String sha256) {
        this(id, version, sha256, List.of());
    }
}
