package io.github.seminal.spring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code seminal.*}.
 *
 * @param language Language or region of the answers, as a BCP 47 tag such as "es" or "en-001".
 * @param rules Rules of the application's own.
 * @param observers Observers of assessments.
 */
@ConfigurationProperties("seminal")
public record SeminalProperties(
        @Nullable Locale language,
        @DefaultValue Rules rules,
        @DefaultValue Observers observers) {

    /**
     * Rules of the application's own.
     *
     * @param directory Directory with rules that are laid over the standard knowledge. Whoever can write to it decides what
     *     patients are told.
     * @param standAlone Whether the directory stands alone, instead of being laid over the standard knowledge.
     * @param live Whether the directory is watched, so that its rules can be edited while they answer.
     * @param interval Time between two checks of a watched directory.
     */
    public record Rules(
            @Nullable Path directory,
            @DefaultValue("false") boolean standAlone,
            @DefaultValue("false") boolean live,
            @DefaultValue("2s") Duration interval) {}

    /**
     * Observers of assessments.
     *
     * @param onFailure What to do with an answer whose observer fails.
     */
    public record Observers(@DefaultValue("refuse") OnFailure onFailure) {}

    /** What to do with an answer whose observer fails. */
    public enum OnFailure {
        /** No answer is given: the caller gets what the observer threw, so that no answer goes unrecorded. */
        REFUSE,
        /** The answer is given, and a warning without patient data logged. */
        REPORT
    }
}
