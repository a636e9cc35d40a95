package io.github.seminal.support;

import io.github.seminal.KnowledgeId;
import io.github.seminal.Presentation;
import io.github.seminal.engine.AssessmentBuilder;
import io.github.seminal.engine.EvidenceOfFacts;
import io.github.seminal.engine.FormerFindings;
import io.github.seminal.engine.OpenDangers;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.PresentationValidator;
import io.github.seminal.engine.UnmatchedEvidence;
import io.github.seminal.engine.drools.RuleNetwork;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Loads the knowledge that comes with the library in the time that an application has at its start: Drools loads its
 * classes while the rules are parsed, and builds its network while the tables are read and everything is checked.
 */
final class StandardLoader {

    /** One rule with each thing that rules are made of, so that Drools loads the classes that it needs for all of them. */
    private static final String ONE_RULE = """
            package io.github.seminal.rules

            import io.github.seminal.facts.*

            global Conclusions conclude

            rule "Warm-up"
                @id( "inference.warm-up" )
                salience 100
            when
                Patient( age >= 0 )
                $one : Present( code in ( "one", "two" ) )
                Present( code != $one.code, code == "two" )
                not Absent( code == "two" )
            then
                conclude.infer( "three" );
            end
            """;

    private StandardLoader() {}

    /**
     * Loads and checks the knowledge.
     *
     * @throws IllegalStateException if anything is wrong; the message lists every problem
     */
    static LoadedKnowledge load() {
        CompletableFuture<Rulebook> parsed = new CompletableFuture<>();
        FutureTask<RuleNetwork> network = inBackground(() -> {
            warmUpDrools();
            return RuleNetwork.of(parsed.get().rules());
        });
        try {
            Knowledge knowledge = KnowledgeDraft.standard(parsed::complete).checked();
            OpenDangers openDangers = new OpenDangers(knowledge.rulebook(), knowledge.vocabulary());
            warmUpAnswers(knowledge.vocabulary(), openDangers);
            return LoadedKnowledge.of(knowledge, openDangers, get(network));
        } finally {
            // If the rules could not be read, the other thread must not wait for them.
            parsed.cancel(false);
        }
    }

    private static void warmUpDrools() {
        RuleNetwork.of(Rulebook.parse(Map.of("inference/warm-up.drl", ONE_RULE)).rules());
    }

    /** Answers once without rules, so that the first real answer finds its classes loaded. */
    private static void warmUpAnswers(Vocabulary vocabulary, OpenDangers openDangers) {
        Presentation patient = Presentation.builder().age(0).noMedicines().build();
        new PresentationValidator(vocabulary, "").check(patient);
        new AssessmentBuilder(
                        new KnowledgeId("", "", ""),
                        vocabulary,
                        new EvidenceOfFacts.EvidenceWords(vocabulary),
                        UnmatchedEvidence.NONE,
                        openDangers,
                        new FormerFindings(vocabulary).of(patient),
                        PatientFacts.of(vocabulary, patient),
                        List.of())
                .assessment();
    }

    private static <T> FutureTask<T> inBackground(Callable<T> call) {
        FutureTask<T> task = new FutureTask<>(call);
        Thread thread = new Thread(task, "seminal-rules-loading");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static RuleNetwork get(FutureTask<RuleNetwork> network) {
        try {
            return network.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            throw new IllegalStateException("The rules cannot be loaded (" + e.getCause() + ").", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The loading of the rules was interrupted.\nMaybe try again.", e);
        }
    }
}
