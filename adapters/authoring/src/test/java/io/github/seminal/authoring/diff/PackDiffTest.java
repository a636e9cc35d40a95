package io.github.seminal.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Presentation;
import io.github.seminal.authoring.Pack;
import io.github.seminal.authoring.diff.AnswerChanges.Kind;
import io.github.seminal.authoring.diff.AnswerChanges.Transition;
import io.github.seminal.authoring.page.DiffPage;
import io.github.seminal.authoring.prove.ChangeWitnesses;
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
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\n");
        write("changes.csv", """
                id,what,lowers_urgency,reason,who,date
                pathway.erection-problems-at-40,retires,yes,A test,A. Clinician,2026-12-01
                prostatorrhoea.considered,replaces,no,A test,A. Clinician,2026-12-01
                red-flag.first-seizure,replaces,yes,A test,A. Clinician,2026-12-01
                """);
        write("causes/prostatorrhoea.drl", """
                package io.github.seminal.rules

                import io.github.seminal.facts.*

                global Conclusions conclude

                rule "Fluid on straining at stool or on passing urine, or slippery drops after it, brings prostatorrhoea into consideration"
                    @id( "prostatorrhoea.considered" )
                    @base( "0-12:-4 13-17:0 18-39:1 40-69:0 70+:-1 unknown:0" )
                    @caps( "fl:1" )
                    @urgency( "ROUTINE" )
                    @destination( "gp" )
                    @advice( "adv-reassure-prostatorrhoea adv-constipation adv-safety-net do-history-leak" )
                    @avoid( "mnh-no-treat-physio mnh-no-shame" )
                    @icd10( "N42.8" )
                    @cite( "SRC-13" )
                    @reviewed( "2026-11-22" )
                when
                    Present( code in ( "leak-with-defecation", "leak-with-urination", "slippery-drops-after-urine" ) )
                then
                    conclude.considers();
                end
                """);
        write("causes/prostatorrhoea.properties", "outlook=Harmless.\n");
        write("vocabulary/sources.csv", """
                id,title,publisher,date,address,status,note
                SRC-88,Another title,NHS mirror; Epilepsy Society,2020-12,https://www.epilepsysociety.org.uk/when-dial-999,"READ (secondary or mirror, not the original)",
                """);
        write("redflags/clinic.properties", "pathway.constipation.rationale=A test.\n");
        write("redflags/clinic.drl", """
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
                    @advice( "adv-seek-same-day adv-no-drive" )
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
                        "CHANGED prostatorrhoea.considered",
                        "CHANGED red-flag.first-seizure",
                        "REMOVED pathway.erection-problems-at-40");
        RuleChange seizure = diff.rules().stream()
                .filter(one -> one.id().equals("red-flag.first-seizure"))
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
    void what_belongs_to_a_cause_as_a_whole_is_compared_with_its_gate() {
        assertThat(diff.rules())
                .filteredOn(one -> one.id().equals("prostatorrhoea.considered"))
                .singleElement()
                .satisfies(one -> assertThat(one.details())
                        .containsExactly("@destination: was self, is gp", "@urgency: was SELF_CARE, is ROUTINE"));
    }

    @Test
    void tables_and_words_are_compared_row_by_row() {
        assertThat(diff.tables())
                .containsExactly(
                        "sources.csv, SRC-88, name: was NHS, seizures, is Another title",
                        "sources.csv, SRC-88, title: was What to do if someone has a seizure (NHS text, mirrored); When to dial 999, is Another title",
                        "words of causes, prostatorrhoea.outlook: was Harmless; settles with regular ejaculation and soft stools., is Harmless.");
    }

    @Test
    void each_changed_rule_has_a_patient_and_the_most_dangerous_is_first() {
        assertThat(diff.rules().get(0).id()).isEqualTo("red-flag.first-seizure");
        assertThat(diff.rules())
                .allSatisfy(rule -> assertThat(rule.witness()).as(rule.id()).isPresent());
        assertThat(diff.rules().get(0).witness().orElseThrow())
                .isEqualTo(new ChangeWitnesses.Witness(
                        ChangeWitnesses.Effect.LESS_URGENT,
                        "EMERGENCY_NOW (red-flag.first-seizure)",
                        "no red flag",
                        Presentation.builder().present("seizure-new").build()));
        assertThat(diff.rules())
                .extracting(
                        rule -> rule.id() + " " + rule.witness().orElseThrow().effect())
                .contains(
                        "pathway.erection-problems-at-40 LESS_URGENT",
                        "pathway.constipation MORE_URGENT",
                        "prostatorrhoea.considered OTHER");
        assertThat(diff.isLessUrgent()).isTrue();
    }

    @Test
    void the_page_for_a_pull_request_shows_it_with_nothing_from_the_network() {
        String page = DiffPage.of("standard", "<my> rules", diff);
        assertThat(page)
                .contains("What &lt;my&gt; rules changes of standard", "EMERGENCY_NOW (red-flag.first-seizure)")
                .contains("{present: [seizure-new]}", "Some patients are seen later than before")
                .doesNotContain("<my>", "http:", "src=");
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
                    assertThat(one.example().present()).contains("seizure-new");
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
