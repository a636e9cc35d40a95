package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.engine.PatientFacts;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.vocabulary.MedicineEntry;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.testing.RandomPresentations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PropertiesOfAnswersTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 3_000);
    private static final int[] SIZES = {2, 4, 8, 14, 20, 40, 80};

    private static final int[] AGES = {18, 30, 39, 40, 44, 45, 49, 50, 59, 60, 69, 70, 80, 90};

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
    void a_denial_never_raises_the_urgency_that_the_rules_set() {
        RandomPresentations random = new RandomPresentations(23);
        // Declared in proofs.yaml: here the answer no is the finding.
        List<String> tristates = new ArrayList<>(random.tristates());
        tristates.removeAll(List.of("has-prostate", "puberty-started"));
        for (int i = 0; i < PRESENTATIONS; i++) {
            Presentation before = random.next(SIZES[i % SIZES.length]);
            String code = random.pick(tristates);
            if (before.present().contains(code)
                    || before.absent().contains(code)
                    || before.unknown().contains(code)) {
                continue;
            }
            Presentation after = before.toBuilder().absent(code).build();
            if (random.isAllowed(after)) {
                assertThat(mostUrgentFlag(support.assess(before)))
                        .as("%s, then without %s", before, code)
                        .isGreaterThanOrEqualTo(mostUrgentFlag(support.assess(after)));
            }
        }
    }

    @Test
    void a_higher_number_never_lowers_the_urgency() {
        RandomPresentations random = new RandomPresentations(29);
        // A temperature below 36 is a danger of its own, as proofs.yaml declares.
        Map<String, List<Double>> numbers = Map.of(
                "psa-ng-ml", List.of(0.1, 0.2, 2.5, 2.6, 3.0, 3.6, 4.6, 6.6, 10.0, 10.1, 21.0, 101.0),
                "temperature-c", List.of(36.0, 36.5, 37.9, 38.0, 38.5, 39.0, 40.9, 41.0),
                "erection-hours", List.of(0.5, 1.0, 2.0, 3.9, 4.0, 5.0, 24.0, 72.0));
        for (int i = 0; i < PRESENTATIONS; i++) {
            Presentation presentation = random.next(SIZES[i % SIZES.length]);
            String code = random.pick(List.of("psa-ng-ml", "temperature-c", "erection-hours"));
            List<Double> values = numbers.getOrDefault(code, List.of());
            double one = random.pick(values);
            double other = random.pick(values);
            Presentation before = measured(presentation, code, Math.min(one, other));
            Presentation after = measured(presentation, code, Math.max(one, other));
            if (random.isAllowed(before) && random.isAllowed(after)) {
                assertThat(mostUrgentFlag(support.assess(after)))
                        .as("%s, then %s", before, after.measured())
                        .isGreaterThanOrEqualTo(mostUrgentFlag(support.assess(before)));
            }
        }
    }

    @Test
    void an_unknown_age_is_never_less_urgent_than_the_least_urgent_adult_age() {
        RandomPresentations random = new RandomPresentations(31);
        for (int i = 0; i < PRESENTATIONS / AGES.length; i++) {
            Presentation unknown = aged(random.next(SIZES[i % SIZES.length]), null);
            if (!random.isAllowed(unknown)) {
                continue;
            }
            Urgency least = Urgency.EMERGENCY_NOW;
            for (int age : AGES) {
                least = min(least, mostUrgentFlag(support.assess(aged(unknown, age))));
            }
            assertThat(mostUrgentFlag(support.assess(unknown)))
                    .as("%s", unknown)
                    .isGreaterThanOrEqualTo(least);
        }
    }

    @Test
    void beside_a_finding_that_keeps_the_floor_no_answer_is_self_care() {
        RandomPresentations random = new RandomPresentations(37);
        List<String> keeping = Knowledge.standard().vocabulary().ranking().floorKeptBy();
        List<String> harmless = List.of("leak-during-arousal", "leak-during-sleep", "leak-with-defecation");
        for (int i = 0; i < PRESENTATIONS; i++) {
            Presentation before = random.next(SIZES[i % 3]);
            Presentation after = random.with(before, random.pick(harmless));
            Presentation both = after == null ? null : random.with(after, random.pick(keeping));
            if (both != null) {
                assertThat(support.assess(both).urgency()).as("%s", both).isGreaterThanOrEqualTo(Urgency.ROUTINE);
            }
        }
    }

    @Test
    void a_medicine_without_known_effects_never_changes_the_points_beside_one_that_counts() {
        RandomPresentations random = new RandomPresentations(41);
        Vocabulary vocabulary = Knowledge.standard().vocabulary();
        List<String> names = new ArrayList<>(vocabulary.medicines().values().stream()
                .filter(entry -> !entry.medicineClass().hasKnownEffect())
                .map(MedicineEntry::name)
                .toList());
        names.add("an unlisted medicine");
        List<Integer> days = List.of(0, 3, 10, 28, 29, 90, 91, 366, 2_000);
        int compared = 0;
        for (int i = 0; i < 40 * PRESENTATIONS && compared < PRESENTATIONS; i++) {
            Presentation before = random.next(SIZES[i % SIZES.length]);
            if (!hasMedicineThatCounts(vocabulary, before)) {
                continue;
            }
            String name = random.pick(names);
            List<Medicine> taken = before.medicines();
            if (taken != null && taken.stream().anyMatch(one -> one.name().equals(name))) {
                continue;
            }
            Presentation after = before.toBuilder()
                    .medicine(Medicine.named(name).startedDaysAgo(random.pick(days)))
                    .build();
            if (random.isAllowed(after)) {
                compared++;
                assertThat(points(support.assess(after)))
                        .as("%s, then %s", before, after.medicines())
                        .isEqualTo(points(support.assess(before)));
            }
        }
        assertThat(compared).isGreaterThan(PRESENTATIONS / 4);
    }

    /** A medicine with known effects that did not come after the leak, as far as is known. */
    private static boolean hasMedicineThatCounts(Vocabulary vocabulary, Presentation presentation) {
        return PatientFacts.of(vocabulary, presentation).facts().stream()
                .anyMatch(fact -> fact instanceof io.github.seminal.facts.Medication medicine
                        && medicine.current()
                        && medicine.listed()
                        && (medicine.daysToLeak() == null || medicine.daysToLeak() >= 0));
    }

    private static Map<String, Integer> points(Assessment assessment) {
        Map<String, Integer> points = new LinkedHashMap<>();
        assessment.considered().forEach(one -> points.put(one.cause(), one.points()));
        return points;
    }

    private static Urgency min(Urgency one, Urgency other) {
        return one.isAtLeast(other) ? other : one;
    }

    private static Presentation aged(Presentation p, @Nullable Integer age) {
        return new Presentation(age, p.present(), p.absent(), p.unknown(), p.measured(), p.described(), p.medicines());
    }

    private static Presentation measured(Presentation p, String code, double value) {
        Map<String, Double> measured = new LinkedHashMap<>(p.measured());
        measured.put(code, value);
        Set<String> unknown = new LinkedHashSet<>(p.unknown());
        unknown.remove(code);
        return new Presentation(p.age(), p.present(), p.absent(), unknown, measured, p.described(), p.medicines());
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
