package io.github.seminal.authoring.check;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A patient in one line, as an author writes it below {@code hits:} in a file of cases. */
final class PatientText {

    private PatientText() {}

    static String of(Presentation patient) {
        List<String> fields = new ArrayList<>();
        Integer age = patient.age();
        if (age != null) {
            fields.add("age: " + age);
        }
        list(fields, "present", patient.present());
        list(fields, "absent", patient.absent());
        list(fields, "unknown", patient.unknown());
        map(
                fields,
                "measured",
                patient.measured().entrySet().stream()
                        .map(one -> one.getKey() + ": " + number(one.getValue()))
                        .toList());
        map(
                fields,
                "described",
                patient.described().entrySet().stream()
                        .map(Map.Entry::toString)
                        .map(one -> one.replaceFirst("=", ": "))
                        .toList());
        List<Medicine> medicines = patient.medicines();
        if (medicines != null) {
            fields.add("medicines: " + medicines.stream().map(PatientText::of).toList());
        }
        return "{" + String.join(", ", fields) + "}";
    }

    private static String of(Medicine medicine) {
        List<String> fields = new ArrayList<>();
        fields.add("name: " + quoted(medicine.name()));
        days(fields, "started days ago", medicine.startedDaysAgo());
        days(fields, "dose increased days ago", medicine.doseIncreasedDaysAgo());
        days(fields, "stopped days ago", medicine.stoppedDaysAgo());
        return "{" + String.join(", ", fields) + "}";
    }

    private static void days(List<String> fields, String key, @Nullable Integer days) {
        if (days != null) {
            fields.add(key + ": " + days);
        }
    }

    private static void list(List<String> fields, String key, Set<String> codes) {
        if (!codes.isEmpty()) {
            fields.add(key + ": " + codes);
        }
    }

    private static void map(List<String> fields, String key, List<String> entries) {
        if (!entries.isEmpty()) {
            fields.add(key + ": {" + String.join(", ", entries) + "}");
        }
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A name may hold anything; what could be read as something else is quoted. */
    private static String quoted(String name) {
        return name.matches("[a-zA-Z][a-zA-Z0-9 -]*") ? name : "'" + name.replace("'", "''") + "'";
    }
}
