package io.github.seminal.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.diff.AnswerChanges.Kind;
import io.github.seminal.authoring.diff.AnswerChanges.Transition;
import io.github.seminal.authoring.standard.StandardPack;
import io.github.seminal.explain.PlainKnowledge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackDiffTest {

    private static final int PATIENTS = 4_000;
    private static final Pack STANDARD = StandardPack.PACK;

    @TempDir
    private static Path directory;

    private static Pack changed;
    private static PackDiff diff;

    @BeforeAll
    static void a_pack_that_changes_adds_and_retires() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\nretires=pathway.erection-problems-at-40\n");
        write("vocabulary/causes.csv", """
                code,spec,family,extension,urgency,destination,band_cap,band_cap_unless,group_caps,0-12,13-17,18-24,25-39,40-49,50-69,70+,unknown,advice,avoid,claims,icd10,icd10cm
                prostatorrhoea,C21,,yes,ROUTINE,gp,,,fl:1,-4,0,1,1,0,0,-1,0,adv-reassure-prostatorrhoea adv-constipation adv-safety-net,mnh-no-treat-physio mnh-no-shame,,N42.8,
                """);
        write("texts/rationale.properties", "pathway.constipation=A test.\n");
        write("rules/redflags/clinic.drl", """
                package io.github.seminal.rules

                import io.github.seminal.Urgency
                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Constipation needs a planned review, says the clinic"
                    @id( "pathway.constipation" )
                    @spec( "X-01" )
                    @cite( "CONSENSUS" )
                    @within( "P42D" )
                    @advice( "adv-safety-net" )
                    @reviewed( "2026-11-25" )
                when
                    Present( code == "constipation" )
                then
                    conclude.pathway( Urgency.ROUTINE, "gp" );
                end

                rule "A first seizure at 18 or over needs same-day care, says the clinic"
                    @id( "red-flag.first-seizure" )
                    @spec( "RF-10" )
                    @cite( "CONSENSUS" )
                    @within( "PT24H" )
                    @advice( "adv-emergency adv-no-drive" )
                    @reviewed( "2026-11-25" )
                when
                    Present( code == "seizure-new" )
                    Patient( age >= 18 )
                then
                    conclude.refer( Urgency.SAME_DAY, "ed" );
                end
                """);
        changed = Pack.overStandard(directory);
        diff = PackDiff.between(STANDARD, changed, PATIENTS);
    }

    private static void write(String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void nothing_differs_between_a_pack_and_itself() {
        PackDiff same = PackDiff.between(STANDARD, STANDARD, 500);
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.madeUp().compared()).isEqualTo(500);
        assertThat(same.vignettes().compared()).isGreaterThan(130);
    }

    @Test
    void rules_are_compared_condition_by_condition() {
        assertThat(diff.rules())
                .extracting(one -> one.kind() + " " + one.id())
                .containsExactlyInAnyOrder(
                        "ADDED pathway.constipation",
                        "CHANGED red-flag.first-seizure",
                        "REMOVED pathway.erection-problems-at-40");
        RuleChange seizure = diff.rules().stream()
                .filter(one -> one.kind() == RuleChange.Kind.CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(seizure.details())
                .contains(
                        "+ Patient( age >= 18 )",
                        "urgency: was EMERGENCY_NOW, is SAME_DAY",
                        "sentence: was A first seizure needs emergency care, is A first seizure at 18 or over needs "
                                + "same-day care, says the clinic",
                        "@within: was PT0H, is PT24H",
                        "@claims: was S-42, is not there")
                .noneMatch(detail -> detail.startsWith("- "));
        assertThat(diff.rules())
                .filteredOn(one -> one.kind() == RuleChange.Kind.REMOVED)
                .singleElement()
                .satisfies(one -> assertThat(one.details())
                        .containsExactly(
                                "- Present( code == \"erectile-dysfunction\" )",
                                "- Patient( age >= 40 )",
                                "- then pathway( ROUTINE, \"gp\" )"));
    }

    @Test
    void tables_are_compared_row_by_row() {
        assertThat(diff.tables())
                .containsExactly(
                        "causes.csv, prostatorrhoea, urgency: was SELF_CARE, is ROUTINE",
                        "causes.csv, prostatorrhoea, destination: was self, is gp");
    }

    @Test
    void answers_are_counted_by_what_differs() {
        assertThat(diff.madeUp().compared()).isEqualTo(PATIENTS);
        assertThat(diff.madeUp().counts().get(Kind.LESS_URGENT)).isPositive();
        assertThat(diff.madeUp().counts().get(Kind.MORE_URGENT)).isPositive();
        assertThat(diff.madeUp().counts().get(Kind.RED_FLAGS)).isPositive();
        // No points changed, but of two causes with the same points the more urgent is first.
        assertThat(diff.madeUp().transitions())
                .filteredOn(one -> one.kind() == Kind.FIRST_EXPLANATION)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.after()).isEqualTo("prostatorrhoea"));
        assertThat(diff.vignettes().differing()).isPositive();
        assertThat(diff.isEmpty()).isFalse();
    }

    @Test
    void every_example_is_small_and_shows_its_difference() {
        assertThat(diff.madeUp().transitions()).isNotEmpty();
        for (Transition one : diff.madeUp().transitions()) {
            if (one.kind() == Kind.LESS_URGENT || one.kind() == Kind.MORE_URGENT) {
                assertThat(urgency(STANDARD.knowledge(), one)).isEqualTo(one.before());
                assertThat(urgency(changed.knowledge(), one)).isEqualTo(one.after());
            }
            assertThat(one.example().knownFindings()).isLessThan(6);
        }
        assertThat(diff.madeUp().transitions())
                .filteredOn(one -> one.kind() == Kind.LESS_URGENT)
                .first()
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo("EMERGENCY_NOW");
                    assertThat(one.example().present()).containsExactly("seizure-new");
                });
    }

    private static String urgency(PlainKnowledge knowledge, Transition one) {
        return knowledge.assess(one.example()).urgency().name();
    }

    @Test
    void the_same_comparison_gives_the_same_result() {
        assertThat(PackDiff.between(STANDARD, changed, PATIENTS)).isEqualTo(diff);
    }
}
