package io.github.seminal.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.ObserverFailure;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.OtherKnowledge;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Decision support in a CDI container, as a host sees it. The module examples/packaging/weld-6 runs this test too. */
class DecisionSupportBeanTest {

    private static final Presentation PATIENT = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .build();

    /** What the beans below report, since a container makes them; of one test alone. */
    private static final List<Object> SEEN = new ArrayList<>();

    @BeforeEach
    void nothing_seen_yet() {
        SEEN.clear();
    }

    @ParameterizedTest
    @EnumSource
    void decision_support_is_injected(Start start) {
        try (SeContainer container = start.with(Clinic.class, Desk.class)) {
            assertThat(container.select(Clinic.class).get().urgency()).isEqualTo(Urgency.URGENT);
            Assessment assessment = container.select(Desk.class).get().support.assess(PATIENT);
            assertThat(assessment).isEqualTo(DecisionSupport.standard().assess(PATIENT));
            assertThat(assessment.redFlags()).extracting(RedFlag::spec).contains("RF-49a");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_standard_knowledge_answers_unless_the_host_contributes_its_own(Start start) {
        try (SeContainer container = start.with(Desk.class)) {
            assertThat(knowledgeIn(container))
                    .isEqualTo(KnowledgeBase.standard().id());
        }
        try (SeContainer container = start.with(Desk.class, SharedKnowledge.class)) {
            assertThat(knowledgeIn(container).id()).isEqualTo("of-the-host");
        }
    }

    @Test
    void knowledge_may_be_in_every_scope_that_lasts_and_ends_with_the_container() {
        for (Class<?> knowledge : List.of(SharedKnowledge.class, SingleKnowledge.class, DependentKnowledge.class)) {
            SEEN.clear();
            try (SeContainer container = Start.DISCOVERED.with(Desk.class, knowledge)) {
                assertThat(SEEN).as("knowledge is not made before it is needed").isEmpty();
                assertThat(knowledgeIn(container).id()).isEqualTo("of-the-host");
                container.select(Desk.class).get().support.assess(PATIENT);
                assertThat(SEEN).as(knowledge.getSimpleName()).containsExactly("made");
            }
            assertThat(SEEN).as(knowledge.getSimpleName()).containsExactly("made", "ended");
        }
    }

    @Test
    void knowledge_of_one_request_is_refused() {
        try (SeContainer container = Start.DISCOVERED.with(Desk.class, KnowledgeOfOneRequest.class)) {
            DecisionSupport support = container.select(Desk.class).get().support;
            assertThatThrownBy(support::knowledge)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("(" + KnowledgeOfOneRequest.class.getName() + ")")
                    .hasMessageContaining("scope (jakarta.enterprise.context.RequestScoped)")
                    .hasMessageContaining("\nMaybe make it @ApplicationScoped.");
        }
    }

    @Test
    void two_contributions_are_ambiguous() {
        try (SeContainer container =
                Start.DISCOVERED.with(Desk.class, SharedKnowledge.class, DependentKnowledge.class)) {
            DecisionSupport support = container.select(Desk.class).get().support;
            assertThatThrownBy(support::knowledge).isInstanceOf(AmbiguousResolutionException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void observers_are_told_of_the_very_answer_and_then_the_event_is_fired(Start start) {
        try (SeContainer container = start.with(Desk.class, Audit.class, AuditByEvent.class)) {
            Assessment assessment = container.select(Desk.class).get().support.assess(PATIENT);
            assertThat(SEEN).containsExactly("observer", PATIENT, assessment, "event", PATIENT, assessment);
            assertThat(SEEN.get(2)).isSameAs(assessment);
            assertThat(SEEN.get(5)).isSameAs(assessment);
        }
    }

    @Test
    void what_an_observer_of_the_event_throws_reaches_the_caller() {
        try (SeContainer container = Start.DISCOVERED.with(Desk.class, FullDisk.class)) {
            DecisionSupport support = container.select(Desk.class).get().support;
            assertThatThrownBy(() -> support.assess(PATIENT))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("The disk is full.");
        }
    }

    @Test
    void what_an_observer_throws_may_be_reported_instead() {
        try (SeContainer container = Start.DISCOVERED.with(Desk.class, FullDisk.class, Reporting.class)) {
            Assessment assessment = container.select(Desk.class).get().support.assess(PATIENT);
            assertThat(assessment.urgency()).isEqualTo(Urgency.URGENT);
            assertThat(SEEN).containsExactly("The disk is full.");
        }
    }

    @Test
    void one_container_after_the_other_answers() {
        for (int i = 0; i < 2; i++) {
            try (SeContainer container = Start.DISCOVERED.with(Clinic.class, AuditByEvent.class)) {
                assertThat(container.select(Clinic.class).get().urgency()).isEqualTo(Urgency.URGENT);
            }
        }
        assertThat(SEEN).filteredOn("event"::equals).hasSize(2);
    }

    @Test
    void live_decision_support_of_the_host_answers_and_is_closed_with_the_container() {
        try (SeContainer container = Start.DISCOVERED.with(Desk.class, Live.class, AuditByEvent.class)) {
            Assessment assessment = container.select(Desk.class).get().support.assess(PATIENT);
            assertThat(SEEN).containsExactly("assess", "event", PATIENT, assessment);
        }
        assertThat(SEEN).endsWith("close").containsOnlyOnce("close");
    }

    @Test
    void live_decision_support_beside_other_knowledge_is_refused() {
        try (SeContainer container = Start.DISCOVERED.with(Desk.class, Live.class, SharedKnowledge.class)) {
            DecisionSupport support = container.select(Desk.class).get().support;
            assertThatThrownBy(support::knowledge)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(
                            "both types, LiveDecisionSupport and KnowledgeBase.\nMaybe lay the directory");
        }
    }

    @Test
    void knowledge_that_can_be_closed_is_closed_with_the_container() {
        try (SeContainer container = Start.DISCOVERED.with(Holder.class, ClosingKnowledge.class)) {
            container.select(Holder.class).get().hold();
            assertThat(SEEN).isEmpty();
        }
        assertThat(SEEN).containsExactly("close");
    }

    private static KnowledgeId knowledgeIn(SeContainer container) {
        return container.select(Desk.class).get().support.knowledge().id();
    }

    /** How a host may start its container. */
    private enum Start {
        /** The library's beans are found by its {@code beans.xml}. */
        DISCOVERED {
            @Override
            SeContainerInitializer initializer() {
                return SeContainerInitializer.newInstance();
            }
        },
        /** Nothing is found: the host names the library's package. */
        NAMED {
            @Override
            SeContainerInitializer initializer() {
                return SeContainerInitializer.newInstance().disableDiscovery().addPackages(AssessmentMade.class);
            }
        };

        abstract SeContainerInitializer initializer();

        SeContainer with(Class<?>... beans) {
            return initializer().addBeanClasses(beans).initialize();
        }
    }

    @ApplicationScoped
    static class Clinic {
        @Inject
        DecisionSupport support;

        Urgency urgency() {
            return support.assess(PATIENT).urgency();
        }
    }

    @Dependent
    static class Desk {
        final DecisionSupport support;

        @Inject
        Desk(DecisionSupport support) {
            this.support = support;
        }
    }

    @Dependent
    static class SharedKnowledge {
        @Produces
        @ApplicationScoped
        KnowledgeBase knowledge() {
            return make();
        }

        void end(@Disposes KnowledgeBase knowledge) {
            SEEN.add("ended");
        }
    }

    @Dependent
    static class SingleKnowledge {
        @Produces
        @Singleton
        KnowledgeBase knowledge() {
            return make();
        }

        void end(@Disposes KnowledgeBase knowledge) {
            SEEN.add("ended");
        }
    }

    @Dependent
    static class DependentKnowledge {
        @Produces
        KnowledgeBase knowledge() {
            return make();
        }

        void end(@Disposes KnowledgeBase knowledge) {
            SEEN.add("ended");
        }
    }

    @Dependent
    static class KnowledgeOfOneRequest {
        @Produces
        @RequestScoped
        KnowledgeBase knowledge() {
            return make();
        }
    }

    private static KnowledgeBase make() {
        SEEN.add("made");
        return OtherKnowledge.named("of-the-host");
    }

    @ApplicationScoped
    static class Audit implements AssessmentObserver {
        @Override
        public void assessed(Presentation presentation, Assessment assessment) {
            SEEN.addAll(List.of("observer", presentation, assessment));
        }
    }

    @Dependent
    static class AuditByEvent {
        void keep(@Observes AssessmentMade made) {
            SEEN.addAll(List.of("event", made.presentation(), made.assessment()));
        }
    }

    @Dependent
    static class FullDisk {
        void keep(@Observes AssessmentMade made) {
            throw new IllegalStateException("The disk is full.");
        }
    }

    @ApplicationScoped
    static class Reporting implements ObserverFailure {
        @Override
        public void handle(AssessmentObserver observer, Throwable failure) {
            SEEN.add(String.valueOf(failure.getMessage()));
        }
    }

    /** It stands for one that watches a directory. */
    @Dependent
    static class Live {
        @Produces
        @ApplicationScoped
        @Typed(LiveDecisionSupport.class)
        LiveDecisionSupport live() {
            return (LiveDecisionSupport) Proxy.newProxyInstance(
                    LiveDecisionSupport.class.getClassLoader(),
                    new Class<?>[] {LiveDecisionSupport.class},
                    (one, method, arguments) -> {
                        if (method.isDefault()) {
                            return InvocationHandler.invokeDefault(one, method, arguments);
                        }
                        SEEN.add(method.getName());
                        return method.getName().equals("close")
                                ? null
                                : method.invoke(DecisionSupport.standard(), arguments);
                    });
        }
    }

    @ApplicationScoped
    static class Holder {
        @Inject
        SupportInUse inUse;

        void hold() {
            assertThat(inUse).isNotNull();
        }
    }

    /** No engine answers with it, but it can be closed, as no knowledge base of the library's own can as yet. */
    @Dependent
    static class ClosingKnowledge {
        @Produces
        @Singleton
        KnowledgeBase knowledge() {
            Class<?>[] types = {KnowledgeBase.class, AutoCloseable.class};
            return (KnowledgeBase)
                    Proxy.newProxyInstance(KnowledgeBase.class.getClassLoader(), types, (one, method, arguments) -> {
                        SEEN.add(method.getName());
                        return null;
                    });
        }
    }
}
