package io.github.seminal.knowledge;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.support.SupportFactory;

/** Knowledge with the standard rules but a name of its own, for tests that must tell the two apart. */
public final class OtherKnowledge {

    private static final String IDENTITY = "knowledge.properties";

    private OtherKnowledge() {}

    /** Loads it under this id. */
    public static KnowledgeBase named(String id) {
        KnowledgeFiles files = KnowledgeFiles.standard(new Diagnostics());
        String identity = files.read(IDENTITY, new Diagnostics());
        return SupportFactory.load(
                KnowledgeDraft.of(files.with(IDENTITY, identity.replaceFirst("(?m)^id=.*$", "id=" + id)))
                        .checked());
    }
}
