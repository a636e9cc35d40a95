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
 * Compares Drools with the evaluation in plain Java before a knowledge base answers. A rule that only one of them matches is
 * an error.
 */
final class SelfTest {

    /** The least number of presentations that are tried, even on a slow machine. */
    private static final int AT_LEAST = 1_000;

    /** About a second for the number of standard rules. */
    private static final Duration TIME_FOR_ONE_RULE = Duration.ofMillis(2);

    private static final long SEED = 20_261_125L;

    private SelfTest() {}

    /**
     * Tries generated presentations for about two milliseconds a rule.
     *
     * @return the number of presentations tried
     * @throws IllegalStateException if the two differ; the message names the rules and the patient
     */
    static int run(LoadedKnowledge knowledge) {
        DecisionSupport drools = new DefaultDecisionSupport(knowledge);
        Supplier<Presentation> patients = knowledge.plain().generatedPresentations(SEED);
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
                    + lost + ", rules that should not have fired but did " + fired + ", for the generated presentation "
                    + patient
                    + ".\nMaybe Drools has lost a rule: do not use these rules, and report it.");
        }
    }
}
