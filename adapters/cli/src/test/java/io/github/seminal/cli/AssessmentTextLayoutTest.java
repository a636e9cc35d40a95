package io.github.seminal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.Advice;
import io.github.seminal.Assessment;
import io.github.seminal.Citation;
import io.github.seminal.Contribution;
import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.Explanation;
import io.github.seminal.GroupTotal;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.KnowledgeId;
import io.github.seminal.Likelihood;
import io.github.seminal.Outcome;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.UnderstoodMedicine;
import io.github.seminal.UnrecognisedMedicine;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A report as a whole, line by line. */
class AssessmentTextLayoutTest {

    private static final Evidence FEVER = new Evidence("fever", "present", "Fever");
    private static final Evidence AGE = new Evidence("age", "61", "Age: 61");
    private static final Citation GUIDELINE =
            new Citation("SRC-20", "NICE", "A guideline", "A publisher", "2020", "", "READ");
    private static final Citation JUDGEMENT =
            new Citation("CONSENSUS", "consensus", "Judgement of the authors", "", "", "", "");

    private static final RedFlag SAFETY = new RedFlag(
            "red-flag.a",
            "RF-01",
            RedFlag.Kind.RED_FLAG,
            Urgency.SAME_DAY,
            new Destination("ed", "Emergency department"),
            Duration.ofHours(4),
            "Fever with a sentence that is much longer than one line of this page needs care today",
            "Because",
            List.of(FEVER, AGE),
            List.of(GUIDELINE, JUDGEMENT),
            List.of("adv-today", "adv-suppressed"));

    private static final RedFlag STEP = new RedFlag(
            "pathway.b",
            "RF-28a",
            RedFlag.Kind.PATHWAY,
            Urgency.ROUTINE,
            new Destination("gp", "General practitioner"),
            Duration.ofDays(42),
            "A fever needs a check",
            "Because",
            List.of(FEVER),
            List.of(GUIDELINE),
            List.of("adv-today"));

    private static final Explanation EXPLANATION = new Explanation(
            "cause-x",
            "Cause X",
            "What it is.",
            "What is to come.",
            Likelihood.POSSIBLE,
            Explanation.Group.POSSIBLE,
            4,
            1,
            List.of(new GroupTotal("luts", 5, 3), new GroupTotal("pain", 2, 2)),
            Urgency.ROUTINE,
            new Destination("gp", "General practitioner"),
            List.of(new Contribution(
                    "cause-x.a", 5, "luts", "Fever supports cause X", List.of(FEVER, AGE), List.of(GUIDELINE))),
            List.of(new Contribution("cause-x.b", -2, "", "Age opposes cause X", List.of(AGE), List.of(JUDGEMENT))),
            List.of());

    private static final KnowledgeId KNOWLEDGE = new KnowledgeId("seminal-standard", "1.2.3", "0123456789abcdef");

    private static final AnswerWords WORDS = new AnswerWords(KnowledgeBase.standard(), Locale.ROOT);

    private static final Plan PLAN = new Plan(
            Urgency.SAME_DAY,
            new Destination("ed", "Emergency department"),
            Duration.ofHours(4),
            List.of(SAFETY),
            List.of(),
            List.of(),
            List.of(STEP),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private static Assessment with(List<RedFlag> flags, List<Explanation> explanations, Outcome outcome) {
        return new Assessment(
                Urgency.SAME_DAY,
                outcome,
                flags,
                explanations,
                explanations,
                List.of(),
                List.of(
                        new Advice("adv-today", "Be seen today."),
                        new Advice("adv-net", "Come back if it gets worse.")),
                List.of(new Prohibition("mnh-a", "That it is nothing.")),
                PLAN,
                List.of(
                        new UnderstoodMedicine("Duodart", List.of("dutasteride", "tamsulosin")),
                        new UnderstoodMedicine(" Finasteride", List.of("finasteride")),
                        new UnderstoodMedicine("sertaline", List.of()),
                        new UnderstoodMedicine("zzz", List.of())),
                List.of(new UnrecognisedMedicine("sertaline", "sertraline"), new UnrecognisedMedicine("zzz", "")),
                List.of(),
                List.of(),
                KNOWLEDGE);
    }

    @Test
    void a_full_report_reads_from_what_is_urgent_to_what_it_rests_on() {
        String report = AssessmentText.of(
                "case-1", with(List.of(SAFETY, STEP), List.of(EXPLANATION), Outcome.EXPLAINED), WORDS, false);
        assertThat(report.replaceFirst("(?s)URGENCY - .*?\n  Case", "URGENCY\n  Case"))
                .isEqualTo("""
                URGENCY
                  Case: case-1

                RED FLAGS
                  1. Fever with a sentence that is much longer than one line of this page needs
                     care today
                     Where: Emergency department
                     How soon: within 4 hours
                     Rests on: Fever; Age: 61
                     What to do: Be seen today.
                     Rule: RF-01 (NICE; consensus)

                NEXT STEPS AND CAUTIONS
                  1. A fever needs a check
                     Where: General practitioner
                     How soon: within 6 weeks
                     Rests on: Fever
                     Rule: RF-28a (NICE)

                POSSIBLE EXPLANATIONS
                  Best first. Points are for ordering only; they are not a probability.
                  1. Cause X - Possible, 4 points
                     What it is.
                     For:
                       +5  Fever supports cause X [Fever; Age: 61]
                       +1  Base points for this age
                     Against:
                       -2  Age opposes cause X [Age: 61]
                     Limited to +3 instead of +5: these findings overlap.
                     Outlook: What is to come.

                WHAT TO DO
                  - Come back if it gets worse.

                WHAT TO AVOID SAYING
                  - That it is nothing.

                MEDICINES UNDERSTOOD
                  - Duodart as dutasteride + tamsulosin

                MEDICINES NOT RECOGNISED
                  - sertaline (maybe sertraline)
                  - zzz
                  Nothing is known here of their effects, for or against.

                SOURCES
                  consensus: Judgement of the authors
                  NICE: A guideline. A publisher. 2020

                ABOUT THIS ANSWER
                  This is a draft for clinicians to review. It is not validated on patients and
                  it is not a medical device. It informs a clinician's judgement and does not
                  replace it.
                  Knowledge: seminal-standard 1.2.3, sha256 0123456789ab
                """);
    }

    @Test
    void the_urgency_is_explained_in_the_words_of_the_knowledge() {
        assertThat(AssessmentText.of(null, with(List.of(), List.of(), Outcome.NO_LEAK), WORDS, false))
                .startsWith("URGENCY - " + WORDS.nameOf(Urgency.SAME_DAY) + "\n  "
                        + WORDS.meaningOf(Urgency.SAME_DAY).substring(0, 30))
                .doesNotContain("Case:");
    }

    @Test
    void an_age_that_speaks_against_a_cause_stands_there() {
        Explanation unusual = new Explanation(
                EXPLANATION.cause(),
                EXPLANATION.name(),
                EXPLANATION.summary(),
                EXPLANATION.outlook(),
                EXPLANATION.likelihood(),
                EXPLANATION.group(),
                1,
                -2,
                List.of(),
                EXPLANATION.urgency(),
                EXPLANATION.destination(),
                List.of(),
                List.of(),
                List.of());
        assertThat(AssessmentText.of(null, with(List.of(), List.of(unusual), Outcome.EXPLAINED), WORDS, false))
                .contains("""
                  1. Cause X - Possible, 1 point
                     What it is.
                     Against:
                       -2  Base points for this age
                     Outlook: What is to come.
                """);
    }
}
