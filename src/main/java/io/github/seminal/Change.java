package io.github.seminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one open question that would raise the urgency or change the first explanation.
 *
 * @param finding the finding's code; {@code age-years} for the age
 * @param question the question for the patient
 * @param answer the answer that would change it: {@code present}, {@code absent}, a number next to a limit of the rules, a
 *     chosen value, the name of a medicine, or {@code none} for an empty list of medicines
 * @param urgency the urgency then
 * @param first the first explanation's cause then; empty for none
 * @param label the answer for people, for instance {@code Temperature: 38 C}
 * @param medicine the medicine with the days that are known of it then; null for other findings
 */
public record Change(
        String finding,
        String question,
        String answer,
        Urgency urgency,
        String first,
        String label,
        @Nullable Medicine medicine) {

    /**
     * The presentation with this answer.
     *
     * @param presentation the presentation that the change was found for
     */
    public Presentation appliedTo(Presentation presentation) {
        if (medicine != null) {
            return new Presentation(
                    presentation.age(),
                    presentation.present(),
                    presentation.absent(),
                    presentation.unknown(),
                    presentation.measured(),
                    presentation.described(),
                    withMedicine(presentation.medicines(), medicine));
        }
        Presentation.Builder builder = presentation.toBuilder();
        switch (answer) {
            case "present" -> builder.present(finding);
            case "absent" -> builder.absent(finding);
            case "none" -> builder.noMedicines();
            default -> {
                if (Character.isDigit(answer.charAt(answer.length() - 1))) {
                    builder.measured(finding, Double.parseDouble(answer));
                } else {
                    builder.described(finding, answer);
                }
            }
        }
        return builder.build();
    }

    /** In place of the medicine of which one date more is known now; else behind all others. */
    private static List<Medicine> withMedicine(@Nullable List<Medicine> before, Medicine medicine) {
        List<Medicine> medicines = before == null ? new ArrayList<>() : new ArrayList<>(before);
        for (int i = 0; i < medicines.size(); i++) {
            Medicine known = medicines.get(i);
            boolean isStarted = Objects.equals(known.startedDaysAgo(), medicine.startedDaysAgo());
            boolean isRaised = Objects.equals(known.doseIncreasedDaysAgo(), medicine.doseIncreasedDaysAgo());
            if (known.name().equals(medicine.name())
                    && Objects.equals(known.stoppedDaysAgo(), medicine.stoppedDaysAgo())
                    && (isRaised
                            ? known.startedDaysAgo() == null
                            : isStarted && known.doseIncreasedDaysAgo() == null)) {
                medicines.set(i, medicine);
                return medicines;
            }
        }
        medicines.add(medicine);
        return medicines;
    }
}
