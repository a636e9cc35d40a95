package io.github.seminal.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.AssessmentObserver;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.test.Fakes;
import io.github.seminal.test.Presentations;
import io.github.seminal.test.StubDecisionSupport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SeminalAutoConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SeminalAutoConfiguration.class,
                    SeminalHealthAutoConfiguration.class,
                    SeminalMetricsAutoConfiguration.class,
                    SeminalWebAutoConfiguration.class));

    private static DecisionSupport supportOf(AssertableApplicationContext context) {
        return context.getBean(DecisionSupport.class);
    }

    @Test
    void the_standard_knowledge_answers_without_any_configuration() {
        application.run(context -> assertThat(supportOf(context).knowledge()).isSameAs(KnowledgeBase.standard()));
    }

    @Test
    void the_language_can_be_set() {
        application
                .withPropertyValues("seminal.language=es")
                .run(context -> assertThat(supportOf(context)
                                .assess(Presentations.emergency())
                                .plan()
                                .destination()
                                .name())
                        .isEqualTo("Servicio de urgencias / número de emergencias"));
    }

    @Test
    void decision_support_of_the_host_takes_the_place_of_this_one() {
        DecisionSupport ofTheHost =
                StubDecisionSupport.answering(Fakes.assessment().build());
        application
                .withBean(DecisionSupport.class, () -> ofTheHost)
                .run(context -> assertThat(supportOf(context)).isSameAs(ofTheHost));
    }

    @Test
    void knowledge_of_the_host_answers() {
        KnowledgeBase spanish = KnowledgeBase.standard().in(Locale.forLanguageTag("es"));
        application
                .withBean(KnowledgeBase.class, () -> spanish)
                .run(context -> assertThat(supportOf(context).knowledge()).isSameAs(spanish));
    }

    @Test
    void rules_of_a_directory_are_laid_over_the_standard_knowledge(@TempDir Path directory) throws IOException {
        OwnRules.in(directory, "Our urology");
        application.withPropertyValues("seminal.rules.directory=" + directory).run(context -> {
            assertThat(supportOf(context)).isNotInstanceOf(LiveDecisionSupport.class);
            assertThat(supportOf(context)
                            .assess(Presentations.urgentReferral())
                            .plan()
                            .destination()
                            .name())
                    .isEqualTo("Our urology");
        });
    }

    @Test
    void a_watched_directory_is_watched_until_the_application_ends(@TempDir Path directory) throws IOException {
        OwnRules.in(directory, "Our urology");
        LiveDecisionSupport[] live = new LiveDecisionSupport[1];
        application
                .withPropertyValues(
                        "seminal.rules.directory=" + directory, "seminal.rules.live=true", "seminal.rules.interval=1h")
                .run(context -> {
                    live[0] = (LiveDecisionSupport) supportOf(context);
                    assertThat(live[0].health().isWatched()).isTrue();
                });
        assertThat(live[0].health().isWatched()).isFalse();
    }

    @Test
    void an_application_with_faulty_rules_does_not_start(@TempDir Path directory) throws IOException {
        OwnRules.in(directory, "<b>Our urology</b>");
        application
                .withPropertyValues("seminal.rules.directory=" + directory)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("texts/destinations.properties"));
    }

    @Test
    void properties_that_make_no_sense_are_refused() {
        application
                .withPropertyValues("seminal.rules.live=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("The property (seminal.rules.live) is set without a directory.\n"
                                + "Maybe set (seminal.rules.directory) as well."));
        application
                .withPropertyValues("seminal.rules.stand-alone=true")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("(seminal.rules.stand-alone)"));
        application
                .withPropertyValues(
                        "seminal.rules.directory=none",
                        "seminal.rules.live=true",
                        "seminal.rules.stand-alone=true",
                        "seminal.language=es")
                .run(context ->
                        assertThat(context).getFailure().rootCause().hasMessageContaining("(seminal.language)"));
    }

    @Test
    void observers_of_the_host_refuse_an_answer_or_are_reported() {
        AssessmentObserver failing = (presentation, assessment) -> {
            throw new IllegalStateException("The disk is full.");
        };
        ApplicationContextRunner observed = application
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withBean(AssessmentObserver.class, () -> failing);
        observed.run(context -> {
            assertThatThrownBy(() -> supportOf(context).assess(Presentations.harmless()))
                    .hasMessage("The disk is full.");
            assertThat(failures(context)).isOne();
        });
        observed.withPropertyValues("seminal.observers.on-failure=report").run(context -> {
            assertThat(supportOf(context).assess(Presentations.harmless())).isNotNull();
            assertThat(failures(context)).isOne();
        });
    }

    private static double failures(AssertableApplicationContext context) {
        return context.getBean(MeterRegistry.class)
                .get("seminal.observer.failures")
                .counter()
                .count();
    }

    @Test
    void broken_rules_in_a_watched_directory_are_told_by_the_health_which_is_up(@TempDir Path directory)
            throws IOException {
        OwnRules rules = OwnRules.in(directory, "Our urology");
        application
                .withPropertyValues(
                        "seminal.rules.directory=" + directory, "seminal.rules.live=true", "seminal.rules.interval=1h")
                .run(context -> {
                    SeminalHealthIndicator health =
                            context.getBean("seminalHealthIndicator", SeminalHealthIndicator.class);
                    assertThat(health.health().getDetails())
                            .containsEntry(
                                    "version",
                                    supportOf(context).knowledge().id().version())
                            .containsEntry("watched", true)
                            .doesNotContainKey("problem");
                    rules.name("<b>Our urology</b>");
                    ((LiveDecisionSupport) supportOf(context)).reload();
                    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
                    assertThat(String.valueOf(health.health().getDetails().get("problem")))
                            .contains("texts/destinations.properties");
                });
    }

    @Test
    void the_health_can_be_disabled() {
        application
                .withPropertyValues("management.health.seminal.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("seminalHealthIndicator"));
    }

    @Test
    void without_web_health_and_micrometer_there_is_decision_support_alone() {
        application
                .withClassLoader(new FilteredClassLoader(
                        "org.springframework.web", "org.springframework.boot.health", "io.micrometer"))
                .run(context -> {
                    assertThat(context).hasSingleBean(DecisionSupport.class);
                    assertThat(context).doesNotHaveBean("seminalHealthIndicator");
                    assertThat(context).doesNotHaveBean("seminalKnowledgeMeters");
                    assertThat(context).doesNotHaveBean("seminalRefusalAdvice");
                });
    }

    @Test
    void the_properties_are_described_to_ides() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                SeminalProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .contains(
                            "\"name\": \"seminal.language\"",
                            "\"name\": \"seminal.rules.directory\"",
                            "\"name\": \"seminal.rules.stand-alone\"",
                            "\"name\": \"seminal.rules.live\"",
                            "\"name\": \"seminal.rules.interval\"",
                            "\"name\": \"seminal.observers.on-failure\"",
                            "\"description\": \"Time between two checks of a watched directory.\"",
                            "\"defaultValue\": \"2s\"");
        }
        assertThat(LiveDecisionSupport.INTERVAL).isEqualTo(Duration.ofSeconds(2));
    }
}
