package io.github.seminal.knowledge.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * A class of medicines, with what is known of its effects.
 *
 * @param code the code, for instance {@code ssri}; {@code other} for a medicine that the tables do not know
 * @param psychotropic true when it acts on the mind or leads to withdrawal
 * @param serotonergic true when it raises serotonin
 * @param leakEvidence how well leakage is documented: {@code strong}, {@code moderate}, {@code weak} or {@code none}
 * @param hasKnownEffect true when it is known to change ejaculation, erection or desire; false when no such effect is known, and
 *     for {@code other}
 * @param retrogradeEjaculation true when retrograde ejaculation is among its effects
 * @param currentForDaysAfterStopping for how many days after stopping it counts as current (consensus)
 * @param psaFactor by what a PSA is multiplied under it; null when PSA is not changed
 * @param psaFactorAfterDays after how many days of use; null when PSA is not changed
 */
public record MedicineClass(
        String code,
        boolean psychotropic,
        boolean serotonergic,
        String leakEvidence,
        boolean hasKnownEffect,
        boolean retrogradeEjaculation,
        int currentForDaysAfterStopping,
        @Nullable Double psaFactor,
        @Nullable Double psaFactorAfterDays) {}
