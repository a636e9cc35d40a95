package io.github.seminal.benchmarks;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;

/** The presentations that are measured. */
final class Patients {

    /** Little is known: the example that the README answers. */
    static final Presentation FEW_FINDINGS = Presentation.builder()
            .age(61)
            .present("blood-in-semen", "erectile-dysfunction")
            .build();

    /** A patient who was asked for all that an interview asks for: 26 findings, numbers, choices and two medicines. */
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
}
