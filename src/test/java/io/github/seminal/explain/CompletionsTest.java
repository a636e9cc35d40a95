package io.github.seminal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.ConditionStatus;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.testing.RandomCompletions;
import io.github.seminal.testing.RandomPresentations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is called open can be answered so that it holds; what is said to fail cannot. */
class CompletionsTest {

    private static final int PRESENTATIONS = Math.max(1, Integer.getInteger("seminal.presentations", 2_000) / 50);
    private static final int[] SIZES = {1, 3, 6, 10, 16, 24, 40, 70};
    private static final int COMPLETIONS = 40;

    private final PlainKnowledge knowledge = PlainKnowledge.of(Knowledge.standard());
    private final RandomCompletions completions = new RandomCompletions(5);
    private final Map<String, Set<String>> needed = new HashMap<>();
    private int failing;
    private int open;
    private final List<String> unsettled = new ArrayList<>();

    @Test
    void what_is_open_can_be_answered_so_that_it_holds_and_what_fails_cannot() {
        RandomPresentations random = new RandomPresentations(20_261_203);
        Supplier<Presentation> closeToRules = knowledge.generatedPresentations(20_261_203);
        for (int i = 0; i < PRESENTATIONS; i++) {
            check(random.next(SIZES[i % SIZES.length]));
            check(closeToRules.get());
        }
        assertThat(failing).isGreaterThan(PRESENTATIONS * 100);
        assertThat(open).isGreaterThan(PRESENTATIONS * 100);
        assertThat(unsettled).as("searches that were given up").hasSizeLessThanOrEqualTo(open / 1_000);
    }

    private void check(Presentation patient) {
        Completions tried = knowledge.completionsOf(patient);
        List<RuleEvaluation> answered = new ArrayList<>();
        for (int i = 0; i < COMPLETIONS; i++) {
            Presentation then = completions.of(patient, Set.of());
            if (isAllowed(then)) {
                answered.add(knowledge.read(then));
            }
        }
        int before = unsettled.size();
        for (Rule rule : knowledge.rulebook().rules()) {
            for (Condition condition : conditions(rule)) {
                switch (tried.status(condition)) {
                    case HOLDS -> {}
                    case UNKNOWN -> checkOpen(patient, condition, tried);
                    case FAILS -> checkFails(patient, rule, condition, answered);
                }
            }
        }
        assertThat(unsettled.size() - before)
                .as("what is open without an answer, but for searches that were given up")
                .isEqualTo(tried.givenUp());
    }

    private static Set<Condition> conditions(Rule rule) {
        Set<Condition> conditions = new LinkedHashSet<>();
        conditions.add(rule.condition());
        boolean isBound =
                rule.condition().patterns().anyMatch(one -> !one.binding().isEmpty());
        if (rule.condition() instanceof AllOf all && !isBound) {
            conditions.addAll(all.conditions());
        }
        return conditions;
    }

    private void checkOpen(Presentation patient, Condition condition, Completions tried) {
        open++;
        Optional<Presentation> completed = tried.completing(condition);
        if (completed.isEmpty()) {
            unsettled.add(condition + " of " + patient);
            return;
        }
        Presentation then = completed.orElseThrow();
        knowledge.check(then);
        assertThat(knowledge.read(then).holds(condition))
                .as("%s of %s", condition, then)
                .isTrue();
        assertThat(keeps(patient, then)).as("%s keeps %s", then, patient).isTrue();
    }

    private static boolean keeps(Presentation known, Presentation then) {
        return (known.age() == null || Objects.equals(known.age(), then.age()))
                && then.present().containsAll(known.present())
                && then.absent().containsAll(known.absent())
                && then.measured().entrySet().containsAll(known.measured().entrySet())
                && then.described().entrySet().containsAll(known.described().entrySet())
                && keeps(known.medicines(), then.medicines());
    }

    private static boolean keeps(@Nullable List<Medicine> known, @Nullable List<Medicine> then) {
        if (known == null) {
            return true;
        }
        if (then == null || then.size() != known.size()) {
            return false;
        }
        for (int i = 0; i < known.size(); i++) {
            Medicine one = known.get(i);
            Medicine other = then.get(i);
            if (!one.name().equals(other.name())
                    || !Objects.equals(one.stoppedDaysAgo(), other.stoppedDaysAgo())
                    || (one.startedDaysAgo() != null && !one.startedDaysAgo().equals(other.startedDaysAgo()))
                    || (one.doseIncreasedDaysAgo() != null
                            && !one.doseIncreasedDaysAgo().equals(other.doseIncreasedDaysAgo()))) {
                return false;
            }
        }
        return true;
    }

    private void checkFails(Presentation patient, Rule rule, Condition condition, List<RuleEvaluation> answered) {
        failing++;
        for (RuleEvaluation one : answered) {
            if (one.holds(condition)) {
                assertThat(ConditionStatus.FAILS)
                        .as("%s of %s, which %s makes hold", condition, patient, one.present())
                        .isEqualTo(ConditionStatus.UNKNOWN);
            }
        }
        Presentation then = completions.of(patient, neededBy(rule));
        if (!isAllowed(then)) {
            return;
        }
        assertThat(new FactsOnDemand(knowledge.evaluator(), facts(then)))
                .as("%s of %s, completed as %s", condition, patient, then)
                .matches(facts -> !condition.holds(facts));
    }

    /** Answers may contradict each other. */
    private boolean isAllowed(Presentation patient) {
        try {
            knowledge.check(patient);
            return true;
        } catch (InvalidPresentationException contradiction) {
            return false;
        }
    }

    private List<Object> facts(Presentation patient) {
        return PatientFacts.of(knowledge.vocabulary(), patient).facts();
    }

    /** The findings that the rule asks for, itself or through derived findings. */
    private Set<String> neededBy(Rule rule) {
        return needed.computeIfAbsent(rule.id(), id -> {
            Set<String> found = new LinkedHashSet<>();
            gather(rule, new LinkedHashSet<>(), found);
            return found;
        });
    }

    private void gather(Rule rule, Set<String> seen, Set<String> found) {
        for (String code : rule.condition().findings()) {
            if (seen.add(code)) {
                if (knowledge
                        .vocabulary()
                        .finding(code)
                        .filter(one -> one.type() == Finding.Type.TRISTATE)
                        .isPresent()) {
                    found.add(code);
                }
                knowledge.evaluator().deriving(code).forEach(one -> gather(one, seen, found));
            }
        }
    }
}
