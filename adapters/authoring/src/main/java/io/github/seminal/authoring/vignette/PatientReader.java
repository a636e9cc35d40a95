package io.github.seminal.authoring.vignette;

import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a patient. Whoever would not pass the door is a problem. */
final class PatientReader {

    private static final Set<String> KEYS =
            Set.of("age", "present", "absent", "unknown", "measured", "described", "medicines");
    private static final Set<String> MEDICINE_KEYS =
            Set.of("name", "started days ago", "dose increased days ago", "stopped days ago");

    private final Consumer<Presentation> door;

    /**
     * A reader of patients.
     *
     * @param door refuses a patient with an {@link InvalidPresentationException}
     */
    PatientReader(Consumer<Presentation> door) {
        this.door = door;
    }

    /** The patient; null when something is wrong with it. */
    @Nullable
    Presentation read(YamlFile file, Node node) {
        Fields patient = new Fields(file, node, KEYS);
        Presentation.Builder builder = Presentation.builder();
        try {
            Integer age = patient.wholeNumber("age");
            if (age != null) {
                builder.age(age);
            }
            patient.texts("present").forEach(builder::present);
            patient.texts("absent").forEach(builder::absent);
            patient.texts("unknown").forEach(builder::unknown);
            patient.value("measured")
                    .ifPresent(measured -> Fields.anyKeys(file, measured)
                            .values()
                            .forEach((code, value) -> {
                                Double number = patient.number(value);
                                if (number != null) {
                                    builder.measured(code, number);
                                }
                            }));
            patient.value("described")
                    .ifPresent(described -> Fields.anyKeys(file, described)
                            .values()
                            .forEach((code, value) -> builder.described(code, patient.textOf(value))));
            if (patient.value("medicines").isPresent()) {
                builder.medicines(medicines(patient));
            }
            Presentation presentation = builder.build();
            door.accept(presentation);
            return presentation;
        } catch (InvalidPresentationException e) {
            for (InvalidPresentationException.Problem problem : e.problems()) {
                String[] lines = problem.message().split("\nMaybe ", 2);
                file.problem(
                        node,
                        withoutStop(lines[0]),
                        lines.length > 1 ? withoutStop(lines[1]) : "look it up in the list of findings");
            }
            return null;
        } catch (IllegalArgumentException e) {
            file.problem(node, withoutStop(String.valueOf(e.getMessage())), "a number of days is wrong");
            return null;
        }
    }

    private static List<Medicine> medicines(Fields patient) {
        List<Medicine> medicines = new ArrayList<>();
        for (Node node : patient.nodes("medicines")) {
            Fields medicine = new Fields(patient.file(), node, MEDICINE_KEYS);
            medicines.add(new Medicine(
                    medicine.requiredText("name"),
                    medicine.wholeNumber("started days ago"),
                    medicine.wholeNumber("dose increased days ago"),
                    medicine.wholeNumber("stopped days ago")));
        }
        return medicines;
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }
}
