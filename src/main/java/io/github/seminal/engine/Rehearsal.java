package io.github.seminal.engine;

import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.facts.Conclusions;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.DSL;
import org.drools.model.impl.ModelImpl;

/**
 * Goes through the motions of an answer without any rules, in the time in which the rules are loading: so the first real
 * answer finds its classes loaded. Nothing of it is kept.
 */
final class Rehearsal {

    private final JoinedRules noRules;
    private final RuleNetwork network;

    private Rehearsal(JoinedRules noRules, RuleNetwork network) {
        this.noRules = noRules;
        this.network = network;
    }

    /**
     * Drools' part, which needs no words: before they are read, so that the thread that loads the rules finds the classes
     * that it needs next loaded.
     */
    static Rehearsal ofDrools() {
        return withDrools(() -> {
            String name = "io.github.seminal.rules";
            ModelImpl model = new ModelImpl(name).addGlobal(DSL.globalOf(Conclusions.class, name, Recorder.GLOBAL));
            JoinedRules noRules = JoinedRules.of(List.of(model));
            RuleNetwork network = RuleNetwork.of(noRules, RuleBaseFactory.newKnowledgeBaseConfiguration());
            network.newSession().dispose();
            return new Rehearsal(noRules, network);
        });
    }

    /** The rest. */
    void of(Vocabulary vocabulary) {
        Presentation patient = Presentation.builder()
                .age(0)
                .noMedicines()
                .measured("age-years", 0)
                .build();
        new PresentationValidator(vocabulary, "").check(patient);
        PatientFacts facts = PatientFacts.of(vocabulary, patient);
        List<Conclusion> conclusions = withDrools(() ->
                new RuleBase(network, RuleMeanings.of(noRules, vocabulary, new Diagnostics())).conclude(facts.facts()));
        new AssessmentBuilder(
                        new KnowledgeId("", "", ""),
                        vocabulary,
                        new EvidenceOfFacts.EvidenceWords(vocabulary),
                        patient,
                        facts,
                        conclusions)
                .assessment();
    }

    /** What Drools lacks shows here, at the start, and not at the first patient. */
    private static <T> T withDrools(Supplier<T> motions) {
        try {
            return motions.get();
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new IllegalStateException(
                    "Drools does not start (" + e + ").\n"
                            + "Maybe jars were merged into one without their META-INF/services: keep and merge them.",
                    e);
        }
    }
}
