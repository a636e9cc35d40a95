package io.github.seminal.authoring.vignette;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Runs tests over a pack's rules: in plain Java, or as Drools runs them. Safe to use from several threads. */
public final class TestRunner {

    private final Pack pack;
    private final PlainKnowledge knowledge;
    private @Nullable DecisionSupport drools;

    /** Tests on these rules, which Drools loads when it is first needed. */
    public TestRunner(Pack pack) {
        this.pack = pack;
        this.knowledge = pack.knowledge();
    }

    /** The vignette's result by Drools, with what explains it. */
    public TestResult test(Vignette vignette) {
        return result(vignette, drools()::assess, true);
    }

    /** The result by Drools of one of the rule's hits and near misses, with what explains it. */
    public TestResult test(RuleCase one, RuleCase.Patient patient) {
        return result(one, patient, presentation -> firedInDrools(one, presentation), true);
    }

    /**
     * The vignette's result in plain Java, which is many times faster; Drools confirms it if it fails.
     *
     * @throws IllegalStateException if it passes by Drools
     */
    TestResult quickly(Vignette vignette, boolean explained) {
        TestResult result = result(vignette, knowledge::assess, false);
        return result.passed() ? result : confirmed(result(vignette, drools()::assess, explained));
    }

    /**
     * The result in plain Java of one of the rule's hits and near misses; Drools confirms it if it fails.
     *
     * @throws IllegalStateException if it passes by Drools
     */
    TestResult quickly(RuleCase one, RuleCase.Patient patient, boolean explained) {
        Optional<Rule> rule = knowledge.rulebook().rule(one.rule());
        TestResult result = result(
                one,
                patient,
                presentation -> rule.isPresent() && knowledge.holds(rule.get().condition(), presentation),
                false);
        return result.passed()
                ? result
                : confirmed(result(one, patient, presentation -> firedInDrools(one, presentation), explained));
    }

    private static TestResult confirmed(TestResult byDrools) {
        if (byDrools.passed()) {
            throw new IllegalStateException("Drools and the rulebook differ: the test (" + byDrools.name() + ") at "
                    + byDrools.place()
                    + " passes by Drools only.\nMaybe Drools has lost a rule: do not use these rules, and report it.");
        }
        return byDrools;
    }

    private TestResult result(Vignette vignette, Function<Presentation, Assessment> answering, boolean explained) {
        long start = System.nanoTime();
        List<Difference> differences = new ArrayList<>(refusal(vignette.patient()));
        if (differences.isEmpty()) {
            Assessment answer = answering.apply(vignette.patient());
            differences.addAll(Comparison.of(vignette.expected(), answer));
        }
        return new TestResult(
                vignette.place().file(),
                vignette.id(),
                vignette.toString(),
                vignette.patient(),
                vignette.place(),
                System.nanoTime() - start,
                differences,
                explained ? why(vignette.patient(), differences) : List.of());
    }

    private TestResult result(
            RuleCase one, RuleCase.Patient patient, Function<Presentation, Boolean> fires, boolean explained) {
        long start = System.nanoTime();
        List<Difference> differences = new ArrayList<>(refusal(patient.presentation()));
        if (differences.isEmpty()) {
            differences.addAll(differences(one, patient.isHit(), fires.apply(patient.presentation())));
        }
        String name = one.rule() + " " + patient.name();
        return new TestResult(
                one.rule(),
                name,
                name,
                patient.presentation(),
                patient.place(),
                System.nanoTime() - start,
                differences,
                explained ? why(patient.presentation(), differences) : List.of());
    }

    private List<Difference> differences(RuleCase one, boolean isHit, boolean fired) {
        if (fired == isHit) {
            return isHit
                    ? Comparison.of(
                            one.says(), knowledge.rulebook().rule(one.rule()).orElseThrow())
                    : List.of();
        }
        List<String> rule = List.of(one.rule());
        boolean isThere = knowledge.rulebook().rule(one.rule()).isPresent();
        return List.of(new Difference(
                one.rule(),
                isHit ? "it fires" : "it stays silent",
                fired ? "it fired" : isThere ? "it stayed silent" : "there is no such rule",
                isHit ? rule : List.of(),
                isHit ? List.of() : rule));
    }

    /** A patient of another pack's test may be one whom these tables do not allow. */
    private List<Difference> refusal(Presentation patient) {
        try {
            knowledge.check(patient);
            return List.of();
        } catch (InvalidPresentationException e) {
            String first = e.problems().get(0).what();
            return List.of(new Difference("patient", "accepted", "refused: " + first, List.of(), List.of()));
        }
    }

    private boolean firedInDrools(RuleCase one, Presentation patient) {
        return drools().assess(patient).rulesFired().contains(one.rule());
    }

    private List<String> why(Presentation patient, List<Difference> differences) {
        boolean hasAnswer = differences.stream()
                .noneMatch(difference -> difference.subject().equals("patient"));
        return differences.isEmpty() || !hasAnswer
                ? List.of()
                : new FailureExplanation(knowledge, drools(), patient).of(differences, drools().assess(patient));
    }

    private synchronized DecisionSupport drools() {
        if (drools == null) {
            drools = DecisionSupport.on(pack.untested());
        }
        return drools;
    }
}
