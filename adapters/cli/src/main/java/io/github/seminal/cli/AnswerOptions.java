package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.Presentation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how an answer is written as text. */
final class AnswerOptions {

    @Option(names = "--full", description = "Write everything, not one screen.")
    private boolean full;

    @Option(
            names = "--audience",
            paramLabel = "clinician|patient",
            defaultValue = "clinician",
            description = "clinician (the default), or patient: the words to the patient alone.")
    private Audience audience = Audience.CLINICIAN;

    private enum Audience {
        CLINICIAN,
        PATIENT
    }

    /** The answer as text, with a line end after it. */
    String text(
            @Nullable String id,
            Presentation presentation,
            Assessment assessment,
            AnswerWords words,
            boolean isColourful) {
        if (audience == Audience.PATIENT) {
            return PlanText.forPatient(assessment, words, isColourful);
        }
        if (full) {
            return AssessmentText.of(id, assessment, words, isColourful);
        }
        Integer age = presentation.age();
        String patient = Stream.of(id == null ? "" : id, age == null ? "" : words.of("plan.age", age))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return PlanText.forClinician(patient, assessment, words, isColourful);
    }
}
