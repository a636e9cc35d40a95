package io.github.seminal.authoring.vignette;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.authoring.yaml.YamlFields;
import io.github.seminal.authoring.yaml.YamlNode;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a patient. Whoever would be refused at the door is a problem. */
final class PatientReader {

    private static final Set<String> KEYS =
            Set.of("age", "present", "absent", "unknown", "measured", "described", "medicines");
    private static final Set<String> MEDICINE_KEYS =
            Set.of("name", "started days ago", "dose increased days ago", "stopped days ago");

    private final Consumer<Presentation> door;
    private final Diagnostics problems;

    /**
     * A reader of patients.
     *
     * @param door refuses a patient with an {@link InvalidPresentationException}
     */
    PatientReader(Consumer<Presentation> door, Diagnostics problems) {
        this.door = door;
        this.problems = problems;
    }

    /** The patient; null when the door refuses it. */
    @Nullable
    Presentation read(YamlNode node) {
        YamlFields patient = new YamlFields(node, KEYS, problems);
        Presentation.Builder builder = Presentation.builder();
        try {
            Integer age = patient.wholeNumber("age");
            if (age != null) {
                builder.age(age);
            }
            patient.texts("present").forEach(builder::present);
            patient.texts("absent").forEach(builder::absent);
            patient.texts("unknown").forEach(builder::unknown);
            patient.map("measured").forEach((code, value) -> {
                Double number = patient.number(value);
                if (number != null) {
                    builder.measured(code, number);
                }
            });
            patient.map("described").forEach((code, value) -> builder.described(code, patient.textOf(value)));
            if (patient.value("medicines").isPresent()) {
                builder.medicines(medicines(patient));
            }
            Presentation presentation = builder.build();
            door.accept(presentation);
            return presentation;
        } catch (InvalidPresentationException e) {
            e.problems().forEach(problem -> node.refuse(problem.what(), problem.maybe(), problems));
            return null;
        }
    }

    private List<Medicine> medicines(YamlFields patient) {
        List<Medicine> medicines = new ArrayList<>();
        for (YamlNode node : patient.list("medicines")) {
            YamlFields medicine = new YamlFields(node, MEDICINE_KEYS, problems);
            String name = medicine.requiredText("name");
            if (!name.isBlank()) {
                medicines.add(new Medicine(
                        name,
                        medicine.wholeNumber("started days ago"),
                        medicine.wholeNumber("dose increased days ago"),
                        medicine.wholeNumber("stopped days ago")));
            }
        }
        return medicines;
    }
}
