package io.github.seminal.support;

import static io.github.seminal.test.AssessmentAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Evidence;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.knowledge.rulebook.Rulebook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {

    private static final String HEADER = """
            package io.github.seminal.rules

            import io.github.seminal.Urgency
            import io.github.seminal.facts.*

            global Conclusions conclude

            """;

    @TempDir
    private Path pack;

    @BeforeEach
    void an_own_finding_a_cause_and_rules() throws IOException {
        write("knowledge.properties", "id=clinic\nversion=1\nstatus=a test\n");
        write("changes.csv", """
                id,what,lowers_urgency,reason,who,date
                pathway.erection-problems-at-40,retires,yes,The clinic sees these men anyway.,A. Clinician,2026-12-01
                red-flag.first-seizure,replaces,no,"Shorter, says the clinic",A. Clinician,2026-12-01
                """);
        write("vocabulary/findings.csv", """
                code,group,type,unit,min,max,values,icd10,hpo
                long-cycling,hist,tristate,,,,,,
                """);
        write("texts/findings.properties", """
                long-cycling.name=Long cycling
                long-cycling.question=Do you cycle for hours at a time?
                long-cycling.definition=Cycling for two hours or more, weekly.
                """);
        write("causes/saddle-pressure.properties", """
                name=Pressure of a saddle
                summary=A saddle can press on nerves.
                outlook=It passes.
                tell-apart=Cauda equina syndrome.
                typical-age=Adults
                clinician=Ask for hours and saddle.
                """);
        write("redflags/cycling.properties", "red-flag.saddle-numbness-of-a-cyclist.rationale=A test.\n");
        write("causes/saddle-pressure.drl", HEADER + """
                        rule "Long cycling brings pressure of a saddle into consideration"
                            @id( "saddle-pressure.considered" )
                            @base( "0" )
                            @urgency( "ROUTINE" )
                            @destination( "gp" )
                            @advice( "adv-safety-net" )
                            @avoid( "mnh-no-shame" )
                            @cite( "CONSENSUS" )
                            @reviewed( "2026-11-25" )
                        when
                            Present( code == "long-cycling" )
                        then
                            conclude.considers();
                        end

                        rule "Long cycling with a leak supports pressure of a saddle"
                            @id( "saddle-pressure.leak" )
                            @cite( "CONSENSUS" )
                            @reviewed( "2026-11-25" )
                        when
                            Present( code == "long-cycling" )
                            Present( code == "leak-present" )
                        then
                            conclude.supports( 4 );
                        end
                        """);
        write("redflags/cycling.drl", HEADER + """
                        rule "Saddle numbness of a cyclist is seen today"
                            @id( "red-flag.saddle-numbness-of-a-cyclist" )
                            @spec( "X-01" )
                            @cite( "CONSENSUS" )
                            @within( "PT24H" )
                            @advice( "adv-seek-same-day" )
                            @reviewed( "2026-11-25" )
                        when
                            Present( code == "long-cycling" )
                            Present( code == "numbness-feet" )
                            Patient( ageUnknown || age >= 18 )
                        then
                            conclude.refer( Urgency.SAME_DAY, "ed" );
                        end

                        rule "A first seizure needs emergency care, says the clinic"
                            @id( "red-flag.first-seizure" )
                            @spec( "RF-10" )
                            @cite( "SRC-88" )
                            @within( "PT0H" )
                            @advice( "adv-emergency" )
                            @reviewed( "2026-11-25" )
                        when
                            Present( code == "seizure-new" )
                        then
                            conclude.refer( Urgency.EMERGENCY_NOW, "ed" );
                        end
                        """);
    }

    @Test
    void a_pack_adds_findings_causes_and_rules_and_replaces_and_retires_others_visibly() {
        KnowledgeBase knowledge = KnowledgeBase.standard().plus(pack);
        DecisionSupport support = DecisionSupport.on(knowledge);
        Assessment assessment = support.assess(Presentation.builder()
                .age(45)
                .present("long-cycling", "leak-present", "numbness-feet", "seizure-new", "erectile-dysfunction")
                .build());
        assertThat(assessment)
                .raises("X-01", "RF-10")
                .doesNotRaise("RF-42")
                .hasUrgency(Urgency.EMERGENCY_NOW)
                .ranks("saddle-pressure")
                .above();
        assertThat(assessment.redFlags())
                .filteredOn(flag -> flag.spec().equals("RF-10"))
                .singleElement()
                .satisfies(flag -> assertThat(flag.reason()).endsWith("says the clinic"));
        assertThat(knowledge.id().id()).isEqualTo("clinic");
        assertThat(knowledge.id().sha256())
                .isNotEqualTo(KnowledgeBase.standard().id().sha256());
        assertThat(knowledge.changes())
                .contains(
                        "The rule (red-flag.first-seizure) is replaced (A. Clinician, 2026-12-01): Shorter, says the clinic.",
                        "The rule (saddle-pressure.considered) is added.",
                        "The rule (pathway.erection-problems-at-40) is retired (A. Clinician, 2026-12-01): The clinic sees"
                                + " these men anyway. This lowers an urgency.");
        assertThat(assessment.knowledge()).isEqualTo(knowledge.id());
        assertThat(knowledge.id().changes())
                .containsExactly("pathway.erection-problems-at-40", "red-flag.first-seizure");
        assertThat(KnowledgeBase.standard().id().changes()).isEmpty();
        assertThat(KnowledgeBase.standard().changes()).isEmpty();
        assertThat(knowledge.ruleCount()).isEqualTo(KnowledgeBase.standard().ruleCount() + 3 - 1);
        assertThat(support.whyNot(Presentation.builder().build(), "saddle-pressure")
                        .nearest())
                .isNotNull();
        assertThat(support.questionsFor(Presentation.builder().build()).questions())
                .isNotEmpty();
    }

    @Test
    void a_rule_or_an_alternative_may_begin_with_a_negation_and_the_evidence_is_what_was_asked() throws IOException {
        write("redflags/unless.drl", HEADER + """
                        rule "Long cycling without known fever is mentioned"
                            @id( "caution.cycling-without-fever" )
                            @spec( "X-02" )
                            @cite( "CONSENSUS" )
                            @within( "P30D" )
                            @reviewed( "2026-11-25" )
                        when
                            not Present( code == "fever" )
                            Present( code == "long-cycling" )
                        then
                            conclude.caution( Urgency.ROUTINE, "gp" );
                        end

                        rule "Cycling, or a denied fever with burning, is mentioned"
                            @id( "caution.cycling-or-burning" )
                            @spec( "X-03" )
                            @cite( "CONSENSUS" )
                            @within( "P30D" )
                        when
                            ( ( not Present( code == "fever" ) and Present( code == "dysuria" ) ) or Absent( code == "long-cycling" ) )
                        then
                            conclude.caution( Urgency.ROUTINE, "gp" );
                        end
                        """);
        write(
                "redflags/unless.properties",
                "caution.cycling-without-fever.rationale=A test.\ncaution.cycling-or-burning.rationale=A test.\n");
        DecisionSupport support = DecisionSupport.on(KnowledgeBase.standard().plus(pack));
        Presentation patient = Presentation.builder()
                .age(45)
                .present("long-cycling", "dysuria")
                .build();
        assertThat(support.assess(patient).redFlags())
                .filteredOn(flag -> flag.rule().startsWith("caution.cycling"))
                .extracting(flag -> flag.rule() + " "
                        + flag.evidence().stream().map(Evidence::code).toList())
                .containsExactlyInAnyOrder(
                        "caution.cycling-without-fever [long-cycling]", "caution.cycling-or-burning [dysuria]");
        assertThat(support.assess(patient.toBuilder().present("fever").build()).redFlags())
                .noneMatch(flag -> flag.rule().startsWith("caution.cycling"));
    }

    @Test
    void every_fault_is_named_with_its_place() throws IOException {
        replace("causes/saddle-pressure.drl", "code == \"leak-present\"", "code == \"leak-presnt\"");
        replace("redflags/cycling.drl", "\"ed\" );\nend\n\nrule", "\"edd\" );\nend\n\nrule");
        replace("changes.csv", "erection-problems-at-40", "erection-problems-at-400");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "changes.csv:2:1: the rule (pathway.erection-problems-at-400) is not among those that the pack is"
                                + " laid over.\nMaybe it is (pathway.erection-problems-at-40).");
        replace("changes.csv", "erection-problems-at-400", "erection-problems-at-40");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .hasMessageContaining("causes/saddle-pressure.drl:29:23: rule \"Long cycling with a leak supports"
                        + " pressure of a saddle\": the finding (leak-presnt) is not known.\n"
                        + "Maybe it is (leak-present).")
                .hasMessageContaining("the destination (edd) is not known.\nMaybe it is (ed).");
    }

    @Test
    void a_fault_in_a_rule_that_replaces_another_is_named_where_its_author_finds_it() throws IOException {
        replace("redflags/cycling.drl", "EMERGENCY_NOW, \"ed\"", "EMERGENCY_NOW, \"edd\"");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .hasMessageContaining("redflags/cycling.drl:33:45: rule \"A first seizure needs emergency care, says"
                        + " the clinic\": the destination (edd) is not known.\nMaybe it is (ed).");
    }

    @Test
    void a_pack_speaks_the_language_of_what_it_is_laid_over() {
        DecisionSupport spanish = DecisionSupport.on(
                KnowledgeBase.standard().in(Locale.forLanguageTag("es")).plus(pack));
        Assessment assessment = spanish.assess(Presentation.builder()
                .age(45)
                .present("long-cycling", "leak-present", "urinary-retention-acute")
                .build());
        assertThat(spanish.knowledge().nameOf(Urgency.SAME_DAY)).isEqualTo("Hoy");
        assertThat(assessment.explanations())
                .filteredOn(one -> one.cause().equals("saddle-pressure"))
                .singleElement()
                .satisfies(one -> assertThat(one.name()).isEqualTo("Pressure of a saddle"));
    }

    @Test
    void loading_leaves_no_thread_and_no_property_of_the_system_behind() {
        Properties before = (Properties) System.getProperties().clone();
        KnowledgeBase.standard().plus(pack);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("ForkJoinPool-"));
        assertThat(System.getProperties()).isEqualTo(before);
    }

    @Test
    void what_is_not_in_the_form_of_a_rule_is_refused_with_line_and_column() throws IOException {
        replace("redflags/cycling.drl", "conclude.refer( Urgency.SAME_DAY, \"ed\" );", "Runtime.getRuntime().exit(1);");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .hasMessageContaining("redflags/cycling.drl:20:5: rule \"Saddle numbness of a cyclist is seen today\":"
                        + " (conclude) is expected, not (Runtime).");
    }

    @Test
    void a_file_that_does_not_belong_is_a_problem() throws IOException {
        write("causes/notes.txt", "x");
        write("vocabulary/findings.csv", "code,name\nx,y\n");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .hasMessageContaining("causes/notes.txt: the file is not part of a pack.");
        Files.delete(pack.resolve("causes/notes.txt"));
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack))
                .hasMessageContaining("vocabulary/findings.csv:1: the header is not (code,group,");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(pack.resolve("nowhere")))
                .hasMessageContaining("does not exist.\nMaybe");
    }

    @Test
    void a_pack_may_stand_alone() throws IOException {
        Files.delete(pack.resolve("changes.csv"));
        LoadedKnowledge standard = (LoadedKnowledge) KnowledgeBase.standard();
        Map<String, String> all =
                new LinkedHashMap<>(standard.knowledge().files().contents());
        for (Map.Entry<String, String> file : all.entrySet()) {
            write(file.getKey(), file.getValue());
        }
        for (String own : List.of("causes/saddle-pressure", "redflags/cycling")) {
            Files.delete(pack.resolve(own + ".drl"));
            Files.delete(pack.resolve(own + ".properties"));
        }
        KnowledgeBase alone = KnowledgeBase.of(pack);
        assertThat(alone.id()).isEqualTo(standard.id());
        Presentation presentation = Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction")
                .build();
        assertThat(DecisionSupport.on(alone).assess(presentation))
                .isEqualTo(DecisionSupport.standard().assess(presentation));
    }

    @Test
    void a_rule_that_drools_loses_is_found_before_anybody_is_answered() {
        LoadedKnowledge standard = (LoadedKnowledge) KnowledgeBase.standard();
        Map<String, String> files =
                new LinkedHashMap<>(standard.knowledge().files().ruleFiles());
        String spine = files.getOrDefault("redflags/spine.drl", "");
        files.put(
                "redflags/spine.drl",
                spine.replace(
                        "Present( code == \"bilateral-sciatica\" )\n    not",
                        "Present( code == \"bilateral-sciatic\" )\n    not"));
        assertThat(files.get("redflags/spine.drl")).isNotEqualTo(spine);
        RuleNetwork changed = RuleNetwork.of(Rulebook.parse(files).rules());
        LoadedKnowledge lost = LoadedKnowledge.of(standard.knowledge(), changed);
        assertThatThrownBy(() -> SelfTest.run(lost))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rules that should have fired but did not [red-flag.pain-down-both-legs]");
        assertThat(SelfTest.run(standard)).isGreaterThanOrEqualTo(1000);
    }

    @Test
    void made_up_patients_come_close_to_every_rule() {
        LoadedKnowledge standard = (LoadedKnowledge) KnowledgeBase.standard();
        Supplier<Presentation> patients = standard.plain().generatedPresentations(3);
        Set<String> fired = new TreeSet<>();
        for (int i = 0; i < 20_000; i++) {
            standard.plain().read(patients.get()).matching().forEach(rule -> fired.add(rule.id()));
        }
        assertThat(fired).hasSize(standard.ruleCount());
    }

    private void write(String path, String text) throws IOException {
        Path file = pack.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void replace(String path, String one, String other) throws IOException {
        String text = Files.readString(pack.resolve(path));
        assertThat(text).contains(one);
        write(path, text.replace(one, other));
    }
}
