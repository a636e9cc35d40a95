package io.github.seminal.benchmarks;

import io.github.seminal.DecisionSupport;
import io.github.seminal.Medicine;
import io.github.seminal.NextQuestion;
import io.github.seminal.Presentation;
import java.util.List;

/** The presentations for which single calls are timed. */
final class Patients {

    /** The example of the README, with few findings. */
    static final Presentation FEW_FINDINGS = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .build();

    /** A patient after a full interview: 26 findings with numbers and choices, and two medicines. */
    static final Presentation MANY_FINDINGS = Presentation.builder()
            .age(61)
            .present(
                    "leak-present",
                    "leak-with-urination",
                    "blood-in-semen",
                    "erectile-dysfunction",
                    "dysuria",
                    "perineal-pelvic-pain",
                    "urinary-frequency",
                    "weak-stream")
            .absent(
                    "fever",
                    "sepsis-sign",
                    "urinary-retention-acute",
                    "saddle-anaesthesia",
                    "bilateral-leg-weakness",
                    "ascending-weakness",
                    "bowel-incontinence",
                    "testicular-pain-sudden",
                    "genital-pelvic-trauma",
                    "visible-haematuria",
                    "urethral-discharge",
                    "leak-during-sleep",
                    "leak-during-arousal",
                    "dry-orgasm")
            .measured("psa-ng-ml", 5.2)
            .measured("temperature-c", 36.8)
            .described("leak-fluid-appearance", "white-milky")
            .medicine(Medicine.named("tamsulosin").startedDaysAgo(40))
            .medicine(Medicine.named("sertraline").startedDaysAgo(200))
            .build();

    private Patients() {}

    /** A patient who could answer no question so far, so that the next one depends on the value of every finding. */
    static Presentation afterTheFirstQuestions(DecisionSupport support) {
        Presentation patient =
                Presentation.builder().age(28).present("leak-present").build();
        while (true) {
            List<NextQuestion> questions = support.questionsFor(patient).questions();
            if (questions.isEmpty() || questions.get(0).step().equals("further")) {
                return patient;
            }
            Presentation.Builder asked = patient.toBuilder();
            questions.get(0).items().forEach(item -> asked.unknown(item.finding()));
            patient = asked.build();
        }
    }
}
