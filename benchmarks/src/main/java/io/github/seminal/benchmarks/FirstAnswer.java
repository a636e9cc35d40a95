package io.github.seminal.benchmarks;

import io.github.seminal.DecisionSupport;

/** Starts, answers once and ends. */
final class FirstAnswer {

    private FirstAnswer() {}

    public static void main(String... args) {
        System.out.println(
                DecisionSupport.standard().assess(Patients.FEW_FINDINGS).urgency());
    }
}
