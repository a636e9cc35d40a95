package io.github.seminal.test;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;

/** Made-up patients, with what the standard knowledge answers for each. */
public final class Presentations {

    private Presentations() {}

    /** A man of 40 with numb saddle and weak legs: an emergency, with cauda equina syndrome not to be missed. */
    public static Presentation emergency() {
        return Presentation.builder()
                .age(40)
                .present("leak-present", "saddle-anaesthesia", "bilateral-leg-weakness")
                .build();
    }

    /** A man of 61 with blood in his semen and erection problems: an urgent referral, on suspicion of prostate cancer. */
    public static Presentation urgentReferral() {
        return Presentation.builder()
                .age(61)
                .present("leak-present", "blood-in-semen", "erectile-dysfunction")
                .absent("fever")
                .build();
    }

    /** A man of 24 who leaks clear fluid when aroused, and has nothing else: self-care. */
    public static Presentation harmless() {
        return Presentation.builder()
                .age(24)
                .present("leak-present", "leak-during-arousal", "sexually-active")
                .absent("leak-spontaneous-no-arousal", "dysuria", "urethral-discharge", "fever", "blood-in-semen")
                .described("leak-fluid-appearance", "clear-slippery")
                .noMedicines()
                .build();
    }

    /** A man with a medicine that no table knows: the answer names it. */
    public static Presentation unknownMedicine() {
        return Presentation.builder()
                .age(30)
                .present("leak-present")
                .medicine(Medicine.named("madeupine").startedDaysAgo(20))
                .build();
    }

    /** Nothing is known: the outcome is that more has to be asked, and never self-care. */
    public static Presentation nothingKnown() {
        return Presentation.builder().build();
    }

    /** Refused: no vocabulary knows the finding {@code blood-in-sperm}; the refusal names {@code blood-in-semen}. */
    public static Presentation refused() {
        return Presentation.builder().age(61).present("blood-in-sperm").build();
    }
}
