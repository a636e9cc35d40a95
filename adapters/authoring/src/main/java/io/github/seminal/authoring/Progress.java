package io.github.seminal.authoring;

/** Is told about the progress of work that takes long, by any thread. */
@FunctionalInterface
public interface Progress {

    /** Ignores progress. */
    Progress NONE = total -> {};

    /** Called once for each piece of work that is done, with the number of all of them. */
    void oneMore(int total);
}
