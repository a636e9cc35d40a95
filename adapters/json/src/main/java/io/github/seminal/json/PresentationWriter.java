package io.github.seminal.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a presentation as JSON that {@link PresentationReader} can read. */
public final class PresentationWriter {

    /** The presentation on one line, without an id. */
    public String write(Presentation presentation) {
        return JsonText.ON_ONE_LINE.of(node(presentation));
    }

    static ObjectNode node(Presentation presentation) {
        ObjectNode json = JsonText.object();
        putNumber(json, "age", presentation.age());
        ObjectNode findings = json.putObject("findings");
        presentation.present().forEach(code -> findings.put(code, "present"));
        presentation.absent().forEach(code -> findings.put(code, "absent"));
        presentation.unknown().forEach(code -> findings.put(code, "unknown"));
        presentation.measured().forEach(findings::put);
        presentation.described().forEach(findings::put);
        List<Medicine> medicines = presentation.medicines();
        if (medicines != null) {
            json.set("medicines", JsonText.list(medicines, PresentationWriter::medicine));
        }
        return json;
    }

    static ObjectNode medicine(Medicine medicine) {
        ObjectNode json = JsonText.object().put("name", medicine.name());
        putNumber(json, "startedDaysAgo", medicine.startedDaysAgo());
        putNumber(json, "doseIncreasedDaysAgo", medicine.doseIncreasedDaysAgo());
        putNumber(json, "stoppedDaysAgo", medicine.stoppedDaysAgo());
        return json;
    }

    private static void putNumber(ObjectNode json, String key, @Nullable Integer number) {
        if (number != null) {
            json.put(key, number);
        }
    }
}
