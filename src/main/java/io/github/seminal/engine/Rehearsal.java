package io.github.seminal.engine;

import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.facts.Present;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Goes through the motions of an answer without any rules, in the time in which the rules are loading: so the first real
 * answer finds its classes loaded. Nothing of it is kept.
 */
final class Rehearsal {

    private Rehearsal() {}

    static void of(Vocabulary vocabulary) {
        RuleBase.of(droolsWithoutRules(), vocabulary, new Problems());
        Presentation patient = Presentation.builder()
                .age(0)
                .noMedicines()
                .measured("age-years", 0)
                .build();
        new Door(vocabulary, "").check(patient);
        new Answer(
                        new KnowledgeId("", "", ""),
                        vocabulary,
                        new EvidenceOfFacts.EvidenceWords(vocabulary),
                        patient,
                        PatientFacts.of(vocabulary, patient),
                        List.of())
                .assessment();
    }

    /** What Drools lacks shows here, at the start, and not at the first patient. */
    private static KieBase droolsWithoutRules() {
        try {
            KieBase noRules = KieBaseBuilder.createKieBaseFromModel(List.of());
            KieSession session = noRules.newKieSession();
            session.addEventListener(new DefaultAgendaEventListener());
            session.insert(new Present(""));
            session.fireAllRules();
            session.dispose();
            return noRules;
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Drools does not start (" + e + ").\n"
                            + "Maybe jars were merged into one without their META-INF/services: keep and merge them.",
                    e);
        }
    }
}
