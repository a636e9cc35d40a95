package io.github.seminal.authoring.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.vignette.Comparison;
import io.github.seminal.authoring.vignette.RuleCase;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that evaluating only the affected patients again gives the same results as evaluating all of them. */
class ShortWayTest {

    private static final int EVERY = 293;

    private final Pack pack = Pack.standard(Optional.of(Path.of("../../src/test/resources")));
    private final TestSuite tests = TestSuite.of(pack);

    @Test
    void the_short_way_comes_to_the_same_as_reading_everything_again() {
        List<MutantResult> fates = Mutation.of(pack, 2, Mutation.Progress.NONE).fates();
        List<MutantResult> some = IntStream.range(0, fates.size())
                .filter(place -> place % EVERY == 0 || (!fates.get(place).isKilled() && place % 4 == 0))
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
                || one.hits().stream()
                        .anyMatch(hit -> !changed.read(hit.presentation()).holds(rule.condition()))
                || one.nearMisses().stream()
                        .anyMatch(nearMiss ->
                                changed.read(nearMiss.presentation()).holds(rule.condition()));
    }
}
