package io.github.seminal.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.DecisionSupport;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.LiveDecisionSupport;
import io.github.seminal.LiveDecisionSupport.Reload;
import io.github.seminal.LiveDecisionSupport.Reload.Outcome;
import io.github.seminal.ObserverFailure;
import io.github.seminal.test.Fakes;
import io.github.seminal.test.Presentations;
import io.github.seminal.test.StubDecisionSupport;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeminalMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SeminalMeters meters = new SeminalMeters(registry);

    @Test
    void answers_are_timed_by_their_urgency() {
        DecisionSupport support = DecisionSupport.standard().observedBy(meters, ObserverFailure.report());
        support.assess(Presentations.urgentReferral());
        support.assess(Presentations.urgentReferral());
        support.assess(Presentations.harmless());
        assertThat(registry.get("seminal.assessments").tag("urgency", "URGENT").timer())
                .satisfies(timer -> assertThat(timer.count()).isEqualTo(2))
                .satisfies(timer ->
                        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive());
        assertThat(count("seminal.assessments", "urgency", "SELF_CARE")).isOne();
        assertThat(count("seminal.assessments", "urgency", "EMERGENCY_NOW")).isZero();
        assertThat(registry.get("seminal.refusals").timer().count()).isZero();
    }

    @Test
    void refusals_are_timed_and_their_problems_counted_by_check() {
        DecisionSupport support = DecisionSupport.standard().observedBy(meters, ObserverFailure.report());
        assertThatThrownBy(() -> support.assess(Presentations.refused()))
                .isInstanceOf(InvalidPresentationException.class);
        assertThat(registry.get("seminal.refusals").timer().count()).isOne();
        assertThat(registry.get("seminal.refusals.problems")
                        .tag("check", "unknown-finding")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void no_meter_has_anything_of_a_patient() {
        DecisionSupport support = DecisionSupport.standard().observedBy(meters, ObserverFailure.report());
        support.assess(Presentations.unknownMedicine());
        assertThatThrownBy(() -> support.assess(Presentations.refused()))
                .isInstanceOf(InvalidPresentationException.class);
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getKey)
                .containsOnly("urgency", "check", "outcome");
        assertThat(registry.getMeters().stream().map(Meter::getId).toList().toString())
                .doesNotContain("blood", "madeupine", "61");
    }

    @Test
    void failures_of_another_observer_are_counted() {
        ObserverFailure counting = meters.counting(ObserverFailure.refuse());
        DecisionSupport support = StubDecisionSupport.answering(
                        Fakes.assessment().build())
                .observedBy(
                        (presentation, assessment) -> {
                            throw new IllegalStateException("The disk is full.");
                        },
                        counting);
        assertThatThrownBy(() -> support.assess(Presentations.nothingKnown())).hasMessage("The disk is full.");
        assertThat(registry.get("seminal.observer.failures")
                        .tag("observer", "SeminalMetersTest$$Lambda")
                        .counter()
                        .count())
                .isOne();
    }

    @Test
    void reloads_are_counted_and_broken_rules_are_shown_until_they_are_mended(@TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("knowledge.properties"), "id=of-a-test\nversion=1\nstatus=made up\n");
        try (LiveDecisionSupport live = DecisionSupport.live(KnowledgeBase.standard(), directory, reload -> {})
                .observedBy(meters, ObserverFailure.report())) {
            new KnowledgeMeters(live).bindTo(registry);
            assertThat(gauge("seminal.knowledge.rules"))
                    .isEqualTo(live.knowledge().ruleCount());
            assertThat(gauge("seminal.knowledge.broken")).isZero();

            Path stray = Files.writeString(directory.resolve("stray.txt"), "");
            assertThat(live.reload()).extracting(Reload::outcome).isEqualTo(Outcome.BROKEN);
            assertThat(count("seminal.reloads", "outcome", "BROKEN")).isOne();
            assertThat(gauge("seminal.knowledge.broken")).isOne();

            Files.delete(stray);
            live.reload();
            assertThat(count("seminal.reloads", "outcome", "TAKEN_OVER")).isOne();
            assertThat(gauge("seminal.knowledge.broken")).isZero();
        }
    }

    @Test
    void knowledge_that_is_not_watched_cannot_be_broken() {
        new KnowledgeMeters(DecisionSupport.standard()).bindTo(registry);
        assertThat(registry.find("seminal.knowledge.broken").gauge()).isNull();
    }

    private double count(String name, String tag, String value) {
        return registry.get(name)
                .tag(tag, value)
                .meter()
                .measure()
                .iterator()
                .next()
                .getValue();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
