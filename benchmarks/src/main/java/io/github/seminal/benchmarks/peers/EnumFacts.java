package io.github.seminal.benchmarks.peers;

/** Translates facts to ones whose codes are constants of an enum. {@link EnumSource} writes the implementation. */
public interface EnumFacts {

    /** The same fact with an enum for its code; a fact without a code stays as it is. */
    Object of(Object fact);

    /** The library's own fact again. */
    Object back(Object fact);
}
