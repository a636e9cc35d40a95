package io.github.seminal.authoring.check;

import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A patient in one line, as an author writes it below {@code hits:} in a file of cases. */
public final class PatientText {

    private static final DumpSettings ON_ONE_LINE = DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.FLOW)
            .setWidth(Integer.MAX_VALUE)
            .build();

    private PatientText() {}

    /** The patient in one line. */
    public static String of(Presentation patient) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "age", patient.age());
        putUnlessEmpty(fields, "present", patient.present());
        putUnlessEmpty(fields, "absent", patient.absent());
        putUnlessEmpty(fields, "unknown", patient.unknown());
        Map<String, Object> measured = new LinkedHashMap<>();
        patient.measured().forEach((code, value) -> measured.put(code, number(value)));
        putUnlessEmpty(fields, "measured", measured);
        putUnlessEmpty(fields, "described", patient.described());
        List<Medicine> medicines = patient.medicines();
        if (medicines != null) {
            fields.put("medicines", medicines.stream().map(PatientText::fields).toList());
        }
        return new Dump(ON_ONE_LINE).dumpToString(fields).strip();
    }

    private static Map<String, Object> fields(Medicine medicine) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", medicine.name());
        put(fields, "started days ago", medicine.startedDaysAgo());
        put(fields, "dose increased days ago", medicine.doseIncreasedDaysAgo());
        put(fields, "stopped days ago", medicine.stoppedDaysAgo());
        return fields;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable Integer number) {
        if (number != null) {
            fields.put(key, number);
        }
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String key, Collection<String> codes) {
        if (!codes.isEmpty()) {
            fields.put(key, List.copyOf(codes));
        }
    }

    private static void putUnlessEmpty(Map<String, Object> fields, String key, Map<String, ?> values) {
        if (!values.isEmpty()) {
            fields.put(key, values);
        }
    }

    /** Without a decimal point when the number is whole. */
    private static Object number(double value) {
        if (value == Math.rint(value)) {
            return (long) value;
        }
        return value;
    }
}
