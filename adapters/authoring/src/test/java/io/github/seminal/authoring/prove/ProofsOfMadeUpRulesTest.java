package io.github.seminal.authoring.prove;

import static io.github.seminal.authoring.prove.MadeUpRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofsOfMadeUpRulesTest {

    private static List<Verdict> failing(Proofs proofs) {
        return proofs.verdicts(Verdict.Outcome.FAILS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Present( code == \"fever\" )\nAbsent( code == \"fever\" )",
                "Present( code == \"fever\" )\nnot Present( code in ( \"fever\", \"headache\" ) )",
                "Measured( code == \"temperature-c\", value > 45 )",
                "Measured( code == \"temperature-c\", value > 38, value <= 38 )",
                "Measured( code == \"temperature-c\", value >= 38 )\nMeasured( code == \"temperature-c\", value < 38 )",
                "Measured( code == \"temperature-c\" )\nnot Measured( code == \"temperature-c\", value >= 25 )",
                "Patient( ageUnknown )\nPatient( age < 40 || age >= 40 )",
                "Patient( age > 39, age < 40 )",
                "Patient( age > 120 )",
                "Present( code == \"febrile\" )",
                "Described( code == \"leak-fluid-appearance\", value == \"bloody\" )\n"
                        + "Described( code == \"leak-fluid-appearance\", value == \"white-milky\" )",
                "Medication( current, medicineClass == \"ssri\", leakEvidence == \"strong\" )",
                "Medication( stillTaken )\nnot Patient( medicineListGiven )",
                "Medication( stillTaken )\nnot Medication( current )",
                "Medication( name == \"aspirin-of-the-future\", listed )",
                "Medication( daysToLeak > 0 )\nnot Measured( code == \"med-to-leak-days\" )\n"
                        + "not Measured( code == \"leak-onset-days\" )",
                "Medication( daysToLeak > 28 )\nnot Measured( code == \"med-to-leak-days\" )\n"
                        + "not Medication( startedDaysAgo > 28 )\nnot Medication( doseIncreasedDaysAgo > 28 )",
                "Medication( daysToLeak >= 0, timeToLeakUnknown )",
                "Medication( timeToLeakUnknown )\nMeasured( code == \"med-to-leak-days\" )",
                "Medication( current, medicineClass == \"ssri\", daysToLeak >= 0, daysToLeak <= 28 )\n"
                        + "not Medication( current, listed, daysToLeak <= 28 )",
                "Measured( code == \"psa-ng-ml\", value > 4 )\nnot Measured( code == \"psa-effective-ng-ml\", value > 4 )",
                "Measured( code == \"psa-effective-ng-ml\", value > 10 )\nnot Measured( code == \"psa-ng-ml\", value > 5 )\n"
                        + "not Medication( startedDaysAgo >= 180 )",
                "$one : Present( code in ( \"fever\", \"headache\" ) )\nPresent( code != $one.code, code in ( \"fever\", \"headache\" ) )\n"
                        + "not Present( code == \"headache\" )"
            })
    void a_dead_rule_is_found(String conditions) {
        Proofs proofs = rules().rule("red-flag.dead", conditions, "refer( Urgency.URGENT, \"gp\" )")
                .proved(Property.ALIVE);
        assertThat(failing(proofs)).extracting(Verdict::subject).containsExactly("red-flag.dead");
        assertThat(proofs.hold()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Measured( code == \"temperature-c\", value >= 38, value <= 38 )",
                "Measured( code == \"temperature-c\", value > 38, value < 38.001 )",
                "Patient( age > 38, age < 40 )",
                "Patient( medicineListGiven )\nnot Medication( current )",
                "Medication( name == \"lithium\", current )\nnot Medication( stillTaken )",
                "Medication( daysToLeak > 28, daysToLeak <= 90 )\nMedication( daysToLeak < 0 )\n"
                        + "not Medication( daysToLeak <= 28, startedDaysAgo > 90 )",
                "Medication( current, serotonergic, daysToLeak > 365 )\nnot Medication( daysToLeak <= 365 )\n"
                        + "not Measured( code == \"med-to-leak-days\" )\nMedication( doseIncreasedDaysAgo < 30 )",
                "Medication( doseIncreasedDaysAgo <= 5, daysToLeak < 0 )\nMeasured( code == \"leak-onset-days\", value > 90 )",
                "Medication( current, timeToLeakUnknown )\nMedication( current, daysToLeak > 10 )",
                "Medication( timeToLeakUnknown, doseIncreasedDaysAgo <= 5 )\nMeasured( code == \"leak-onset-days\" )",
                "Measured( code == \"psa-effective-ng-ml\", value >= 10 )\nnot Measured( code == \"psa-ng-ml\", value > 5 )\n"
                        + "Measured( code == \"psa-ng-ml\", value < 7 )",
                "$one : Present( code in ( \"fever\", \"headache\" ) )\nPresent( code != $one.code, code in ( \"fever\", \"headache\" ) )"
            })
    void a_rule_that_only_looks_dead_is_alive(String conditions) {
        Proofs proofs = rules().rule("red-flag.alive", conditions, "refer( Urgency.URGENT, \"gp\" )")
                .proved(Property.ALIVE);
        assertThat(proofs.verdicts()).extracting(Verdict::outcome).containsExactly(Verdict.Outcome.HOLDS);
    }

    @Test
    void the_lines_that_exclude_each_other_are_named() {
        Proofs proofs = rules().rule(
                        "red-flag.dead",
                        "Present( code == \"headache\" )\nPatient( age < 40 )\nPresent( code == \"fever\" )\n"
                                + "Patient( age >= 40 )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .proved(Property.ALIVE);
        assertThat(failing(proofs)).singleElement().satisfies(verdict -> {
            assertThat(verdict.place()).isEqualTo("redflags/made-up.drl:8");
            assertThat(verdict.message()).isEqualTo("""
                            The rule (red-flag.dead) matches for no presentation: the conditions in lines [16, 18] exclude \
                            each other.
                            Maybe one of them is meant the other way round.""");
            assertThat(verdict.example()).isEmpty();
        });
    }

    @Test
    void two_rules_that_say_the_same_in_other_words_are_found() {
        Proofs proofs = rules().rule(
                        "red-flag.one",
                        "Present( code in ( \"fever\", \"headache\" ) )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.two",
                        "( Present( code == \"headache\" ) or Present( code == \"fever\" ) )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.another-urgency",
                        "Present( code in ( \"fever\", \"headache\" ) )",
                        "refer( Urgency.SAME_DAY, \"gp\" )")
                .proved(Property.DISTINCT, Property.NEEDED);
        assertThat(failing(proofs))
                .extracting(Verdict::property, Verdict::subject, Verdict::other)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Property.DISTINCT, "red-flag.one", "red-flag.two"),
                        org.assertj.core.groups.Tuple.tuple(Property.DISTINCT, "red-flag.two", "red-flag.one"));
        assertThat(failing(proofs).get(0).example().orElseThrow().knownFindings())
                .isEqualTo(1);
    }

    @Test
    void a_rule_that_speaks_only_where_another_says_the_same_is_found() {
        Proofs proofs = rules().rule(
                        "red-flag.narrow",
                        "Patient( age >= 50 )\nPresent( code == \"fever\" )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.wide",
                        "Patient( age > 40 )\nnot Absent( code == \"fever\" )",
                        "refer( Urgency.URGENT, \"gp\" )")
                .rule(
                        "red-flag.elsewhere",
                        "Patient( age >= 50 )\nPresent( code == \"fever\" )",
                        "refer( Urgency.URGENT, \"ed\" )")
                .proved(Property.DISTINCT, Property.NEEDED);
        assertThat(failing(proofs)).singleElement().satisfies(verdict -> {
            assertThat(verdict.property()).isEqualTo(Property.NEEDED);
            assertThat(verdict.subject()).isEqualTo("red-flag.narrow");
            assertThat(verdict.other()).isEqualTo("red-flag.wide");
            assertThat(verdict.example())
                    .contains(Presentation.builder().age(50).present("fever").build());
        });
    }

    @Test
    void points_that_add_up_are_needed_though_another_rule_covers_them() {
        Proofs proofs = rules().rule("cp-cpps.considered", "Present( code == \"fever\" )", "considers()")
                .rule("cp-cpps.one", "Present( code == \"fever\" )", "supports( 2 )", "pain")
                .rule(
                        "cp-cpps.two",
                        "Present( code == \"fever\" )\nPresent( code == \"headache\" )",
                        "supports( 2 )",
                        "pain")
                .proved(Property.NEEDED, Property.COUNTING);
        assertThat(proofs.hold()).isTrue();
    }

    @Test
    void points_that_the_cap_always_swallows_are_found() {
        // The cap of the group is 4.
        Proofs proofs = rules().rule("cp-cpps.considered", "Present( code == \"fever\" )", "considers()")
                .rule("cp-cpps.one", "Present( code == \"fever\" )", "supports( 4 )", "pain")
                .rule(
                        "cp-cpps.two",
                        "Present( code == \"fever\" )\nPresent( code == \"headache\" )",
                        "supports( 2 )",
                        "pain")
                .proved(Property.COUNTING);
        assertThat(failing(proofs)).extracting(Verdict::subject).containsExactly("cp-cpps.two");
    }

    @Test
    void points_for_a_cause_that_is_not_considered_then_are_found() {
        Proofs proofs = rules().rule("cp-cpps.considered", "Present( code == \"fever\" )", "considers()")
                .rule("cp-cpps.one", "Absent( code == \"fever\" )", "supports( 4 )")
                .proved(Property.COUNTING);
        assertThat(failing(proofs)).extracting(Verdict::subject).containsExactly("cp-cpps.one");
    }

    @Test
    void a_gate_that_a_ruling_out_always_shuts_is_found() {
        Proofs proofs = rules().rule(
                        "cp-cpps.considered", "Present( code == \"fever\" )\nPatient( age >= 60 )", "considers()")
                .rule("cp-cpps.excluded", "Patient( age > 50 )", "excludes()")
                .proved(Property.REACHABLE);
        assertThat(failing(proofs))
                .extracting(Verdict::subject)
                .contains("cp-cpps")
                .hasSize(30);
        assertThat(rules().rule(
                                "cp-cpps.considered",
                                "Present( code == \"fever\" )\nPatient( age >= 50 )",
                                "considers()")
                        .rule("cp-cpps.excluded", "Patient( age > 50 )", "excludes()")
                        .proved(Property.REACHABLE)
                        .verdicts(Verdict.Outcome.HOLDS))
                .extracting(Verdict::subject)
                .containsExactly("cp-cpps");
    }

    @Test
    void a_cause_with_too_few_points_never_comes_first() {
        Proofs proofs = rules().rule("cns-injury.considered", "Present( code == \"fever\" )", "considers()")
                .rule("cns-injury.one", "Present( code == \"fever\" )", "supports( 3 )")
                .proved(Property.FIRST);
        // It has -1 base points at every age, and a cause is shown from 3 points.
        assertThat(failing(proofs)).extracting(Verdict::subject).containsExactly("cns-injury");
    }

    @Test
    void a_cause_that_another_always_leads_never_comes_first() {
        MadeUpRules rules = rules().rule("cp-cpps.considered", "Present( code == \"fever\" )", "considers()")
                .rule("cp-cpps.one", "Present( code == \"fever\" )", "supports( 4 )")
                .rule(
                        "genital-pelvic-trauma.considered",
                        "Present( code in ( \"fever\", \"headache\" ) )",
                        "considers()")
                .rule("genital-pelvic-trauma.one", "Present( code == \"fever\" )", "supports( 6 )");
        assertThat(failing(rules.proved(Property.FIRST)))
                .extracting(Verdict::subject)
                .containsExactly("cp-cpps");
        // With a finding that speaks against the other, it can.
        Proofs proofs = rules.rule("genital-pelvic-trauma.two", "Present( code == \"dysuria\" )", "opposes( -3 )")
                .proved(Property.FIRST);
        assertThat(failing(proofs)).isEmpty();
        assertThat(proofs.verdicts(Verdict.Outcome.HOLDS))
                .filteredOn(one -> one.subject().equals("cp-cpps"))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.example().orElseThrow().present())
                        .containsExactlyInAnyOrder("fever", "dysuria"));
    }

    @Test
    void a_finding_that_lowers_the_urgency_is_found() {
        Proofs proofs = rules().rule(
                        "red-flag.silenced",
                        "Present( code == \"headache\" )\nnot Present( code == \"fever\" )",
                        "refer( Urgency.SAME_DAY, \"gp\" )")
                .rule("pathway.fever", "Present( code == \"fever\" )", "pathway( Urgency.ROUTINE, \"gp\" )")
                .proved(Property.URGENCY_KEPT);
        assertThat(failing(proofs)).singleElement().satisfies(verdict -> {
            assertThat(verdict.subject()).isEqualTo("red-flag.silenced");
            assertThat(verdict.other()).isEqualTo("fever");
            assertThat(verdict.example())
                    .contains(Presentation.builder().present("headache").build());
            assertThat(verdict.exampleAfter())
                    .contains(
                            Presentation.builder().present("headache", "fever").build());
            assertThat(verdict.message()).isEqualTo("""
                    The rule (red-flag.silenced, SAME_DAY) falls silent when (fever) becomes known to be present, and nothing \
                    as urgent takes over.
                    Maybe another rule should, or the condition that it breaks can go.""");
        });
    }

    @Test
    void a_finding_that_lowers_the_urgency_through_a_derived_one_is_found() {
        Proofs proofs = rules().rule(
                        "inference.febrile",
                        "Present( code in ( \"fever\", \"rigors-chills\" ) )",
                        "infer( \"febrile\" )")
                .rule(
                        "red-flag.silenced",
                        "Present( code == \"headache\" )\nnot Present( code == \"febrile\" )",
                        "refer( Urgency.SAME_DAY, \"gp\" )")
                .proved(Property.URGENCY_KEPT);
        assertThat(failing(proofs)).extracting(Verdict::other).containsExactlyInAnyOrder("fever", "rigors-chills");
    }

    @Test
    void a_more_urgent_rule_may_take_over() {
        Proofs proofs = rules().rule(
                        "red-flag.handed-over",
                        "Present( code == \"headache\" )\nnot Present( code == \"fever\" )",
                        "refer( Urgency.SAME_DAY, \"gp\" )")
                .rule(
                        "red-flag.takes-over",
                        "Present( code == \"headache\" )\nPresent( code == \"fever\" )",
                        "refer( Urgency.EMERGENCY_NOW, \"ed\" )")
                .proved(Property.URGENCY_KEPT);
        assertThat(proofs.hold()).isTrue();
        assertThat(proofs.verdicts()).extracting(Verdict::outcome).containsOnly(Verdict.Outcome.HOLDS);
    }

    @Test
    void an_inference_rule_that_negates_a_derived_finding_breaks_the_layer() {
        List<Verdict> verdicts = Layering.verdicts(
                rules().rule("inference.febrile", "Present( code == \"fever\" )", "infer( \"febrile\" )")
                        .rule(
                                "inference.other",
                                "Present( code == \"headache\" )\nnot Present( code == \"febrile\" )",
                                "infer( \"abstinent\" )")
                        .parsed());
        assertThat(verdicts).filteredOn(Verdict::isFault).singleElement().satisfies(verdict -> {
            assertThat(verdict.subject()).isEqualTo("inference.other");
            assertThat(verdict.other()).isEqualTo("febrile");
        });
    }

    @Test
    void inference_in_a_circle_breaks_the_layer() {
        List<Verdict> verdicts = Layering.verdicts(
                rules().rule("inference.febrile", "Present( code == \"abstinent\" )", "infer( \"febrile\" )")
                        .rule("inference.abstinent", "Present( code == \"fluid-clear\" )", "infer( \"abstinent\" )")
                        .rule("inference.fluid-clear", "Present( code == \"febrile\" )", "infer( \"fluid-clear\" )")
                        .rule("inference.outside", "Present( code == \"febrile\" )", "infer( \"fluid-pus\" )")
                        .parsed());
        assertThat(verdicts)
                .filteredOn(Verdict::isFault)
                .extracting(Verdict::subject)
                .containsExactly("inference.febrile", "inference.abstinent", "inference.fluid-clear");
    }

    @Test
    void a_declared_exception_is_excused_and_a_stale_one_is_an_error(@TempDir Path folder) throws IOException {
        MadeUpRules rules = rules().rule(
                        "red-flag.silenced",
                        "Present( code == \"headache\" )\nnot Present( code == \"fever\" )",
                        "refer( Urgency.SAME_DAY, \"gp\" )");
        Path file = Files.writeString(folder.resolve("proofs.yaml"), """
                - property: urgency-kept
                  subject: red-flag.silenced
                  other: fever
                  reason: A test.
                """);
        Proofs proofs = rules.proved(folder, Property.URGENCY_KEPT);
        assertThat(proofs.hold()).isTrue();
        assertThat(proofs.verdicts(Verdict.Outcome.EXCEPTED))
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.reason()).isEqualTo("A test."));
        Files.writeString(file, """
                - property: urgency-kept
                  subject: red-flag.silenced
                  other: headache
                  reason: A test.
                - property: urgency-kempt
                  subject: red-flag.silenced
                  reason: A test.
                - property: urgency-kept
                  subject: red-flag.silenced
                  other: fever
                """);
        assertThat(rules.proved(folder, Property.URGENCY_KEPT).problems())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "proofs.yaml:1: the exception (urgency-kept) of (red-flag.silenced) with (headache) is stale: "
                                + "the property does not fail there.\nMaybe take it out.",
                        "proofs.yaml:5:13: the property (urgency-kempt) is not known.\nMaybe it is (urgency-kept).",
                        "proofs.yaml:8:3: the key (reason) is missing.\nMaybe add it.");
    }

    @Test
    void a_hostile_file_of_exceptions_is_a_problem_and_no_fault(@TempDir Path folder) throws IOException {
        MadeUpRules rules =
                rules().rule("red-flag.one", "Present( code == \"headache\" )", "refer( Urgency.SAME_DAY, \"gp\" )");
        Path file = folder.resolve("proofs.yaml");
        Files.writeString(file, "[".repeat(100_000));
        assertThat(rules.proved(folder, Property.URGENCY_KEPT).problems())
                .extracting(Diagnostic::message)
                .containsExactly(
                        "proofs.yaml:1:12: the file is nested more than 10 deep.\nMaybe a bracket is left over.");
        Files.delete(file);
        Files.createSymbolicLink(file, Path.of("/etc/passwd"));
        assertThat(rules.proved(folder, Property.URGENCY_KEPT).problems())
                .extracting(Diagnostic::message)
                .containsExactly("proofs.yaml: it is not a plain file.\nMaybe copy what the link leads to.");
        Files.delete(file);
    }

    @Test
    void an_urgency_can_fade_with_a_derived_finding() {
        MadeUpRules rules = rules().rule(
                        "inference.febrile",
                        "Present( code == \"fever\" )\nnot Present( code == \"headache\" )",
                        "infer( \"febrile\" )")
                .rule("red-flag.fading", "Present( code == \"febrile\" )", "refer( Urgency.SAME_DAY, \"gp\" )")
                .rule("red-flag.firm", "Present( code == \"constipation\" )", "refer( Urgency.SAME_DAY, \"gp\" )");
        assertThat(failing(rules.proved(Property.URGENCY_KEPT)))
                .extracting(Verdict::subject, Verdict::other)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("red-flag.fading", "headache"));
    }
}
