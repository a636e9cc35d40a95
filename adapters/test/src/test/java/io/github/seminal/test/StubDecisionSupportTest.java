package io.github.seminal.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.InvalidPresentationException.Problem;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.NextQuestions;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.WhyNot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StubDecisionSupportTest {

    private static final Assessment EMERGENCY =
            Fakes.assessment().urgency(Urgency.EMERGENCY_NOW).build();

    @Test
    void it_gives_the_prepared_answer_and_remembers_the_question() {
        StubDecisionSupport support = StubDecisionSupport.answering(EMERGENCY);
        assertThat(support.assess(Presentations.refused())).isSameAs(EMERGENCY);
        assertThat(support.asked()).containsExactly(Presentations.refused());
        assertThat(support.knowledge()).isSameAs(KnowledgeBase.standard());
    }

    @Test
    void the_answer_may_depend_on_the_presentation_and_is_observed_as_a_real_one() {
        Assessment routine = Fakes.assessment().build();
        List<Assessment> observed = new ArrayList<>();
        StubDecisionSupport support = StubDecisionSupport.answering(
                presentation -> presentation.present().contains("saddle-anaesthesia") ? EMERGENCY : routine);
        Presentation first = Presentations.emergency();
        support.observedBy((presentation, answer) -> observed.add(answer)).assess(first);
        support.observedBy((presentation, answer) -> observed.add(answer)).assess(Presentations.nothingKnown());
        assertThat(observed).containsExactly(EMERGENCY, routine);
        assertThat(support.asked()).containsExactly(first, Presentations.nothingKnown());
    }

    @Test
    void it_refuses_as_the_real_one() {
        Problem problem = new Problem("unknown-finding", "fevre", "The finding (fevre) is not known", "it is (fever)");
        StubDecisionSupport support = StubDecisionSupport.refusing(problem);
        assertThatThrownBy(() -> support.assess(Presentations.nothingKnown()))
                .isInstanceOfSatisfying(
                        InvalidPresentationException.class,
                        refusal -> assertThat(refusal.problems()).containsExactly(problem));
    }

    @Test
    void what_was_not_prepared_says_how_to_prepare_it() {
        Presentation nothing = Presentations.nothingKnown();
        StubDecisionSupport support = StubDecisionSupport.answering(EMERGENCY);
        assertThatThrownBy(() -> support.questionsFor(nothing))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("No questions were prepared.\nMaybe prepare them with asking(..).");
        assertThatThrownBy(() -> support.whatWouldChange(nothing)).hasMessageContaining("changing(..)");
        assertThatThrownBy(() -> support.whyNot(nothing, "one")).hasMessageContaining("explaining(..)");

        NextQuestions questions = new NextQuestions(List.of(), NextQuestions.Stop.EMERGENCY);
        WhyNot whyNot =
                new WhyNot("one", "One", WhyNot.Standing.NOT_IN_QUESTION, "Nothing", null, List.of(), List.of(), null);
        KnowledgeBase other = KnowledgeBase.standard();
        support.asking(questions).explaining(whyNot).changing(List.of()).knowing(other);
        assertThat(support.questionsFor(nothing)).isSameAs(questions);
        assertThat(support.whyNot(nothing, "one")).isSameAs(whyNot);
        assertThat(support.whatWouldChange(nothing)).isEmpty();
        assertThat(support.knowledge()).isSameAs(other);
    }
}
