package io.github.seminal.cli;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how an answer is written as text, and in which language. */
final class AnswerOptions {

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            description = "The language of the answer: en (the default), en-001 (English without the routes of one"
                    + " country) or es.")
    private @Nullable String language;

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

    /**
     * The decision support in the language that was asked for.
     *
     * @throws IllegalArgumentException if there are no texts in it
     */
    DecisionSupport inLanguage(DecisionSupport support) {
        return language == null
                ? support
                : DecisionSupport.on(support.knowledge().in(locale()));
    }

    private Locale locale() {
        return language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    }

    /** The answer as text, with a line end after it. */
    String text(
            @Nullable String id,
            Presentation presentation,
            Assessment assessment,
            KnowledgeBase knowledge,
            boolean isColourful) {
        AnswerWords words = new AnswerWords(knowledge, locale());
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
