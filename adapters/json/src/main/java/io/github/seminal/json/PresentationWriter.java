package io.github.seminal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a presentation as JSON, as {@link PresentationReader} reads it. */
public final class PresentationWriter {

    /** The presentation on one line, without an id. */
    public String write(Presentation presentation) {
        return JsonText.ON_ONE_LINE.of(json -> write(presentation, json));
    }

    static void write(Presentation presentation, JsonGenerator json) throws IOException {
        json.writeStartObject();
        Integer age = presentation.age();
        if (age != null) {
            json.writeNumberField("age", age);
        }
        json.writeObjectFieldStart("findings");
        for (String code : presentation.present()) {
            json.writeStringField(code, "present");
        }
        for (String code : presentation.absent()) {
            json.writeStringField(code, "absent");
        }
        for (String code : presentation.unknown()) {
            json.writeStringField(code, "unknown");
        }
        for (Map.Entry<String, Double> number : presentation.measured().entrySet()) {
            json.writeNumberField(number.getKey(), number.getValue());
        }
        for (Map.Entry<String, String> value : presentation.described().entrySet()) {
            json.writeStringField(value.getKey(), value.getValue());
        }
        json.writeEndObject();
        List<Medicine> medicines = presentation.medicines();
        if (medicines != null) {
            json.writeArrayFieldStart("medicines");
            for (Medicine medicine : medicines) {
                json.writeStartObject();
                json.writeStringField("name", medicine.name());
                writeDays(json, "startedDaysAgo", medicine.startedDaysAgo());
                writeDays(json, "doseIncreasedDaysAgo", medicine.doseIncreasedDaysAgo());
                writeDays(json, "stoppedDaysAgo", medicine.stoppedDaysAgo());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void writeDays(JsonGenerator json, String key, @Nullable Integer days) throws IOException {
        if (days != null) {
            json.writeNumberField(key, days);
        }
    }
}
