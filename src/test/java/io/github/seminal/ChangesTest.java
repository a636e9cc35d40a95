package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.testing.RandomPresentations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every change that an explanation names does what it says when it is applied. */
class ChangesTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 2_000) / 20;
    private static final int[] SIZES = {0, 2, 4, 8, 14, 20, 40, 80};

    private final DecisionSupport support = DecisionSupport.standard();
    private final PlainKnowledge plain = PlainKnowledge.of(Knowledge.standard());

    @Test
    void what_would_change_the_answer_changes_it_as_it_says() {
        Map<String, Set<String>> answered = new TreeMap<>();
        forEachPresentation(patient -> {
            Assessment now = support.assess(patient);
            for (Change change : support.whatWouldChange(patient)) {
                Assessment then = support.assess(change.appliedTo(patient));
                String said = change + " for " + patient;
                assertThat(then.urgency()).as(said).isEqualTo(change.urgency());
                assertThat(first(then)).as(said).isEqualTo(change.first());
                assertThat(then.urgency().compareTo(now.urgency()) > 0
                                || !first(then).equals(first(now)))
                        .as(said)
                        .isTrue();
                answered.computeIfAbsent(change.finding(), finding -> new TreeSet<>())
                        .add(change.answer());
            }
        });
        assertThat(answered)
                .containsKeys(
                        "age-years",
                        "temperature-c",
                        "erection-hours",
                        "psa-ng-ml",
                        "leak-onset-days",
                        "leak-fluid-appearance",
                        "medicines",
                        "fever");
        assertThat(answered.get("psa-ng-ml")).hasSizeGreaterThan(3);
        assertThat(answered.get("medicines")).hasSizeGreaterThan(1);
    }

    @Test
    void the_nearest_change_shows_the_cause_as_it_says() {
        int[] shown = new int[1];
        forEachPresentation(patient -> {
            for (String cause : plain.vocabulary().causes().keySet()) {
                WhyNot.NearestChange nearest = support.whyNot(patient, cause).nearest();
                if (nearest != null) {
                    shown[0]++;
                    Assessment then = support.assess(patient.toBuilder()
                            .present(nearest.findings().toArray(String[]::new))
                            .build());
                    assertThat(then.explanations())
                            .as("%s for %s", nearest, patient)
                            .filteredOn(one -> one.cause().equals(cause))
                            .extracting(Explanation::points, Explanation::likelihood)
                            .containsExactly(tuple(nearest.points(), nearest.likelihood()));
                }
            }
        });
        assertThat(shown[0]).isGreaterThan(PRESENTATIONS);
    }

    @Test
    void no_more_changes_are_named_than_a_reader_can_weigh_and_the_most_urgent_come_first() {
        List<Change> changes = support.whatWouldChange(
                Presentation.builder().present("leak-present").build());
        assertThat(changes).hasSizeLessThanOrEqualTo(100);
        assertThat(changes).extracting(Change::urgency).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    private void forEachPresentation(Consumer<Presentation> check) {
        RandomPresentations random = new RandomPresentations(20_261_202);
        Supplier<Presentation> closeToRules = plain.generatedPresentations(20_261_202);
        for (int i = 0; i < PRESENTATIONS; i++) {
            check.accept(random.next(SIZES[i % SIZES.length]));
            check.accept(closeToRules.get());
        }
    }

    private static String first(Assessment assessment) {
        return assessment.firstExplanation().map(Explanation::cause).orElse("");
    }
}
