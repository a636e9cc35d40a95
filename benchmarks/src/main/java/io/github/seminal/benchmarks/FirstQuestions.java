package io.github.seminal.benchmarks;

import io.github.seminal.DecisionSupport;

/** Starts, gets the next questions once and ends. */
final class FirstQuestions {

    private FirstQuestions() {}

    public static void main(String... args) {
        System.out.println(
                DecisionSupport.standard().questionsFor(Patients.MANY_FINDINGS).questions());
    }
}
