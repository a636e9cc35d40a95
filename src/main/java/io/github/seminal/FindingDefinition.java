package io.github.seminal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finding that a presentation may give: an entry of the vocabulary, in the language of the knowledge base.
 *
 * @param code the code to give it by, for instance {@code blood-in-semen}
 * @param name its name for people
 * @param question the question for the patient
 * @param definition what it means, for clinicians
 * @param kind what kind of answer it takes
 * @param unit the unit of a number for people; empty otherwise
 * @param min the least number that is accepted; null unless a number
 * @param max the greatest number that is accepted; null unless a number
 * @param choices the values of a choice; empty otherwise
 * @param synonyms other words for it, such as other spellings; may be empty
 * @param icd10 the WHO ICD-10 code beside it; may be empty
 * @param hpo the Human Phenotype Ontology id beside it; may be empty
 */
public record FindingDefinition(
        String code,
        String name,
        String question,
        String definition,
        NextQuestion.Kind kind,
        String unit,
        @Nullable Double min,
        @Nullable Double max,
        List<Choice> choices,
        List<String> synonyms,
        String icd10,
        String hpo) {

    public FindingDefinition {
        choices = List.copyOf(choices);
        synonyms = List.copyOf(synonyms);
    }
}
