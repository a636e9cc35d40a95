package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.ObserverFailure;
import io.github.seminal.Presentation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserversTest {

    private static final DecisionSupport SUPPORT = DecisionSupport.standard();
    private static final Presentation PATIENT =
            Presentation.builder().age(61).present("blood-in-semen").build();
    private static final Presentation REFUSED =
            Presentation.builder().age(61).present("blood-in-sperm").build();

    private final List<Object> heard = new ArrayList<>();

    /** Keeps what it hears. */
    private final AssessmentObserver keeping = new AssessmentObserver() {
        @Override
        public void assessed(Presentation presentation, Assessment assessment) {
            throw new AssertionError("Whoever takes the time is not called a second time.");
        }

        @Override
        public void assessed(Presentation presentation, Assessment assessment, Duration took) {
            heard.addAll(List.of(presentation, assessment, took));
        }

        @Override
        public void refused(InvalidPresentationException refusal, Duration took) {
            heard.addAll(List.of(refusal, took));
        }
    };

    @Test
    void an_observer_learns_of_the_question_the_very_answer_and_its_duration() {
        long start = System.nanoTime();
        Assessment assessment = SUPPORT.observedBy(keeping).assess(PATIENT);
        assertThat(heard).hasSize(3).startsWith(PATIENT, assessment);
        assertThat(heard.get(1)).isSameAs(assessment);
        assertThat((Duration) heard.get(2))
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofNanos(System.nanoTime() - start));
    }

    @Test
    void a_lambda_is_an_observer_and_they_are_told_in_the_order_in_which_they_were_added() {
        SUPPORT.observedBy((presentation, assessment) -> heard.add("first"))
                .observedBy((presentation, assessment) -> heard.add("second"))
                .assess(PATIENT);
        assertThat(heard).containsExactly("first", "second");
    }

    @Test
    void the_duration_is_that_of_the_answer_and_not_of_observers_before() {
        SUPPORT.assess(PATIENT);
        Duration slow = Duration.ofSeconds(1);
        SUPPORT.observedBy((presentation, assessment) -> sleep(slow))
                .observedBy(keeping)
                .assess(PATIENT);
        assertThat((Duration) heard.get(2)).isLessThan(slow);
    }

    @Test
    void an_observer_learns_of_a_refusal_whose_message_names_nothing_of_the_patient() {
        Throwable thrown = catchThrowable(() -> SUPPORT.observedBy(keeping).assess(REFUSED));
        assertThat(thrown).isInstanceOf(InvalidPresentationException.class).hasMessageNotContaining("blood");
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isSameAs(thrown);
        assertThat((Duration) heard.get(1)).isPositive();
    }

    @Test
    void an_observer_that_does_not_ask_for_refusals_is_not_told() {
        DecisionSupport observed = SUPPORT.observedBy((presentation, assessment) -> heard.add("told"));
        assertThatThrownBy(() -> observed.assess(REFUSED)).isInstanceOf(InvalidPresentationException.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void what_an_observer_throws_reaches_the_caller_and_those_after_it_are_not_told() {
        IOException full = new IOException("The disk is full.");
        DecisionSupport observed =
                SUPPORT.observedBy(new Failing(full)).observedBy((presentation, assessment) -> heard.add("told"));
        assertThatThrownBy(() -> observed.assess(PATIENT)).isSameAs(full);
        assertThat(heard).isEmpty();
    }

    @Test
    void what_an_observer_throws_at_a_refusal_reaches_the_caller_with_the_refusal() {
        IllegalStateException full = new IllegalStateException("The disk is full.");
        DecisionSupport observed = SUPPORT.observedBy(new Failing(full));
        assertThatThrownBy(() -> observed.assess(REFUSED)).isSameAs(full);
        assertThat(full.getSuppressed()).singleElement().isInstanceOf(InvalidPresentationException.class);
    }

    @Test
    void an_answer_is_given_and_the_failure_logged_without_its_message_if_the_host_wants_it() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Assessment assessment;
        try {
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            assessment = SUPPORT.observedBy(new Failing(new LinkageError("canary")), ObserverFailure.report())
                    .observedBy((presentation, answer) -> heard.add("told"))
                    .assess(PATIENT);
        } finally {
            System.setErr(before);
        }
        assertThat(assessment).isEqualTo(SUPPORT.assess(PATIENT));
        assertThat(heard).containsExactly("told");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .contains("WARN io.github.seminal - The observer " + Failing.class.getName()
                        + " failed with java.lang.LinkageError at " + ObserversTest.class.getName() + ".")
                .hasLineCount(1)
                .doesNotContain("canary", "blood");
    }

    @Test
    void a_host_may_do_something_of_its_own_when_an_observer_fails() {
        IllegalStateException full = new IllegalStateException("The disk is full.");
        Failing failing = new Failing(full);
        ObserverFailure policy = (observer, failure) -> heard.addAll(List.of(observer, failure));
        DecisionSupport observed = SUPPORT.observedBy(failing, policy);
        assertThat(observed.assess(PATIENT)).isEqualTo(SUPPORT.assess(PATIENT));
        assertThatThrownBy(() -> observed.assess(REFUSED)).isInstanceOf(InvalidPresentationException.class);
        assertThat(heard).containsExactly(failing, full, failing, full);
    }

    @Test
    @SuppressWarnings("NullAway")
    void nobody_and_nothing_is_no_observer() {
        assertThatThrownBy(() -> SUPPORT.observedBy(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("The observer is (null).\nMaybe use the decision support itself.");
        assertThatThrownBy(() -> SUPPORT.observedBy(keeping, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("What to do on a failure is (null).\nMaybe it is (ObserverFailure.refuse()).");
    }

    /** An observer that throws, whatever it is, as those in Kotlin may. */
    private record Failing(Throwable failure) implements AssessmentObserver {

        @Override
        public void assessed(Presentation presentation, Assessment assessment) {
            this.<RuntimeException>fail();
        }

        @Override
        public void refused(InvalidPresentationException refusal, Duration took) {
            this.<RuntimeException>fail();
        }

        @SuppressWarnings("unchecked")
        private <T extends Throwable> void fail() throws T {
            throw (T) failure;
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
