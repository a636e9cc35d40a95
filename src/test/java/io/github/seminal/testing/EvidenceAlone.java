package io.github.seminal.testing;

import io.github.seminal.Evidence;
import io.github.seminal.Presentation;
import java.util.List;

/** Evidence put as a presentation of its own. */
public final class EvidenceAlone {

    private EvidenceAlone() {}

    /** A presentation of which nothing is known but this evidence. */
    public static Presentation of(List<Evidence> evidence) {
        Presentation.Builder patient = Presentation.builder();
        for (Evidence one : evidence) {
            if (one.medicine() != null) {
                patient.medicine(one.medicine());
            } else if (one.code().equals("medicines")) {
                if (one.value().equals("none")) {
                    patient.noMedicines();
                }
            } else if (!one.value().equals("unknown")) {
                add(one.code(), one.value(), patient);
            }
        }
        return patient.build();
    }

    private static void add(String code, String value, Presentation.Builder patient) {
        if (code.equals("age")) {
            patient.age(Integer.parseInt(value));
        } else if (value.equals("present")) {
            patient.present(code);
        } else if (value.equals("absent")) {
            patient.absent(code);
        } else if (value.matches("-?[0-9.]+")) {
            patient.measured(code, Double.parseDouble(value));
        } else {
            patient.described(code, value);
        }
    }
}
