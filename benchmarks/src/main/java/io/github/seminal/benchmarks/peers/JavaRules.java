package io.github.seminal.benchmarks.peers;

import java.util.List;

/** All rules as Java code: what {@link JavaSource} writes and the Java compiler compiles. */
public interface JavaRules {

    /** An empty patient. */
    Case newCase();

    /** Runs the inference rules, each behind those that derive what it needs. */
    void infer(Case patient);

    /** Runs all other rules. */
    void conclude(Case patient);

    /** The rules one by one, in the same order. */
    List<JavaRule> rules();
}
