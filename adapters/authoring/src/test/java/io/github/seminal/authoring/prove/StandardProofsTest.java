package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.standard.StandardPack;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import io.github.seminal.knowledge.vocabulary.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardProofsTest {

    private static final PlainKnowledge KNOWLEDGE =
            Pack.standard(Optional.empty()).knowledge();
    private static final Proofs PROOFS = StandardPack.proofs();

    @Test
    void the_standard_rules_hold_but_for_the_declared_exceptions() {
        assertThat(PROOFS.problems()).isEmpty();
        assertThat(PROOFS.verdicts()).filteredOn(Verdict::isFault).isEmpty();
        assertThat(PROOFS.hold()).isTrue();
        assertThat(PROOFS.verdicts(Verdict.Outcome.EXCEPTED))
                .extracting(Verdict::property)
                .containsOnly(Property.DENIAL_KEPT, Property.NUMBER_KEPT, Property.AGE_KEPT, Property.FLOOR_KEPT);
    }

    @Test
    void every_rule_cause_and_finding_has_its_verdicts() {
        List<Rule> rules = KNOWLEDGE.rulebook().rules();
        long flags = rules.stream().filter(rule -> rule.urgency() != null).count();
        int causes = KNOWLEDGE.vocabulary().causes().size();
        assertThat(count(Property.ALIVE)).isEqualTo(rules.size());
        assertThat(count(Property.DISTINCT)).isEqualTo(rules.size());
        assertThat(count(Property.LAYERED))
                .isEqualTo(
                        rules.stream().filter(rule -> rule.verb() == Verb.INFER).count());
        assertThat(count(Property.NEEDED) + count(Property.COUNTING)).isEqualTo(rules.size());
        assertThat(count(Property.REACHABLE)).isEqualTo(causes);
        assertThat(count(Property.FIRST)).isEqualTo(causes);
        assertThat(count(Property.URGENCY_KEPT)).isEqualTo(flags);
        assertThat(count(Property.DENIAL_KEPT)).isEqualTo(flags);
        assertThat(count(Property.NUMBER_KEPT)).isEqualTo(flags);
        assertThat(count(Property.AGE_KEPT)).isEqualTo(flags);
        assertThat(count(Property.FLOOR_KEPT))
                .isEqualTo(KNOWLEDGE.vocabulary().findings().values().stream()
                        .filter(finding -> finding.type() == Finding.Type.TRISTATE)
                        .count());
    }

    private static long count(Property property) {
        return PROOFS.verdicts().stream()
                .filter(one -> one.property() == property)
                .map(Verdict::subject)
                .distinct()
                .count();
    }

    @Test
    void every_example_shows_in_drools_what_it_claims() {
        List<Verdict> shown = PROOFS.verdicts().stream()
                .filter(one -> one.example().isPresent())
                .toList();
        assertThat(shown).hasSizeGreaterThan(25);
        assertThat(shown).allMatch(one -> one.isShownBy(DecisionSupport.standard()::assess));
    }

    @Test
    void every_cause_comes_first_for_the_patient_of_its_proof() {
        assertThat(PROOFS.verdicts())
                .filteredOn(one -> one.property() == Property.FIRST)
                .hasSize(KNOWLEDGE.vocabulary().causes().size())
                .allSatisfy(one -> assertThat(DecisionSupport.standard()
                                .assess(one.example().orElseThrow())
                                .firstExplanation()
                                .orElseThrow()
                                .cause())
                        .isEqualTo(one.subject()));
    }
}
