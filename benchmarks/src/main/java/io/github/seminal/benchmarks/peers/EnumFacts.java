package io.github.seminal.benchmarks.peers;

/** Facts whose codes are constants of an enum: what {@link EnumSource} writes. */
public interface EnumFacts {

    /** The same fact with an enum for its code; a fact without a code stays as it is. */
    Object of(Object fact);

    /** The library's own fact again. */
    Object back(Object fact);
}
