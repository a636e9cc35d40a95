package io.github.seminal.test;

import static io.github.seminal.test.AssessmentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Outcome;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import org.junit.jupiter.api.Test;

class PresentationsTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();

    @Test
    void the_standard_knowledge_answers_as_each_patient_says() {
        assertThat(SUPPORT.assess(Presentations.emergency()))
                .hasUrgency(Urgency.EMERGENCY_NOW)
                .sendsTo("ed")
                .ranks("cauda-equina");
        assertThat(SUPPORT.assess(Presentations.urgentReferral()))
                .hasUrgency(Urgency.URGENT)
                .sendsTo("suspected-cancer-urology")
                .raises("RF-49a")
                .ranks("prostate-cancer");
        assertThat(SUPPORT.assess(Presentations.harmless()))
                .hasUrgency(Urgency.SELF_CARE)
                .hasOutcome(Outcome.EXPLAINED);
        assertThat(SUPPORT.assess(Presentations.nothingKnown()))
                .hasUrgency(Urgency.ROUTINE)
                .hasOutcome(Outcome.INSUFFICIENT);
        assertThat(SUPPORT.assess(Presentations.unknownMedicine()).unrecognisedMedicines())
                .containsExactly(new UnrecognisedMedicine("madeupine", ""));
    }

    @Test
    void the_refused_one_is_refused_with_the_finding_that_was_meant() {
        InvalidPresentationException refusal =
                catchThrowableOfType(InvalidPresentationException.class, () -> SUPPORT.assess(Presentations.refused()));
        assertThat(refusal.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("Maybe it is (blood-in-semen)."));
    }
}
