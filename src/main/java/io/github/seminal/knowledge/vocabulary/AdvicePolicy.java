package io.github.seminal.knowledge.vocabulary;

import io.github.seminal.Urgency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a piece of advice is given or withheld, apart from the causes and red flags that name it.
 *
 * @param code the advice's id
 * @param forClinician true when it is an instruction for the clinician, false when it is told to the patient
 * @param always true when every answer gives it
 * @param givenWith findings, given or derived, of which one is enough to give it
 * @param withheldFrom the urgency from which on it is withheld; null when urgency does not matter
 * @param withheldBy ids of rules of which one is enough to withhold it
 * @param urgencies the urgencies of the causes and red flags that may name it; all when it has none
 */
public record AdvicePolicy(
        String code,
        boolean forClinician,
        boolean always,
        List<String> givenWith,
        @Nullable Urgency withheldFrom,
        List<String> withheldBy,
        Set<Urgency> urgencies) {}
