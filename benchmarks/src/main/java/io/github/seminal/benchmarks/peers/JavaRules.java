package io.github.seminal.benchmarks.peers;

import java.util.List;

/** All rules as Java code. {@link JavaSource} writes the implementation. */
public interface JavaRules {

    /** An empty patient. */
    Case newCase();

    /** Runs the inference rules in the order of {@link InferenceOrder}. */
    void infer(Case patient);

    /** Runs all other rules. */
    void conclude(Case patient);

    /** All rules, in the order in which they run. */
    List<JavaRule> rules();
}
