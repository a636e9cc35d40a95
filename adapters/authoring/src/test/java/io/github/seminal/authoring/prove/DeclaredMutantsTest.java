package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.mutate.Mutant;
import io.github.seminal.authoring.mutate.MutantResult;
import io.github.seminal.authoring.mutate.Mutation;
import io.github.seminal.authoring.standard.StandardPack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.logicng.formulas.Variable;

/** Searches with the solver for a patient who shows that a declared mutant is not equivalent to its rule. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredMutantsTest {

    private final Pack pack = StandardPack.PACK;
    private final Mutation mutation = Mutation.of(pack, 2, Progress.NONE);
    private final List<Mutant> declared =
            mutation.equivalents().stream().map(MutantResult::mutant).toList();

    @Test
    void nobody_could_tell_a_declared_mutant_of_the_standard_rules_from_its_rule() {
        assertThat(mutation.stale()).isEmpty();
        assertThat(mutation.survivors()).isEmpty();
        assertThat(declared).hasSize(13);
        WitnessSearch search = new WitnessSearch(withBeside(declared), Set.of());
        for (Mutant mutant : declared) {
            assertThat(isTold(search, mutant)).as(mutant.id()).isFalse();
        }
    }

    @Test
    void a_change_that_a_test_notices_is_told_by_somebody() {
        Mutant noticed = mutation.fates().stream()
                .map(MutantResult::mutant)
                .filter(mutant ->
                        mutant.id().equals("cauda-equina.considered: drop a code: \"genital-sensation-loss\""))
                .findFirst()
                .orElseThrow();
        assertThat(isTold(new WitnessSearch(withBeside(List.of(noticed)), Set.of()), noticed))
                .isTrue();
    }

    /** True when one of the two matches for some presentation and the other does not. */
    private static boolean isTold(WitnessSearch search, Mutant mutant) {
        Variable rule = search.before().rule(mutant.rule());
        Variable changed = search.before().rule(beside(mutant));
        return search.isPossible(List.of(rule, changed.negate())) || search.isPossible(List.of(rule.negate(), changed));
    }

    /** The rules and the changed ones, whose conclusions no rule uses. */
    private PlainKnowledge withBeside(List<Mutant> mutants) {
        List<Rule> rules = new ArrayList<>(pack.rulebook().rules());
        mutants.forEach(mutant -> rules.add(beside(mutant)));
        return PlainKnowledge.of(pack.vocabulary(), Rulebook.of(rules), new Diagnostics());
    }

    private static Rule beside(Mutant mutant) {
        Rule changed = mutant.changed().orElseThrow();
        return new Rule(
                mutant.id(),
                changed.sentence(),
                changed.annotations(),
                0,
                changed.condition(),
                Verb.EXCLUDES,
                "prostatorrhoea",
                0,
                null,
                changed.file(),
                changed.line());
    }
}
