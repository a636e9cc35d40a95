package io.github.seminal.engine;

import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.facts.Conclusions;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.DSL;
import org.drools.model.impl.ModelImpl;

/**
 * Goes through the motions of an answer without any rules, in the time in which the rules are loading: so the first real
 * answer finds its classes loaded. Nothing of it is kept.
 */
final class Rehearsal {

    private Rehearsal() {}

    static void of(Vocabulary vocabulary) {
        Presentation patient = Presentation.builder()
                .age(0)
                .noMedicines()
                .measured("age-years", 0)
                .build();
        new Door(vocabulary, "").check(patient);
        PatientFacts facts = PatientFacts.of(vocabulary, patient);
        new Answer(
                        new KnowledgeId("", "", ""),
                        vocabulary,
                        new EvidenceOfFacts.EvidenceWords(vocabulary),
                        patient,
                        facts,
                        concludedWithoutRules(vocabulary, facts.facts()))
                .assessment();
    }

    /** What Drools lacks shows here, at the start, and not at the first patient. */
    private static List<Conclusion> concludedWithoutRules(Vocabulary vocabulary, List<Object> facts) {
        try {
            String name = "io.github.seminal.rules";
            ModelImpl noRules = new ModelImpl(name).addGlobal(DSL.globalOf(Conclusions.class, name, Recorder.GLOBAL));
            JoinedRules joined = JoinedRules.of(List.of(noRules));
            RuleNetwork network = RuleNetwork.of(joined, RuleBaseFactory.newKnowledgeBaseConfiguration());
            return new RuleBase(network, RuleMeanings.of(joined, vocabulary, new Problems())).conclude(facts);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Drools does not start (" + e + ").\n"
                            + "Maybe jars were merged into one without their META-INF/services: keep and merge them.",
                    e);
        }
    }
}
