package io.github.seminal.authoring.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion.Item;
import io.github.seminal.NextQuestion.Kind;
import io.github.seminal.NextQuestions;
import io.github.seminal.NextQuestions.Stop;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.vignette.TestSuite;
import io.github.seminal.authoring.vignette.Vignette;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.QuestionPolicy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Interviews the patient of each vignette, who knows what the vignette says, and compares the answers. */
class InterviewsTest {

    private static final int MOST_ROUNDS = 25;
    private static final int MEDIAN_ROUNDS = 15;
    private static final double SAME_FIRST = 0.95;

    private final DecisionSupport support = DecisionSupport.standard();

    /** How an interview went. */
    private record Interview(Presentation known, int rounds, Stop stop) {}

    @Test
    @Tag("long")
    void an_interview_is_short_and_leads_to_the_answer_of_full_knowledge() {
        List<Integer> rounds = new ArrayList<>();
        List<String> differentUrgency = new ArrayList<>();
        List<String> differentFirst = new ArrayList<>();
        int emergencies = 0;
        List<Vignette> vignettes = TestSuite.of(StandardPack.PACK).vignettes();
        for (Vignette vignette : vignettes) {
            Interview interview = interview(vignette.patient());
            rounds.add(interview.rounds());
            Assessment all = assess(vignette.patient());
            Assessment asked = assess(interview.known());
            if (all.urgency() != asked.urgency()) {
                differentUrgency.add(vignette.id() + " " + all.urgency() + " " + asked.urgency());
            }
            if (!first(all).equals(first(asked))) {
                differentFirst.add(vignette.id() + " " + first(all) + " " + first(asked));
                emergencies += interview.stop() == Stop.EMERGENCY ? 1 : 0;
            }
        }
        Collections.sort(rounds);
        int median = rounds.get(rounds.size() / 2);
        int most = rounds.get(rounds.size() - 1);
        System.out.printf(
                "%d interviews: median %d rounds, at most %d; the same urgency in %d, the same first explanation in %d "
                        + "(%d of the others ended at an emergency)%n",
                vignettes.size(),
                median,
                most,
                vignettes.size() - differentUrgency.size(),
                vignettes.size() - differentFirst.size(),
                emergencies);
        assertThat(differentUrgency).isEmpty();
        assertThat(most).isLessThanOrEqualTo(MOST_ROUNDS);
        assertThat(median).isLessThanOrEqualTo(MEDIAN_ROUNDS);
        assertThat(differentFirst).hasSizeLessThanOrEqualTo((int) (vignettes.size() * (1 - SAME_FIRST)));
    }

    /** Those that would be missed by everybody who does not mention them. */
    @Test
    void each_finding_that_alone_must_be_seen_today_is_in_a_screen_or_asked_after_another_or_apart() {
        QuestionPolicy policy = StandardPack.PACK.vocabulary().questions();
        Set<String> asked = policy.findings(QuestionPolicy.Kind.SCREEN);
        asked.addAll(policy.findings(QuestionPolicy.Kind.AFTER));
        asked.addAll(policy.findings(QuestionPolicy.Kind.SENSITIVE));
        List<String> missing = new ArrayList<>();
        for (Finding finding : StandardPack.PACK.vocabulary().findings().values()) {
            if (finding.type() == Finding.Type.TRISTATE && !asked.contains(finding.code())) {
                for (int age : new int[] {8, 14, 20, 45, 61, 75}) {
                    Presentation patient = Presentation.builder()
                            .age(age)
                            .present("leak-present", finding.code())
                            .build();
                    boolean byAge = assess(Presentation.builder()
                                            .age(age)
                                            .present("leak-present")
                                            .build())
                                    .urgency()
                                    .compareTo(Urgency.SAME_DAY)
                            >= 0;
                    if (!byAge && assess(patient).urgency().compareTo(Urgency.SAME_DAY) >= 0) {
                        missing.add(finding.code() + " at " + age);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private Interview interview(Presentation patient) {
        Presentation.Builder begin = Presentation.builder();
        if (patient.age() != null) {
            begin.age(patient.age());
        }
        answer(patient, "leak-present", begin);
        Presentation known = begin.build();
        int rounds = 0;
        NextQuestions next = support.questionsFor(known);
        while (next.stop() == null) {
            rounds++;
            Presentation.Builder answers = known.toBuilder();
            for (Item item : next.questions().get(0).items()) {
                if (item.kind() == Kind.MEDICINES) {
                    medicines(patient, answers);
                } else {
                    answer(patient, item.finding(), answers);
                }
            }
            known = answers.build();
            next = support.questionsFor(known);
        }
        return new Interview(known, rounds, next.stop());
    }

    private static void answer(Presentation patient, String code, Presentation.Builder answers) {
        if (patient.present().contains(code)) {
            answers.present(code);
        } else if (patient.absent().contains(code)) {
            answers.absent(code);
        } else if (patient.measured().containsKey(code)) {
            answers.measured(code, patient.measured().get(code));
        } else if (patient.described().containsKey(code)) {
            answers.described(code, patient.described().get(code));
        } else {
            answers.unknown(code);
        }
    }

    private static void medicines(Presentation patient, Presentation.Builder answers) {
        List<Medicine> medicines = patient.medicines();
        if (medicines != null) {
            answers.medicines(medicines);
        } else if (patient.absent().contains("takes-any-medicine")) {
            answers.noMedicines();
        } else {
            answers.unknown("medicines");
        }
    }

    private static Assessment assess(Presentation patient) {
        return StandardPack.PACK.knowledge().assess(patient);
    }

    private static String first(Assessment assessment) {
        return assessment.explanations().isEmpty()
                ? "none"
                : assessment.explanations().get(0).cause();
    }
}
