package io.github.seminal.authoring.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import io.github.seminal.authoring.standard.StandardPack;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardProofsTest {

    private static final Proofs PROOFS = StandardPack.proofs();

    @Test
    void the_standard_rules_hold_but_for_the_declared_exceptions() {
        assertThat(PROOFS.problems()).isEmpty();
        assertThat(PROOFS.verdicts()).filteredOn(Verdict::isFault).isEmpty();
        assertThat(PROOFS.hold()).isTrue();
        assertThat(PROOFS.verdicts(Verdict.Outcome.EXCEPTED))
                .extracting(one -> one.property().code() + " " + one.subject() + " " + one.other())
                .containsExactly("urgency-kept red-flag.subacute-cns-pattern diabetes");
    }

    @Test
    void every_rule_and_every_cause_has_its_verdicts() {
        assertThat(count(Property.ALIVE)).isEqualTo(556);
        assertThat(count(Property.DISTINCT)).isEqualTo(556);
        assertThat(count(Property.LAYERED)).isEqualTo(68);
        assertThat(count(Property.NEEDED) + count(Property.COUNTING)).isEqualTo(556);
        assertThat(count(Property.REACHABLE)).isEqualTo(25);
        assertThat(count(Property.FIRST)).isEqualTo(25);
        assertThat(count(Property.URGENCY_KEPT)).isEqualTo(87);
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
                .hasSize(25)
                .allSatisfy(one -> assertThat(DecisionSupport.standard()
                                .assess(one.example().orElseThrow())
                                .firstExplanation()
                                .orElseThrow()
                                .cause())
                        .isEqualTo(one.subject()));
    }
}
