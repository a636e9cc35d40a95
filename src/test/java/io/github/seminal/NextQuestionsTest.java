package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.NextQuestion.Item;
import io.github.seminal.NextQuestion.Kind;
import io.github.seminal.NextQuestions.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class NextQuestionsTest {

    private final DecisionSupport support = DecisionSupport.standard();

    @Test
    void with_nothing_known_the_age_comes_first() {
        assertThat(steps(Presentation.builder().present("leak-present").build()))
                .containsExactly("age-years");
    }

    @Test
    void then_the_safety_screen_in_lists_that_a_person_can_read() {
        Presentation patient = at28().build();
        for (String screen : List.of("screen", "screen-nerves", "screen-head")) {
            NextQuestion question = first(patient);
            assertThat(question.step()).isEqualTo(screen);
            assertThat(question.items()).hasSizeBetween(2, 18);
            assertThat(question.reasons()).isNotEmpty();
            patient = denied(patient, question);
        }
        assertThat(first(patient).step()).isEqualTo("context");
    }

    @Test
    void one_known_item_of_the_screen_leaves_the_others_open() {
        Presentation patient = Presentation.builder()
                .age(61)
                .present("leak-present", "blood-in-semen")
                .build();
        assertThat(asked(patient, NextQuestionsTest::deny))
                .contains(
                        "sepsis-sign",
                        "testicular-pain-sudden",
                        "bilateral-leg-weakness",
                        "bowel-incontinence",
                        "seizure-new",
                        "non-blanching-rash",
                        "sudden-face-arm-speech")
                .doesNotContain("blood-in-semen");
    }

    @Test
    void a_plan_of_suicide_is_asked_after_thoughts_of_it_and_not_otherwise() {
        assertThat(asked(at28().present("suicidal-thoughts").build(), NextQuestionsTest::deny))
                .contains("suicide-plan");
        assertThat(asked(at28().build(), NextQuestionsTest::deny))
                .contains("suicidal-thoughts")
                .doesNotContain("suicide-plan");
    }

    @Test
    void the_hours_of_an_erection_are_asked_after_sickle_cell_disease_and_after_any_medicine() {
        assertThat(first(screened(at28().present("sickle-cell"))).items())
                .extracting(Item::finding)
                .contains("erection-hours");
        assertThat(first(screened(at28().medicine(Medicine.named("sildenafil"))))
                        .items())
                .extracting(Item::finding)
                .contains("erection-hours");
    }

    @Test
    void the_list_of_medicines_is_asked_although_it_is_known_that_there_is_one() {
        assertThat(asked(at28().present("takes-any-medicine").build(), NextQuestionsTest::deny))
                .contains("medicines");
        assertThat(asked(at28().absent("takes-any-medicine").build(), NextQuestionsTest::deny))
                .doesNotContain("medicines");
    }

    @Test
    void the_temperature_is_asked_at_once_after_fever() {
        assertThat(first(screened(at28().present("fever"))).items())
                .extracting(Item::finding)
                .contains("temperature-c");
    }

    @Test
    void puberty_is_asked_under_sixteen_and_not_from_sixteen_on() {
        assertThat(asked(boyOf(15), NextQuestionsTest::deny)).contains("puberty-started");
        assertThat(asked(boyOf(16), NextQuestionsTest::deny)).doesNotContain("puberty-started");
    }

    @Test
    void a_number_is_asked_with_its_unit_and_range() {
        Item hours = itemsAsked(at28().build()).stream()
                .filter(item -> item.finding().equals("erection-hours"))
                .findFirst()
                .orElseThrow();
        assertThat(hours.kind()).isEqualTo(Kind.NUMBER);
        assertThat(hours.unit()).isEqualTo("hours");
        assertThat(hours.min()).isEqualTo(0);
        assertThat(hours.max()).isEqualTo(1000);
    }

    @Test
    void sensitive_things_are_asked_apart_and_after_the_others() {
        List<NextQuestion> questions = questionsAsked(at28().build(), NextQuestionsTest::deny);
        NextQuestion sensitive = questions.stream()
                .filter(question -> question.step().equals("sensitive"))
                .findFirst()
                .orElseThrow();
        assertThat(sensitive.items()).extracting(Item::finding).contains("suicidal-thoughts", "sexual-assault");
        assertThat(questions.indexOf(sensitive)).isGreaterThan(4);
        assertThat(questions)
                .filteredOn(question -> !question.equals(sensitive))
                .flatExtracting(NextQuestion::items)
                .extracting(Item::finding)
                .doesNotContain("suicidal-thoughts", "sexual-assault");
    }

    @Test
    void what_was_asked_in_vain_is_not_asked_again() {
        List<String> asked = new ArrayList<>();
        itemsAsked(Presentation.builder().build(), (item, answers) -> answers.unknown(item.finding()))
                .forEach(item -> asked.add(item.finding()));
        assertThat(asked).doesNotHaveDuplicates().contains("age-years", "medicines", "fever");
    }

    @Test
    void an_emergency_ends_the_questions() {
        NextQuestions next = support.questionsFor(
                Presentation.builder().age(40).present("sepsis-sign").build());
        assertThat(next.stop()).isEqualTo(Stop.EMERGENCY);
        assertThat(next.questions()).isEmpty();
    }

    @Test
    void an_emergency_that_one_answer_could_end_is_asked_about_once() {
        Presentation numb = Presentation.builder()
                .age(48)
                .present("leak-present", "saddle-anaesthesia")
                .build();
        NextQuestion question = first(numb);
        assertThat(question.step()).isEqualTo("lowering");
        assertThat(question.items()).extracting(Item::finding).contains("neuro-onset-days");
        Presentation.Builder asked = numb.toBuilder();
        question.items().forEach(item -> asked.unknown(item.finding()));
        assertThat(support.questionsFor(asked.build()).stop()).isEqualTo(Stop.EMERGENCY);
    }

    @Test
    void nothing_is_worth_asking_only_when_no_single_answer_raises_the_urgency() {
        Set<String> notAskedOtherwise = Set.of("suicide-plan", "leak-present", "puberty-started");
        for (int age : new int[] {14, 20, 45, 61, 75}) {
            Presentation patient = at(age).build();
            Presentation known = interviewed(patient, NextQuestionsTest::deny);
            Urgency urgency = support.assess(known).urgency();
            assertThat(support.whatWouldChange(known))
                    .filteredOn(change -> change.answer().equals("present"))
                    .filteredOn(change -> change.urgency().compareTo(urgency) > 0)
                    .extracting(Change::finding)
                    .as("at %s", age)
                    .allMatch(notAskedOtherwise::contains);
        }
    }

    @Test
    void two_findings_that_only_together_are_dangerous_are_both_asked() {
        for (List<String> pair : List.of(
                List.of("numbness-feet", "recent-infection"),
                List.of("immunosuppression", "vomiting-cannot-keep-down"),
                List.of("headache-red-flag", "personality-change"),
                List.of("weight-loss", "bone-pain"),
                List.of("non-visible-haematuria", "dysuria"))) {
            Presentation known = interviewed(at(61).build(), (item, answers) -> {
                if (pair.contains(item.finding())) {
                    answers.present(item.finding());
                } else {
                    deny(item, answers);
                }
            });
            assertThat(known.present()).as("%s", pair).containsAll(pair);
        }
    }

    @Test
    void a_clear_lead_ends_the_questions() {
        Presentation dream = at(19).present("leak-during-sleep", "erotic-dream").build();
        Presentation known = interviewed(dream, NextQuestionsTest::deny);
        assertThat(support.questionsFor(known).stop()).isIn(Stop.CLEAR_LEAD, Stop.NOTHING_WORTH_ASKING);
        assertThat(support.assess(known).explanations().get(0).cause()).isEqualTo("nocturnal-emission");
    }

    private static Presentation boyOf(int age) {
        return at(age).build();
    }

    private static Presentation.Builder at28() {
        return at(28);
    }

    private static Presentation.Builder at(int age) {
        return Presentation.builder().age(age).present("leak-present");
    }

    /** The patient who denies what is left of the safety screens. */
    private Presentation screened(Presentation.Builder known) {
        Presentation patient = known.build();
        while (first(patient).step().startsWith("screen")) {
            patient = denied(patient, first(patient));
        }
        return patient;
    }

    private static Presentation denied(Presentation patient, NextQuestion question) {
        Presentation.Builder answers = patient.toBuilder();
        question.items().forEach(item -> deny(item, answers));
        return answers.build();
    }

    private static void deny(Item item, Presentation.Builder answers) {
        switch (item.kind()) {
            case YES_OR_NO -> answers.absent(item.finding());
            case MEDICINES -> answers.noMedicines();
            case NUMBER, CHOICE -> answers.unknown(item.finding());
        }
    }

    private List<NextQuestion> questionsAsked(Presentation patient, BiConsumer<Item, Presentation.Builder> answer) {
        List<NextQuestion> asked = new ArrayList<>();
        Presentation known = patient;
        for (NextQuestions next = support.questionsFor(known);
                next.stop() == null;
                next = support.questionsFor(known)) {
            NextQuestion question = next.questions().get(0);
            asked.add(question);
            Presentation.Builder answers = known.toBuilder();
            question.items().forEach(item -> answer.accept(item, answers));
            known = answers.build();
        }
        return asked;
    }

    private Presentation interviewed(Presentation patient, BiConsumer<Item, Presentation.Builder> answer) {
        Presentation.Builder answers = patient.toBuilder();
        itemsAsked(patient, answer).forEach(item -> answer.accept(item, answers));
        return answers.build();
    }

    private List<Item> itemsAsked(Presentation patient) {
        return itemsAsked(patient, NextQuestionsTest::deny);
    }

    private List<Item> itemsAsked(Presentation patient, BiConsumer<Item, Presentation.Builder> answer) {
        return questionsAsked(patient, answer).stream()
                .flatMap(question -> question.items().stream())
                .toList();
    }

    private List<String> asked(Presentation patient, BiConsumer<Item, Presentation.Builder> answer) {
        return itemsAsked(patient, answer).stream().map(Item::finding).toList();
    }

    private NextQuestion first(Presentation presentation) {
        return support.questionsFor(presentation).questions().get(0);
    }

    private List<String> steps(Presentation presentation) {
        return support.questionsFor(presentation).questions().stream()
                .map(NextQuestion::step)
                .toList();
    }
}
