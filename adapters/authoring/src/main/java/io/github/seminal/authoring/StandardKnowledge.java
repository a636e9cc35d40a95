package io.github.seminal.authoring;

import io.github.seminal.knowledge.Knowledge;

/** The standard knowledge, read once: nothing of it is made ready to answer. */
public final class StandardKnowledge {

    private static final Knowledge STANDARD = Knowledge.standard();

    private StandardKnowledge() {}

    /** The standard knowledge. */
    public static Knowledge get() {
        return STANDARD;
    }
}
