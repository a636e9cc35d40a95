package io.github.seminal;

/**
 * A cause that an assessment may name as an explanation, in the language of the knowledge base.
 *
 * @param code the code, for instance {@code prostate-cancer}
 * @param name its name for people
 * @param summary what it is, in a sentence or two
 * @param urgency how soon a patient with this explanation should be seen
 * @param isDangerous true when it must not be missed
 * @param icd10 the WHO ICD-10 code beside it; may be empty
 */
public record CauseDefinition(
        String code, String name, String summary, Urgency urgency, boolean isDangerous, String icd10) {}
