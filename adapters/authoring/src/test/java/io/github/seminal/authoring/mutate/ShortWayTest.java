package io.github.seminal.authoring.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.standard.StandardPack;
import io.github.seminal.authoring.vignette.Comparison;
import io.github.seminal.authoring.vignette.DeclaredException;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A sample of the standard rules' mutants, and all that are declared to be equivalent: the profile ci tries every mutant. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortWayTest {

    private static final int EVERY = 29;

    private final Pack pack = StandardPack.PACK;
    private final TestSuite tests = TestSuite.of(pack);
    private final List<MutantResult> fates = sample();

    @Test
    void a_test_notices_every_mutant_that_is_not_declared_to_be_equivalent() {
        assertThat(fates).hasSizeGreaterThan(150);
        assertThat(fates).allMatch(fate -> fate.isKilled() != fate.isEquivalent());
    }

    /** Evaluating only the affected patients again gives the same results as evaluating all of them. */
    @Test
    void the_short_way_comes_to_the_same_as_reading_everything_again() {
        List<MutantResult> some = IntStream.range(0, fates.size())
                .filter(place -> place % 10 == 0 || (!fates.get(place).isKilled() && place % 4 == 0))
                .mapToObj(fates::get)
                .toList();
        assertThat(some).anyMatch(MutantResult::isKilled).anyMatch(fate -> !fate.isKilled());
        for (MutantResult fate : some) {
            PlainKnowledge changed = changed(fate.mutant());
            assertThat(fate.killedByVignette())
                    .as(fate.mutant().id())
                    .isEqualTo(vignette(changed).map(Vignette::id).orElse(""));
            assertThat(!fate.killedByCase().isEmpty())
                    .as(fate.mutant().id())
                    .isEqualTo(tests.cases().stream().anyMatch(one -> fails(one, changed)));
        }
    }

    private List<MutantResult> sample() {
        Map<String, DeclaredException> declared =
                DeclaredException.ofMutants(pack.tests().orElseThrow());
        Mutator mutator = new Mutator(pack.rulebook(), pack.vocabulary());
        List<Mutant> mutants = pack.rulebook().rules().stream()
                .flatMap(rule -> mutator.mutantsOf(rule).stream())
                .toList();
        MutationRun run = new MutationRun(pack.knowledge(), tests);
        List<MutantResult> sample = new ArrayList<>();
        for (int place = 0; place < mutants.size(); place++) {
            DeclaredException entry = declared.get(mutants.get(place).id());
            if (place % EVERY == 0 || entry != null) {
                sample.add(run.fateOf(mutants.get(place), entry == null ? "" : entry.reason()));
            }
        }
        return sample;
    }

    private PlainKnowledge changed(Mutant mutant) {
        List<Rule> rules = new ArrayList<>(pack.rulebook().rules());
        rules.remove(mutant.rule());
        mutant.changed().ifPresent(rules::add);
        return PlainKnowledge.of(pack.vocabulary(), Rulebook.of(rules), new Diagnostics());
    }

    private Optional<Vignette> vignette(PlainKnowledge changed) {
        return tests.vignettes().stream()
                .filter(one -> !Comparison.of(one.expected(), changed.assess(one.patient()))
                        .isEmpty())
                .findFirst();
    }

    private static boolean fails(RuleCase one, PlainKnowledge changed) {
        Rule rule = changed.rulebook().rule(one.rule()).orElse(null);
        return rule == null
                || !Comparison.of(one.says(), rule).isEmpty()
                || one.patients().stream()
                        .anyMatch(patient ->
                                changed.read(patient.presentation()).holds(rule.condition()) != patient.isHit());
    }
}
