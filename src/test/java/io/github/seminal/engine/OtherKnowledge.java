package io.github.seminal.engine;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;

/** Knowledge with the standard rules but a name of its own, for tests that must tell the two apart. */
public final class OtherKnowledge {

    private static final String IDENTITY = "knowledge.properties";

    private OtherKnowledge() {}

    /** Loads it under this id. */
    public static KnowledgeBase named(String id) {
        KnowledgeFiles files = KnowledgeFiles.ofClassPath();
        String identity = files.read(IDENTITY, new Diagnostics());
        return KnowledgeLoader.load(files.with(IDENTITY, identity.replaceFirst("(?m)^id=.*$", "id=" + id)));
    }
}
