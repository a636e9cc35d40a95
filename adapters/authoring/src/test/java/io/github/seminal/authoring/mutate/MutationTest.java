package io.github.seminal.authoring.mutate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.Progress;
import io.github.seminal.authoring.SmallPack;
import io.github.seminal.authoring.vignette.RefusedTestsException;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTest {

    private static final String FLAG = """
            - rule: red-flag.old-fever
              says: {urgency: SAME_DAY, destination: ed}
              hits:
                - {age: 60, present: [fever]}
              near misses:
                - {age: 59, present: [fever]}
                - {age: 60, absent: [fever]}
            """;

    @TempDir
    private Path directory;

    @Test
    void a_rule_is_changed_in_every_small_way() {
        assertThat(mutate(FLAG).fates().stream()
                        .map(MutantResult::mutant)
                        .filter(mutant -> mutant.ruleId().equals("red-flag.old-fever"))
                        .map(mutant -> mutant.kind().words() + ": " + mutant.change()))
                .containsExactly(
                        "drop a condition: Patient( age >= 60 )",
                        "negate a condition: Patient( age >= 60 ) -> not Patient( age >= 60 )",
                        "move a threshold: age >= 60 -> age >= 61",
                        "move a threshold: age >= 60 -> age >= 59",
                        "change an operator: age >= 60 -> age > 60",
                        "drop a condition: Present( code == \"febrile\" )",
                        "negate a condition: Present( code == \"febrile\" ) -> not Present( code == \"febrile\" )",
                        // No other derived finding is derived here, so there is no code to change it to.
                        "change urgency: SAME_DAY -> EMERGENCY_NOW",
                        "change urgency: SAME_DAY -> URGENT",
                        "change destination: \"ed\" -> \"paediatrics-safeguarding\"",
                        "drop a rule: the rule");
    }

    @Test
    void a_limit_in_degrees_moves_by_a_tenth_and_codes_go_one_by_one() {
        List<String> changes = mutate(FLAG).fates().stream()
                .map(fate -> fate.mutant().ruleId() + ": " + fate.mutant().change())
                .toList();
        assertThat(changes)
                .contains(
                        "inference.febrile: value >= 38 -> value >= 38.1",
                        "inference.febrile: value >= 38 -> value >= 37.9",
                        "prostatorrhoea.considered: \"leak-with-urination\"",
                        "prostatorrhoea.leak-with-defecation: 5 -> 6",
                        "prostatorrhoea.leak-with-defecation: 5 -> 4");
    }

    @Test
    void a_change_that_a_near_miss_notices_does_not_survive() {
        assertThat(survivors("red-flag.old-fever", FLAG)).isEmpty();
    }

    @Test
    void a_change_that_nobody_notices_survives_with_its_file_and_line() {
        Mutation mutation = mutate(FLAG.replace("{age: 60, present: [fever]}", "{age: 70, present: [fever]}")
                .replace("{age: 59, present: [fever]}", "{age: 30, present: [fever]}")
                .replace("destination: ed", ""));
        assertThat(mutation.survivors().stream()
                        .map(MutantResult::mutant)
                        .filter(mutant -> mutant.ruleId().equals("red-flag.old-fever"))
                        .map(mutant -> mutant.place() + ": " + mutant.change()))
                .containsExactly(
                        "redflags/general.drl:16: age >= 60 -> age >= 61",
                        "redflags/general.drl:16: age >= 60 -> age >= 59",
                        "redflags/general.drl:16: age >= 60 -> age > 60",
                        "redflags/general.drl:8: \"ed\" -> \"paediatrics-safeguarding\"");
    }

    @Test
    void vignettes_notice_what_changes_the_answer_also_through_derived_findings() {
        Mutation mutation = Mutation.of(SmallPack.in(directory).vignettes("""
                - id: V-1
                  title: A temperature of 38 at 61
                  patient: {age: 61, present: [leak-present], measured: {temperature-c: 38}}
                  expected:
                    first: RED_FLAG_ONLY
                    urgency at least: SAME_DAY
                    urgency at most: SAME_DAY
                    red flags: [X-01]
                """).read(), 2, Progress.NONE);
        assertThat(mutation.fates().stream()
                        .filter(fate -> fate.killedByVignette().equals("V-1"))
                        .map(fate -> fate.mutant().id()))
                .contains(
                        "inference.febrile: change an operator: value >= 38 -> value > 38",
                        "inference.febrile: move a threshold: value >= 38 -> value >= 38.1",
                        "inference.febrile: drop a rule: the rule",
                        "red-flag.old-fever: change urgency: SAME_DAY -> EMERGENCY_NOW")
                .doesNotContain(
                        "inference.febrile: move a threshold: value >= 38 -> value >= 37.9",
                        "red-flag.old-fever: change destination: \"ed\" -> \"paediatrics-safeguarding\"");
        assertThat(mutation.killed()).isEqualTo(mutation.killedByVignettes()).isPositive();
    }

    @Test
    void the_second_of_a_pair_changes_with_the_first() {
        Pack pack = SmallPack.in(directory)
                .with("inference/urinary.drl", """
                package io.github.seminal.rules

                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Two of these are lower urinary tract symptoms"
                    @id( "inference.two" )
                    @cite( "CONSENSUS" )
                    @reviewed( "2026-11-22" )
                    salience 100
                when
                    $one : Present( code in ( "nocturia", "weak-stream" ) )
                    Present( code != $one.code, code in ( "nocturia", "weak-stream" ) )
                then
                    conclude.infer( "lower-urinary-tract-symptoms" );
                end
                """)
                .cases("""
                - rule: inference.two
                  hits:
                    - {present: [nocturia, weak-stream]}
                  near misses:
                    - {present: [nocturia]}
                    - {present: [weak-stream]}
                """)
                .read();
        Mutation mutation = Mutation.of(pack, 1, Progress.NONE);
        assertThat(mutation.fates())
                .filteredOn(fate -> fate.mutant().ruleId().equals("inference.two"))
                .filteredOn(fate -> fate.mutant().kind() == Mutant.Kind.DROP_CODE)
                .hasSize(2)
                .allMatch(MutantResult::isKilled);
    }

    @Test
    void an_exception_takes_a_mutant_off_the_count_and_is_listed_with_its_reason() {
        String mutant = "prostatorrhoea.leak-with-defecation: change points: 5 -> 6";
        int counted = mutate(FLAG).counted();
        Mutation mutation = Mutation.of(
                SmallPack.in(directory)
                        .cases(FLAG)
                        .with("mutants.yaml", "- mutant: '" + mutant + "'\n  reason: More than enough is enough.\n")
                        .read(),
                2,
                Progress.NONE);
        assertThat(mutation.stale()).isEmpty();
        assertThat(mutation.counted()).isEqualTo(counted - 1);
        assertThat(mutation.survivors()).noneMatch(fate -> fate.mutant().id().equals(mutant));
        assertThat(mutation.equivalents())
                .singleElement()
                .extracting(MutantResult::reason)
                .isEqualTo("More than enough is enough.");
    }

    @Test
    void an_exception_that_is_not_needed_or_names_nothing_is_an_error() {
        Mutation mutation = Mutation.of(
                SmallPack.in(directory).cases(FLAG).with("mutants.yaml", """
                - mutant: 'red-flag.old-fever: drop a rule: the rule'
                  reason: It is noticed.
                - mutant: 'red-flag.old-fever: no such change'
                  reason: It is not there.
                """).read(), 2, Progress.NONE);
        assertThat(mutation.stale())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "mutants.yaml:1: the mutant (red-flag.old-fever: drop a rule: the rule) is noticed by "
                                + "tests/cases.yaml:5.\nMaybe a test was added: take it out.",
                        "mutants.yaml:3: there is no mutant (red-flag.old-fever: no such change).\n"
                                + "Maybe its rule has changed: take it out.");
    }

    @Test
    void tests_that_fail_already_are_refused() {
        Pack pack = SmallPack.in(directory)
                .cases(FLAG.replace("{age: 59,", "{age: 69,"))
                .read();
        assertThatThrownBy(() -> Mutation.of(pack, 1, Progress.NONE))
                .isInstanceOf(RefusedTestsException.class)
                .hasMessageContaining("tests/cases.yaml:7: the near miss of (red-flag.old-fever) fails");
    }

    @Test
    void the_number_of_threads_changes_nothing_and_every_mutant_is_told() {
        Pack pack = SmallPack.in(directory).cases(FLAG).read();
        AtomicInteger total = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Mutation two = Mutation.of(pack, 2, mutants -> {
            total.set(mutants);
            done.incrementAndGet();
        });
        assertThat(two).isEqualTo(Mutation.of(pack, 1, Progress.NONE));
        assertThat(done.get()).isEqualTo(total.get()).isEqualTo(two.fates().size());
    }

    private Mutation mutate(String cases) {
        return Mutation.of(SmallPack.in(directory).cases(cases).read(), 2, Progress.NONE);
    }

    private List<String> survivors(String rule, String cases) {
        return mutate(cases).survivors().stream()
                .map(MutantResult::mutant)
                .filter(mutant -> mutant.ruleId().equals(rule))
                .map(Mutant::id)
                .toList();
    }
}
