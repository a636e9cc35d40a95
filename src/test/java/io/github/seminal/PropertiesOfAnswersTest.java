package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.testing.RandomPresentations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PropertiesOfAnswersTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 3_000);
    private static final int[] SIZES = {2, 4, 8, 14, 20, 40, 80};

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void the_order_of_the_facts_never_changes_the_answer() {
        RandomPresentations random = new RandomPresentations(20261125);
        for (int i = 0; i < PRESENTATIONS; i++) {
            Presentation presentation = random.next(SIZES[i % SIZES.length]);
            Presentation shuffled = random.shuffled(presentation);
            Assessment one = support.assess(presentation);
            Assessment other = support.assess(shuffled);
            if (sameButForMedicineOrder(one, other)) {
                continue;
            }
            assertThat(other).as("%s in another order", presentation).isEqualTo(one);
        }
    }

    @Test
    void an_added_present_finding_never_lowers_the_urgency_that_the_rules_set() {
        RandomPresentations random = new RandomPresentations(19);
        List<String> tristates = random.tristates();
        int compared = 0;
        for (int i = 0; compared < PRESENTATIONS; i++) {
            Presentation before = random.next(SIZES[i % SIZES.length]);
            Presentation after = random.with(before, random.pick(tristates));
            if (after == null) {
                continue;
            }
            compared++;
            Assessment one = support.assess(before);
            Assessment other = support.assess(after);
            assertThat(mostUrgentFlag(other))
                    .as("%s, then with one more: %s", before, after.present())
                    .isGreaterThanOrEqualTo(mostUrgentFlag(one));
            assertThat(other.urgency()).isGreaterThanOrEqualTo(mostUrgentFlag(other));
        }
    }

    @Test
    void no_unknown_finding_is_counted_as_denied() {
        RandomPresentations random = new RandomPresentations(7);
        for (int i = 0; i < 2_000; i++) {
            Presentation presentation = random.next(12);
            List<Evidence> evidence = support.assess(presentation).redFlags().stream()
                    .flatMap(flag -> flag.evidence().stream())
                    .filter(one -> one.value().equals("absent"))
                    .toList();
            assertThat(presentation.absent())
                    .containsAll(evidence.stream().map(Evidence::code).toList());
        }
    }

    @Test
    void points_are_the_sum_of_what_is_shown_for_them() {
        RandomPresentations random = new RandomPresentations(11);
        for (int i = 0; i < 2_000; i++) {
            for (Explanation one :
                    support.assess(random.next(SIZES[i % SIZES.length])).considered()) {
                List<Contribution> all = new ArrayList<>(one.supporting());
                all.addAll(one.opposing());
                int ungrouped = all.stream()
                        .filter(contribution -> contribution.group().isEmpty())
                        .mapToInt(Contribution::points)
                        .sum();
                int grouped =
                        one.groups().stream().mapToInt(GroupTotal::counted).sum();
                assertThat(one.points()).as(one.cause()).isEqualTo(one.basePoints() + ungrouped + grouped);
                for (GroupTotal group : one.groups()) {
                    assertThat(all.stream()
                                    .filter(contribution -> contribution.group().equals(group.group()))
                                    .mapToInt(Contribution::points)
                                    .sum())
                            .isEqualTo(group.sum());
                }
            }
        }
    }

    @Test
    void eight_threads_that_share_one_decision_support_get_the_same_answers_as_one()
            throws ExecutionException, InterruptedException {
        RandomPresentations random = new RandomPresentations(8);
        List<Presentation> presentations = new ArrayList<>();
        List<Assessment> alone = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            Presentation presentation = random.next(SIZES[i % SIZES.length]);
            presentations.add(presentation);
            alone.add(support.assess(presentation));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Assessment>>> answers = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                answers.add(threads.submit(
                        () -> presentations.stream().map(support::assess).toList()));
            }
            for (Future<List<Assessment>> together : answers) {
                assertThat(together.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Unrecognised medicines are listed in the order in which they were given; nothing else may differ. */
    private static boolean sameButForMedicineOrder(Assessment one, Assessment other) {
        return one.urgency() == other.urgency()
                && one.outcome() == other.outcome()
                && one.redFlags().equals(other.redFlags())
                && one.considered().equals(other.considered())
                && one.excluded().equals(other.excluded())
                && one.advice().equals(other.advice())
                && one.avoid().equals(other.avoid())
                && one.rulesFired().equals(other.rulesFired());
    }

    /** Shown causes have an urgency too, which goes when a finding speaks against them: CLINICAL-BASIS.md, 44. */
    private static Urgency mostUrgentFlag(Assessment assessment) {
        return assessment.redFlags().stream()
                .map(RedFlag::urgency)
                .max(Comparator.naturalOrder())
                .orElse(Urgency.SELF_CARE);
    }
}
