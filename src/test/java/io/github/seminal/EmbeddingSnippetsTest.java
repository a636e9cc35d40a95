package io.github.seminal;

import static io.github.seminal.testing.Refusals.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.seminal.NextQuestions.Stop;
import io.github.seminal.cdi.AssessmentMade;
import io.github.seminal.test.AssessmentAssert;
import io.github.seminal.test.Fakes;
import io.github.seminal.test.Presentations;
import io.github.seminal.test.StubDecisionSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The snippets of docs/EMBEDDING.md: each stands here between two comments, is run, and is the same there word for word.
 * What the document says of them is asserted beside them.
 */
class EmbeddingSnippetsTest {

    private static final Path DOCUMENT = Path.of("docs/EMBEDDING.md");
    private static final Path PACK = Path.of("examples/packs/our-clinic");
    private static final Path SOURCE = Path.of("src/test/java/io/github/seminal/EmbeddingSnippetsTest.java");

    /** A block of Java in the document; the first line names the snippet. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```java\\n(.*?)^```$");
    /** A snippet in this file. */
    private static final Pattern MARKED = Pattern.compile("(?ms)^ *(// snippet: \\S+\\n.*?)^ *// end$");
    /** The beginning of a snippet, in the document or here. */
    private static final Pattern NAME = Pattern.compile("(?m)^ *// snippet: (\\S+)$");

    private static final Presentation PAIR = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .absent("fever")
            .build();

    private final DecisionSupport support = DecisionSupport.standard();

    @TempDir
    private Path scratch;

    private Path directory;

    @BeforeEach
    void a_directory_for_rules_of_ones_own() {
        directory = scratch.resolve("our-rules");
    }

    @Test
    void every_snippet_of_the_document_is_run_here_and_is_the_same() throws IOException {
        String document = read(DOCUMENT);
        Map<String, String> inDocument = snippets(BLOCK, document);
        Map<String, String> here = snippets(MARKED, read(SOURCE));
        assertThat(inDocument.keySet()).isEqualTo(here.keySet()).isNotEmpty();
        inDocument.forEach((name, code) -> assertThat(code).as(name).isEqualTo(here.get(name)));
        assertThat(NAME.matcher(document).results()).hasSameSizeAs(inDocument.keySet());
        assertThat(NAME.matcher(read(SOURCE)).results()).hasSameSizeAs(inDocument.keySet());
    }

    @Test
    void the_first_answer_is_urgent() {
        // snippet: first-answer
        DecisionSupport support = DecisionSupport.standard(); // build once, share freely: immutable, thread-safe

        Presentation presentation = Presentation.builder()
                .age(61)
                .present("blood-in-semen", "erectile-dysfunction") // asked, and there
                .absent("fever", "visible-haematuria") // asked, and denied
                .unknown("dysuria") // asked in vain
                .measured("psa-ng-ml", 5.2) // a number, in the unit of the vocabulary
                .described("leak-fluid-appearance", "bloody") // one of a closed list
                .medicine(Medicine.named("Tamsulosin 400 mcg").startedDaysAgo(40)) // or noMedicines()
                .build();

        Assessment assessment = support.assess(presentation);
        Urgency urgency = assessment.urgency(); // URGENT
        // end
        assertThat(urgency).isEqualTo(Urgency.URGENT);
        assertThat(assessment.plan().destination().code()).isEqualTo("suspected-cancer-urology");
        assertThat(assessment.explanations().get(0).cause()).isEqualTo("prostate-cancer");
        assertThat(assessment.medicines().get(0).understoodAs()).contains("tamsulosin");
    }

    /** One for the whole application; every request may use it at the same time. */
    record Triage(DecisionSupport support) {

        Urgency urgencyOf(Presentation presentation) {
            return support.assess(presentation).urgency();
        }
    }

    @Test
    void one_is_shared_by_all_threads_and_the_thread_that_loads_ends() throws Exception {
        Triage triage = new Triage(support);
        ExecutorService requests = Executors.newFixedThreadPool(4);
        try {
            List<Future<Urgency>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(requests.submit(() -> triage.urgencyOf(PAIR)));
            }
            for (Future<Urgency> answer : answers) {
                assertThat(answer.get()).isEqualTo(Urgency.URGENT);
            }
        } finally {
            requests.shutdownNow();
        }
        assertThat(DecisionSupport.standard().knowledge())
                .isSameAs(DecisionSupport.standard().knowledge());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("seminal-rules-loading")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void loading_at_start_and_a_thousand_made_up_answers_warm_up() {
        DecisionSupport support = DecisionSupport.standard(); // loads and checks the knowledge
        Presentation anybody = Presentation.builder()
                .age(61)
                .present("leak-present", "blood-in-semen", "dysuria")
                .build();
        for (int i = 0; i < 1_000; i++) {
            support.assess(anybody);
        }
        support.questionsFor(anybody); // runs other code than assess does
        assertThat(support.knowledge()).isSameAs(KnowledgeBase.standard());
    }

    @Test
    void what_is_not_known_is_as_if_left_out_and_never_reassures() {
        Presentation presentation = Presentation.builder()
                .age(34)
                .present("leak-present", "dysuria") // asked, and there
                .absent("fever", "visible-haematuria") // asked, and denied
                .unknown("urethral-discharge") // asked, and not known
                .measured("temperature-c", 36.8) // a number, in the unit of the vocabulary
                .described("leak-fluid-appearance", "yellow-green") // one of a closed list
                .medicine(Medicine.named("sertraline").startedDaysAgo(40).doseIncreasedDaysAgo(10))
                .build();
        Presentation leftOut = new Presentation(
                presentation.age(),
                presentation.present(),
                presentation.absent(),
                Set.of(),
                presentation.measured(),
                presentation.described(),
                presentation.medicines());
        assertThat(support.assess(presentation)).isEqualTo(support.assess(leftOut));
        assertThat(support.assess(presentation).urgency().isAtLeast(Urgency.ROUTINE))
                .isTrue();

        Presentation nothing = Presentation.builder().build();
        assertThat(support.assess(nothing).urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(support.assess(nothing).outcome()).isEqualTo(Outcome.INSUFFICIENT);
        assertThat(nothing.medicines()).isNull();
        assertThat(Presentation.builder().noMedicines().build().medicines()).isEmpty();
        assertThat(presentation.medicines()).hasSize(1);
        assertThat(Presentation.builder().measured("age-years", 34).build().age())
                .isEqualTo(34);
    }

    @Test
    void a_refusal_names_every_problem_with_its_subject() {
        // snippet: refusals
        List<String> problems = new ArrayList<>();
        try {
            support.assess(Presentation.builder()
                    .age(200)
                    .present("blood-in-sperm")
                    .medicine(Medicine.named("sertraline").startedDaysAgo(-1))
                    .build());
        } catch (InvalidPresentationException refused) {
            for (InvalidPresentationException.Problem problem : refused.problems()) {
                problems.add(problem.subject() + ": " + problem.message());
            }
        }
        // end
        assertThat(problems).hasSize(3);
        assertThat(problems.get(0)).startsWith("age: The age is (200), outside 0 to 120 years.\nMaybe ");
        assertThat(problems.get(1)).startsWith("blood-in-sperm: ").endsWith("\nMaybe it is (blood-in-semen).");
        assertThat(problems.get(2)).startsWith("medicines[0].startedDaysAgo: The medicine (sertraline)");

        assertThatThrownBy(() -> Presentation.builder().present("fever").absent("fever"))
                .isInstanceOf(InvalidPresentationException.class);
        assertThatThrownBy(() -> Medicine.named(" ")).isInstanceOf(InvalidPresentationException.class);
        assertThat(support.assess(Presentation.builder()
                                .medicine(Medicine.named("sertaline"))
                                .build())
                        .unrecognisedMedicines())
                .containsExactly(new UnrecognisedMedicine("sertaline", "sertraline"));
    }

    // snippet: for-the-patient
    static List<String> linesFor(KnowledgeBase knowledge, Assessment assessment) {
        List<String> lines = new ArrayList<>();
        Plan plan = assessment.plan();
        lines.add(knowledge.nameOf(plan.urgency()) + ": " + plan.destination().name());
        lines.add(knowledge.meaningOf(plan.urgency()));
        assessment.redFlags().forEach(flag -> lines.add(flag.reason()));
        plan.tell().forEach(advice -> lines.add(advice.text()));
        assessment.explanations().forEach(one -> lines.add(one.name() + ": " + one.summary() + " " + one.outlook()));
        assessment.unrecognisedMedicines().forEach(one -> lines.add("This medicine is not known here: " + one.name()));
        lines.add(knowledge.status()); // draft for clinical review; not validated on patients; ..
        return lines;
    }
    // end

    @Test
    void a_patient_reads_what_is_urgent_first_and_no_figures() {
        Assessment assessment = support.assess(Presentation.builder()
                .age(40)
                .present("saddle-anaesthesia", "bilateral-leg-weakness", "perineal-pelvic-pain", "leak-present")
                .medicine(Medicine.named("sertaline"))
                .build());
        List<String> lines = linesFor(support.knowledge(), assessment);
        String emergency = assessment.advice().stream()
                .filter(one -> one.id().equals("adv-emergency"))
                .map(Advice::text)
                .findFirst()
                .orElseThrow();
        String explanation = lines.stream()
                .filter(line -> line.startsWith(
                        assessment.firstExplanation().orElseThrow().name()))
                .findFirst()
                .orElseThrow();
        assertThat(lines)
                .startsWith(
                        "Emergency: now: Emergency department / emergency number",
                        "Call the emergency number or go to an emergency department now."
                                + " Life, limb, organ or nerve at risk within hours.",
                        assessment.redFlags().get(0).reason())
                .containsSubsequence(emergency, explanation, "This medicine is not known here: sertaline")
                .doesNotHaveDuplicates()
                .endsWith("draft for clinical review; not validated on patients; not a medical device")
                .noneMatch(line -> line.contains("%"))
                .doesNotContainAnyElementsOf(
                        assessment.avoid().stream().map(Prohibition::text).toList())
                .doesNotContainAnyElementsOf(
                        assessment.redFlags().stream().map(RedFlag::rationale).toList());
        assertThat(lines)
                .containsAll(assessment.plan().tell().stream().map(Advice::text).toList());
        assertThat(assessment.redFlags()).extracting(RedFlag::urgency).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void why_not_says_what_is_missing_and_changes_name_open_questions_the_most_urgent_first() {
        Presentation presentation =
                Presentation.builder().age(61).present("blood-in-semen").build();
        // snippet: why-not
        WhyNot whyNot = support.whyNot(presentation, "prostate-cancer");
        List<String> lines = new ArrayList<>(List.of(whyNot.name() + ": " + whyNot.because()));
        for (SilentRule rule : whyNot.silent()) {
            rule.conditions().forEach(one -> lines.add(rule.reason() + ": " + one.text() + " " + one.status()));
        }
        for (Change change : support.whatWouldChange(presentation)) {
            lines.add(change.question() + " " + change.answer() + ": " + change.urgency());
        }
        // end
        assertThat(lines)
                .contains(
                        "Prostate cancer (needs checking): It has 0 points, and is shown from 3 on.",
                        "Erection problems support prostate cancer: Erection problems UNKNOWN")
                .anyMatch(line -> line.endsWith(" present: URGENT"));
        assertThat(lines.stream().filter(line -> line.endsWith(": EMERGENCY_NOW") || line.endsWith(": URGENT")))
                .first()
                .asString()
                .endsWith(": EMERGENCY_NOW");
        assertThatThrownBy(() -> support.whyNot(presentation, "prostate-canser"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Maybe it is (prostate-cancer).");
    }

    // snippet: interview
    static Presentation interview(DecisionSupport support, BiConsumer<NextQuestion.Item, Presentation.Builder> ask) {
        Presentation known = Presentation.builder().build();
        NextQuestions next = support.questionsFor(known);
        while (next.stop() == null) {
            Presentation.Builder answers = known.toBuilder();
            for (NextQuestion.Item item : next.questions().get(0).items()) {
                ask.accept(item, answers); // say something of each: what is asked in vain is unknown(item.finding())
            }
            known = answers.build();
            next = support.questionsFor(known);
        }
        return known;
    }
    // end

    @Test
    void an_interview_ends_at_an_emergency_and_does_not_ask_in_vain_twice() {
        List<String> asked = new ArrayList<>();
        Presentation known = interview(support, (item, answers) -> {
            asked.add(item.finding());
            switch (item.finding()) {
                case "age-years" -> answers.age(39);
                case "sepsis-sign" -> answers.present("sepsis-sign");
                default -> {
                    if (item.kind() == NextQuestion.Kind.YES_OR_NO) {
                        answers.absent(item.finding());
                    } else {
                        answers.unknown(item.finding());
                    }
                }
            }
        });
        assertThat(support.questionsFor(known).stop()).isEqualTo(Stop.EMERGENCY);
        assertThat(known.age()).isEqualTo(39);
        assertThat(asked)
                .startsWith("age-years", "fever")
                .contains("sepsis-sign")
                .doesNotContain("leak-fluid-appearance");

        asked.clear();
        Presentation unknown = interview(support, (item, answers) -> {
            asked.add(item.finding());
            answers.unknown(item.finding());
        });
        assertThat(unknown.knownFindings()).isZero();
        assertThat(asked).doesNotHaveDuplicates().contains("medicines");
    }

    @Test
    void rules_of_ones_own_are_laid_over_the_standard_ones() throws IOException {
        writePack();
        // snippet: own-rules
        KnowledgeBase knowledge = KnowledgeBase.standard().plus(directory);
        DecisionSupport support = DecisionSupport.on(knowledge);
        List<String> changes = knowledge.changes(); // what was added, replaced and retired, in words
        // end
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "The rule (cp-cpps.long-cycling) is added.",
                        "The rule (pathway.long-cycling-with-erection-problems) is added.",
                        "The rule (pathway.erection-problems-at-40) is retired (the lead clinician, 2026-12-01): Every man"
                                + " with erection problems gets an appointment of our own. This lowers an urgency.");
        assertThat(knowledge.id().id()).isEqualTo("our-clinic");
        assertThat(knowledge.status()).isEqualTo("rules of our clinic over a draft for clinical review");
        Presentation cyclist = Presentation.builder()
                .age(45)
                .present("long-cycling", "perineal-pelvic-pain", "erectile-dysfunction")
                .build();
        assertThat(support.assess(cyclist).rulesFired())
                .contains("cp-cpps.long-cycling", "pathway.long-cycling-with-erection-problems")
                .doesNotContain("pathway.erection-problems-at-40");
        assertThat(support.questionsFor(cyclist).questions()).isNotEmpty();

        // The language is chosen last; what the pack does not say in it stays in English.
        Assessment spanish =
                DecisionSupport.on(knowledge.in(Locale.forLanguageTag("es"))).assess(cyclist);
        assertThat(spanish.redFlags())
                .extracting(RedFlag::reason)
                .contains("Long cycling with erection problems is talked over with a GP");
        assertThat(spanish.redFlags())
                .flatExtracting(RedFlag::evidence)
                .extracting(Evidence::label)
                .contains("Long cycling")
                .doesNotContain("Erection problems");

        edit("causes/cp-cpps.drl", "code == \"long-cycling\"", "code == \"long-cyclng\"");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(directory))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "causes/cp-cpps.drl:11:23: rule \"Long cycling supports chronic pelvic pain syndrome\": ")
                .hasMessageContaining("the finding (long-cyclng) is not known.\nMaybe it is (long-cycling).");
        edit("causes/cp-cpps.drl", "conclude.supports( 1 );", "System.exit( 1 );");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(directory))
                .hasMessageContaining("(conclude) is expected, not (System).");
        Files.writeString(directory.resolve("causes/cp-cpps.drl~"), "");
        assertThatThrownBy(() -> KnowledgeBase.standard().plus(directory))
                .hasMessageContaining("causes/cp-cpps.drl~: the file is not part of a pack.");
    }

    @Test
    void rules_may_be_edited_while_they_answer() throws Exception {
        writePack();
        List<String> news = new CopyOnWriteArrayList<>();
        // snippet: live
        Consumer<LiveDecisionSupport.Reload> listener = reload -> {
            switch (reload.outcome()) {
                case TAKEN_OVER -> news.add("New rules answer: " + reload.knowledge());
                case BROKEN -> news.add("The previous rules continue to answer: " + reload.problem());
                case UNCHANGED -> {} // nobody is told
            }
        };
        LiveDecisionSupport live = DecisionSupport.live(KnowledgeBase.standard(), directory, listener);
        // end
        Presentation cyclist = Presentation.builder()
                .age(45)
                .present("long-cycling", "perineal-pelvic-pain")
                .build();
        try (live) {
            Assessment before = live.assess(cyclist);
            edit("causes/cp-cpps.drl", "conclude.supports( 1 );", "conclude.suports( 1 );");
            live.reload();
            assertThat(news).hasSize(1);
            assertThat(news.get(0))
                    .startsWith("The previous rules continue to answer: ")
                    .contains("causes/cp-cpps.drl:13:14: rule ", "(suports) is not a verb.\nMaybe it is (supports).");
            assertThat(live.assess(cyclist)).isEqualTo(before);

            edit("causes/cp-cpps.drl", "conclude.suports( 1 );", "conclude.supports( 3 );");
            live.reload();
            assertThat(news).hasSize(2);
            assertThat(news.get(1))
                    .isEqualTo("New rules answer: " + live.knowledge().id());
            assertThat(points(live.assess(cyclist))).isEqualTo(points(before) + 2);
            assertThat(live.reload().outcome()).isEqualTo(LiveDecisionSupport.Reload.Outcome.UNCHANGED);
            assertThat(news).hasSize(2);
        }
        assertThat(live.assess(cyclist).knowledge()).isEqualTo(live.knowledge().id());
    }

    @Test
    void every_assessment_is_kept_before_it_is_answered_or_not_answered() {
        // snippet: audit
        record Kept(Instant at, Presentation presentation, Assessment assessment) {}

        List<Kept> records = new CopyOnWriteArrayList<>(); // a store of yours: it holds patients' data
        DecisionSupport audited = support.observedBy(
                (presentation, assessment) -> records.add(new Kept(Instant.now(), presentation, assessment)));
        // end
        Assessment assessment = audited.assess(PAIR);
        assertThat(records).singleElement().satisfies(kept -> {
            assertThat(kept.at()).isBeforeOrEqualTo(Instant.now());
            assertThat(kept.presentation()).isEqualTo(PAIR);
            assertThat(kept.assessment()).isSameAs(assessment);
        });
        assertThat(audited.whyNot(PAIR, "cp-cpps").cause()).isEqualTo("cp-cpps");
        assertThat(audited.whatWouldChange(PAIR)).isNotEmpty();
        assertThat(audited.questionsFor(PAIR).questions()).isNotEmpty();
        assertThatThrownBy(() ->
                        audited.assess(Presentation.builder().present("fevr").build()))
                .isInstanceOf(InvalidPresentationException.class);
        assertThat(support.assess(PAIR)).isEqualTo(assessment);
        assertThat(records).hasSize(1);

        DecisionSupport full = audited.observedBy((presentation, one) -> {
            throw new IllegalStateException("The disk is full.");
        });
        assertThatThrownBy(() -> full.assess(PAIR)).hasMessage("The disk is full.");
    }

    static boolean isReproducedBy(DecisionSupport support, Presentation presentation, Assessment then) {
        return support.knowledge().id().equals(then.knowledge())
                && support.assess(presentation).equals(then);
    }

    @Test
    void an_answer_is_made_up_and_asserted_for_the_tests_of_a_host() {
        // snippet: testing
        Assessment urgent = Fakes.assessment()
                .redFlag(Fakes.redFlag("red-flag.example", Urgency.URGENT))
                .build();
        StubDecisionSupport support = StubDecisionSupport.answering(urgent);

        Assessment answer = support.assess(Presentations.urgentReferral()); // what the host under test would call

        AssessmentAssert.assertThat(answer).hasUrgency(Urgency.URGENT).raises("red-flag.example");
        // end
        assertThat(support.asked()).containsExactly(Presentations.urgentReferral());
    }

    @Test
    void the_same_knowledge_gives_the_same_answer() {
        Assessment then = support.assess(PAIR);
        assertThat(isReproducedBy(support, PAIR, then)).isTrue();
        Assessment other = new Assessment(
                then.urgency(),
                then.outcome(),
                then.redFlags(),
                then.explanations(),
                then.considered(),
                then.excluded(),
                then.advice(),
                then.avoid(),
                then.plan(),
                then.medicines(),
                then.unrecognisedMedicines(),
                then.remarks(),
                then.rulesFired(),
                new KnowledgeId("seminal-standard", "0.1.0", ""));
        assertThat(isReproducedBy(support, PAIR, other)).isFalse();
        DecisionSupport spanish = DecisionSupport.on(support.knowledge().in(Locale.forLanguageTag("es")));
        assertThat(spanish.knowledge().id()).isEqualTo(support.knowledge().id());
        assertThat(isReproducedBy(spanish, PAIR, then)).isFalse();
    }

    @Test
    void the_words_change_with_the_language_and_nothing_else() {
        KnowledgeBase standard = KnowledgeBase.standard();
        DecisionSupport spanish = DecisionSupport.on(standard.in(Locale.forLanguageTag("es")));
        DecisionSupport world = DecisionSupport.on(standard.in(Locale.forLanguageTag("en-001")));
        assertThat(spanish.knowledge().nameOf(Urgency.SAME_DAY)).isEqualTo("Hoy");
        assertThat(spanish.assess(PAIR).rulesFired())
                .isEqualTo(support.assess(PAIR).rulesFired());
        assertThat(spanish.assess(PAIR).redFlags().get(0).reason())
                .isNotEqualTo(support.assess(PAIR).redFlags().get(0).reason());
        assertThat(world.assess(PAIR).redFlags().get(0).reason())
                .isEqualTo(support.assess(PAIR).redFlags().get(0).reason());
        assertThat(world.assess(PAIR).redFlags())
                .extracting(flag -> flag.destination().name())
                .contains("Urology, as fast as the local route for suspected cancer allows");
        assertThat(spanish.knowledge().status()).isEqualTo(standard.status());
        assertThatRefusal(() ->
                        spanish.assess(Presentation.builder().present("fevr").build()))
                .contains("is not in the vocabulary");
        assertThatThrownBy(() -> standard.in(Locale.FRENCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[en, es]");
        assertThat(DecisionSupport.on(standard.in(Locale.forLanguageTag("es-MX")))
                        .assess(PAIR))
                .isEqualTo(spanish.assess(PAIR));
        assertThat(DecisionSupport.on(standard.in(Locale.UK)).assess(PAIR)).isEqualTo(support.assess(PAIR));
    }

    // snippet: cdi-inject
    @ApplicationScoped
    static class Clinic {

        @Inject
        DecisionSupport support;

        Urgency urgencyOf(Presentation presentation) {
            return support.assess(presentation).urgency();
        }
    }
    // end

    // snippet: cdi-knowledge
    @Dependent
    static class KnowledgeOfTheHost {

        @Produces
        @ApplicationScoped
        KnowledgeBase knowledge() {
            return KnowledgeBase.standard().in(Locale.forLanguageTag("es"));
        }
    }
    // end

    @ApplicationScoped
    static class AuditTrail {

        private final List<AssessmentMade> records = new CopyOnWriteArrayList<>(); // a store of yours

        void keep(@Observes AssessmentMade made) {
            records.add(made);
        }

        List<AssessmentMade> records() {
            return records;
        }
    }

    @Dependent
    static class Start {

        void load(@Observes Startup event, DecisionSupport support) {
            support.knowledge().id(); // loads and checks the knowledge, or stops the start
        }
    }

    @Test
    void a_container_injects_decision_support_on_the_knowledge_of_the_host() {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .addBeanClasses(Clinic.class, KnowledgeOfTheHost.class, AuditTrail.class)
                .initialize()) {
            Clinic clinic = container.select(Clinic.class).get();
            assertThat(clinic.urgencyOf(PAIR)).isEqualTo(Urgency.URGENT);
            assertThat(container.select(AuditTrail.class).get().records())
                    .singleElement()
                    .satisfies(made -> {
                        assertThat(made.presentation()).isEqualTo(PAIR);
                        assertThat(made.assessment().redFlags().get(0).evidence())
                                .extracting(Evidence::label)
                                .contains("Edad: 61");
                    });
        }
    }

    @Test
    void a_container_that_asks_at_its_start_does_not_start_on_faulty_knowledge() {
        SeContainerInitializer initializer =
                SeContainerInitializer.newInstance().addBeanClasses(Start.class, FaultyKnowledge.class);
        assertThatThrownBy(initializer::initialize).hasStackTraceContaining("The knowledge is faulty.");
    }

    @Dependent
    static class FaultyKnowledge {

        @Produces
        @ApplicationScoped
        KnowledgeBase knowledge() {
            throw new IllegalStateException("The knowledge is faulty.");
        }
    }

    /** The snippets by name, each without its indentation. */
    private static Map<String, String> snippets(Pattern kind, String text) {
        Map<String, String> snippets = new LinkedHashMap<>();
        Matcher block = kind.matcher(text);
        while (block.find()) {
            String code = block.group(1);
            Matcher name = NAME.matcher(code);
            assertThat(name.lookingAt())
                    .as("the first line names the snippet: %s", code)
                    .isTrue();
            String rest = code.substring(name.end() + 1).stripTrailing().stripIndent();
            assertThat(snippets.put(name.group(1), rest)).as(name.group(1)).isNull();
        }
        return snippets;
    }

    /** The pack of the document: every block that has a path. */
    private void writePack() throws IOException {
        try (Stream<Path> files = Files.walk(PACK)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = directory.resolve(PACK.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Beside the directory and then moved, so that nobody sees half a file. */
    private void edit(String path, String one, String other) throws IOException {
        Path file = directory.resolve(path);
        String text = read(file);
        assertThat(text).contains(one);
        Path beside = scratch.resolve("edited.drl");
        Files.writeString(beside, text.replace(one, other));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int points(Assessment assessment) {
        return assessment.considered().stream()
                .filter(one -> one.cause().equals("cp-cpps"))
                .findFirst()
                .orElseThrow()
                .points();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }
}
