package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.NextQuestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the closed list of findings.
 *
 * @param code the code in kebab-case
 * @param group the group it is asked in, for instance {@code neur}
 * @param type what kind of answer it takes
 * @param unit the UCUM unit of a number; empty otherwise
 * @param min the least number that is accepted: a limit of plausibility, not of the clinic; null unless a number
 * @param max the greatest number that is accepted; null unless a number
 * @param values the closed list of a choice; empty otherwise
 * @param icd10 the WHO ICD-10 code beside it; may be empty
 * @param hpo the Human Phenotype Ontology id beside it; may be empty
 * @param measuredBy the number that counts whatever is said of the finding; null when there is none
 */
public record Finding(
        String code,
        String group,
        Type type,
        String unit,
        @Nullable Double min,
        @Nullable Double max,
        List<String> values,
        String icd10,
        String hpo,
        @Nullable MeasuredBy measuredBy) {

    /**
     * A number by which a finding is measured.
     *
     * @param code the number's code
     * @param from the least value that means that the finding is present
     */
    public record MeasuredBy(String code, double from) {}

    /** The kinds of answer. */
    public enum Type {
        /** Present, absent or unknown. */
        TRISTATE,
        /** A number in a unit, within a range. */
        NUMBER,
        /** One of a closed list. */
        CHOICE,
        /** The list of medicines, which has its own place in a presentation. */
        LIST;

        /** The kind of answer as callers know it. */
        public NextQuestion.Kind kind() {
            return switch (this) {
                case TRISTATE -> NextQuestion.Kind.YES_OR_NO;
                case NUMBER -> NextQuestion.Kind.NUMBER;
                case CHOICE -> NextQuestion.Kind.CHOICE;
                case LIST -> NextQuestion.Kind.MEDICINES;
            };
        }
    }
}
