package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.testing.Conformance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Presentations that were stored under the codes of earlier versions are answered. */
class FormerFindingsTest {

    private static final DecisionSupport STANDARD = DecisionSupport.standard();

    /** As if these had been the codes once. */
    private static final String ALIASES = """
            code,findings
            haematospermia,blood-in-semen
            psa,psa-ng-ml
            fluid,leak-fluid-appearance
            bladder-trouble,dysuria visible-haematuria
            """;

    @TempDir
    private static Path pack;

    private static DecisionSupport support;

    @BeforeAll
    static void load() throws IOException {
        write(ALIASES);
        support = DecisionSupport.on(KnowledgeBase.standard().plus(pack));
    }

    private static void write(String aliases) throws IOException {
        Files.createDirectories(pack.resolve("vocabulary"));
        Files.writeString(pack.resolve("knowledge.properties"), "id=renamed\nversion=1\nstatus=a test\n");
        Files.writeString(pack.resolve("vocabulary/aliases.csv"), aliases);
    }

    @Test
    void presentations_recorded_with_other_codes_are_answered_as_with_those_of_today() {
        int renamed = 0;
        for (Conformance.Case recorded : Conformance.cases()) {
            Presentation today = recorded.presentation();
            Presentation then = withFormerCodes(today);
            if (!then.equals(today)) {
                renamed++;
                Assessment answer = support.assess(then);
                assertThat(answer.remarks()).isNotEmpty();
                assertThat(withoutRemarks(answer)).isEqualTo(withoutRemarks(support.assess(today)));
            }
        }
        assertThat(renamed).isGreaterThan(500);
    }

    @Test
    void every_code_that_was_recorded_with_earlier_knowledge_is_understood() {
        Set<String> codes = new HashSet<>();
        for (Conformance.Case recorded : Conformance.cases()) {
            Presentation presentation = recorded.presentation();
            codes.addAll(presentation.present());
            codes.addAll(presentation.absent());
            codes.addAll(presentation.measured().keySet());
            codes.addAll(presentation.described().keySet());
            STANDARD.assess(presentation); // is not refused
        }
        assertThat(codes).hasSizeGreaterThan(140);
    }

    @Test
    void a_finding_that_was_split_counts_as_present_in_all_its_parts_or_as_absent_in_all() {
        Assessment present = support.assess(
                Presentation.builder().age(34).present("bladder-trouble").build());
        assertThat(withoutRemarks(present))
                .isEqualTo(withoutRemarks(support.assess(Presentation.builder()
                        .age(34)
                        .present("dysuria", "visible-haematuria")
                        .build())));
        assertThat(present.remarks())
                .containsExactly(
                        new Remark(
                                "bladder-trouble",
                                "bladder-trouble is a name of earlier versions; it was read as: Pain or burning when peeing, Blood in pee you can see."));
        assertThat(support.whatWouldChange(
                        Presentation.builder().absent("bladder-trouble").build()))
                .noneMatch(change -> change.finding().equals("dysuria"));
    }

    @Test
    void questions_and_explanations_know_former_codes_too() {
        Presentation then =
                Presentation.builder().age(61).present("haematospermia").build();
        Presentation today =
                Presentation.builder().age(61).present("blood-in-semen").build();
        assertThat(support.questionsFor(then)).isEqualTo(support.questionsFor(today));
        assertThat(support.whatWouldChange(then)).isEqualTo(support.whatWouldChange(today));
        assertThat(support.whyNot(then, "haematospermia-isolated"))
                .isEqualTo(support.whyNot(today, "haematospermia-isolated"));
    }

    @Test
    void the_remark_is_in_the_language_of_the_knowledge() {
        Assessment answer = DecisionSupport.on(support.knowledge().in(Locale.forLanguageTag("es")))
                .assess(Presentation.builder().measured("psa", 5.2).build());
        assertThat(answer.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text()).startsWith("psa es un nombre de versiones anteriores"));
    }

    @Test
    void a_former_code_beside_the_code_of_today_may_not_contradict_it() {
        assertThatThrownBy(() -> support.assess(Presentation.builder()
                        .present("haematospermia")
                        .absent("blood-in-semen")
                        .build()))
                .isInstanceOfSatisfying(
                        InvalidPresentationException.class,
                        refused -> assertThat(refused.details()).contains("Contradiction", "blood-in-semen"));
        assertThat(support.assess(Presentation.builder()
                                .present("haematospermia", "blood-in-semen")
                                .build())
                        .remarks())
                .hasSize(1);
    }

    @Test
    void a_former_code_has_to_stand_for_findings_that_exist_and_may_not_be_one_itself() throws IOException {
        for (String[] fault : new String[][] {
            {"fever,dysuria", "the finding (fever) exists"},
            {"old,dysurya", "the finding (dysurya) is not known"},
            {"old,", "the column (findings) is empty"},
            {"old,dysuria psa-ng-ml", "a number or a choice cannot stand for several findings"},
            {"Old Code,dysuria", "is not in kebab-case"}
        }) {
            write("code,findings\n" + fault[0] + "\n");
            assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                    .as(fault[0])
                    .hasMessageContaining(fault[1]);
        }
        write(ALIASES);
    }

    private static Presentation withFormerCodes(Presentation today) {
        Presentation.Builder then = today.toBuilder();
        if (today.present().contains("blood-in-semen")) {
            then.remove("blood-in-semen").present("haematospermia");
        } else if (today.absent().contains("blood-in-semen")) {
            then.remove("blood-in-semen").absent("haematospermia");
        } else if (today.unknown().contains("blood-in-semen")) {
            then.remove("blood-in-semen").unknown("haematospermia");
        }
        Double psa = today.measured().get("psa-ng-ml");
        if (psa != null) {
            then.remove("psa-ng-ml").measured("psa", psa);
        }
        String fluid = today.described().get("leak-fluid-appearance");
        if (fluid != null) {
            then.remove("leak-fluid-appearance").described("fluid", fluid);
        }
        return then.build();
    }

    private static Assessment withoutRemarks(Assessment answer) {
        return new Assessment(
                answer.urgency(),
                answer.outcome(),
                answer.redFlags(),
                answer.explanations(),
                answer.considered(),
                answer.excluded(),
                answer.advice(),
                answer.avoid(),
                answer.plan(),
                answer.medicines(),
                answer.unrecognisedMedicines(),
                List.of(),
                answer.rulesFired(),
                answer.knowledge());
    }
}
