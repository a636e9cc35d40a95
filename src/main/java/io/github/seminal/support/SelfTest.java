package io.github.seminal.support;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.explain.RuleEvaluation;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Holds Drools against the evaluation in plain Java before a knowledge base answers anybody: a rule that one of them loses
 * is an error that names it, never a warning.
 */
final class SelfTest {

    /** So many patients are tried at the least, however slow the machine. */
    private static final int AT_LEAST = 1_000;

    /** About a second for as many rules as the standard ones. */
    private static final Duration TIME_FOR_ONE_RULE = Duration.ofMillis(2);

    private static final long SEED = 20_261_125L;

    private SelfTest() {}

    /**
     * Tries generated presentations for about two milliseconds a rule.
     *
     * @return how many were tried
     * @throws IllegalStateException if the two differ; the message names the rules and the patient
     */
    static int run(LoadedKnowledge knowledge) {
        DecisionSupport drools = new DefaultDecisionSupport(knowledge);
        Supplier<Presentation> patients = knowledge.plain().madeUpPatients(SEED);
        long end = System.nanoTime() + TIME_FOR_ONE_RULE.toNanos() * knowledge.ruleCount();
        int tried = 0;
        while (tried < AT_LEAST || System.nanoTime() < end) {
            compare(patients.get(), drools, knowledge.plain());
            tried++;
        }
        return tried;
    }

    private static void compare(Presentation patient, DecisionSupport drools, PlainKnowledge plain) {
        Assessment assessment = drools.assess(patient);
        RuleEvaluation evaluation = plain.read(patient);
        Set<String> expected = new TreeSet<>();
        evaluation.matching().forEach(rule -> expected.add(rule.id()));
        Set<String> fired = new TreeSet<>(assessment.rulesFired());
        if (!fired.equals(expected)) {
            Set<String> lost = new TreeSet<>(expected);
            lost.removeAll(fired);
            fired.removeAll(expected);
            throw new IllegalStateException("Drools and the rulebook differ: rules that should have fired but did not "
                    + lost + ", rules that should not have fired but did " + fired + ", for the made-up patient "
                    + patient
                    + ".\nMaybe Drools has lost a rule: do not use these rules, and report it.");
        }
    }
}
