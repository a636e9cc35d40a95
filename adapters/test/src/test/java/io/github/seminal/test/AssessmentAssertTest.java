package io.github.seminal.test;

import static io.github.seminal.test.AssessmentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Urgency;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssessmentAssertTest {

    private static final Assessment ANSWER = Fakes.assessment()
            .redFlag(Fakes.redFlag("red-flag.one", Urgency.URGENT).spec("RF-1").evidence("fever"))
            .explanation(Fakes.explanation("one", Likelihood.LIKELY))
            .explanation(Fakes.explanation("two", Likelihood.POSSIBLE))
            .advice("adv-one", "One.")
            .build();

    static List<Consumer<AssessmentAssert>> wrong() {
        return List.of(
                answer -> answer.hasUrgency(Urgency.ROUTINE),
                answer -> answer.hasUrgencyOfAtLeast(Urgency.SAME_DAY),
                answer -> answer.hasOutcome(Outcome.UNEXPLAINED),
                answer -> answer.sendsTo("ed"),
                answer -> answer.raises("RF-2"),
                answer -> answer.doesNotRaise("RF-1"),
                answer -> answer.doesNotRaise("red-flag.one"),
                answer -> answer.raisesOn("RF-1", "age 61"),
                answer -> answer.ranksFirst("two"),
                AssessmentAssert::explainsNothing,
                answer -> answer.ranks("three"),
                answer -> answer.ranks("two").above("one"),
                answer -> answer.doesNotRank("two"),
                answer -> answer.advises("adv-two"),
                answer -> answer.doesNotAdvise("adv-one"),
                answer -> answer.forbids("mnh-one"),
                answer -> answer.fired("one.rule"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Consumer<AssessmentAssert> assertion) {
        assertThatThrownBy(() -> assertion.accept(assertThat(ANSWER))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_failure_says_what_was_expected_of_what() {
        assertThatThrownBy(() -> assertThat(ANSWER).hasUrgency(Urgency.ROUTINE))
                .hasMessageContainingAll("[urgency]", "ROUTINE", "URGENT");
        assertThatThrownBy(() -> assertThat(null).hasUrgency(Urgency.ROUTINE)).hasMessageContaining("not to be null");
    }
}
