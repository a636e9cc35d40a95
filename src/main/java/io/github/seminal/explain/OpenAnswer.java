package io.github.seminal.explain;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import org.jspecify.annotations.Nullable;

/**
 * An answer to an open question.
 *
 * @param finding the finding's code; {@code age-years} for the age
 * @param value {@code present}, {@code absent}, a number, a chosen value, or the name of a medicine; {@code none} for an
 *     empty list of medicines
 * @param question the phrase that asks for it; empty for the question of the finding
 * @param medicine the medicine as it is known then; null for other findings
 * @param then the patient with this answer
 */
record OpenAnswer(
        String finding,
        String value,
        String question,
        @Nullable Medicine medicine,
        Presentation then) {

    /** An answer that is not about a medicine. */
    OpenAnswer(String finding, String value, Presentation then) {
        this(finding, value, "", null, then);
    }
}
