package io.github.seminal.authoring.vignette;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import java.util.ArrayList;
import java.util.List;

/** Runs tests over a pack's rules, run by Drools. */
public final class TestRunner {

    private final PlainKnowledge knowledge;
    private final DecisionSupport support;

    /**
     * Loads the rules.
     *
     * @throws IllegalStateException if they cannot be loaded
     */
    public TestRunner(Pack pack) {
        this.knowledge = pack.knowledge();
        this.support = DecisionSupport.on(pack.answering());
    }

    /** The result of the vignette. */
    public TestResult test(Vignette vignette) {
        long start = System.nanoTime();
        Assessment answer = support.assess(vignette.patient());
        List<Difference> differences = Comparison.of(vignette.expected(), answer);
        return new TestResult(
                vignette.place().file(),
                vignette.toString(),
                vignette.place(),
                System.nanoTime() - start,
                differences,
                why(vignette.patient(), differences, answer));
    }

    /** The result of one of the rule's hits and near misses. */
    public TestResult test(RuleCase one, RuleCase.Patient patient) {
        boolean isHit = patient.isHit();
        long start = System.nanoTime();
        Assessment answer = support.assess(patient.presentation());
        List<Difference> differences = new ArrayList<>();
        boolean fired = answer.rulesFired().contains(one.rule());
        if (fired != isHit) {
            List<String> rule = List.of(one.rule());
            differences.add(new Difference(
                    one.rule(),
                    isHit ? "it fires" : "it stays silent",
                    fired ? "it fired" : "it stayed silent",
                    isHit ? rule : List.of(),
                    isHit ? List.of() : rule));
        } else if (isHit) {
            differences.addAll(Comparison.of(
                    one.says(), knowledge.rulebook().rule(one.rule()).orElseThrow()));
        }
        return new TestResult(
                one.rule(),
                one.rule() + " " + patient.name(),
                patient.place(),
                System.nanoTime() - start,
                differences,
                why(patient.presentation(), differences, answer));
    }

    private List<String> why(Presentation patient, List<Difference> differences, Assessment answer) {
        return differences.isEmpty()
                ? List.of()
                : new FailureExplanation(knowledge, support, patient).of(differences, answer);
    }
}
