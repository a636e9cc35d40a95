package io.github.seminal.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.BareEngine;
import io.github.seminal.benchmarks.PatientSet;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.explain.RuleEvaluator;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.KnowledgeDraft;
import io.github.seminal.knowledge.files.KnowledgeFiles;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.support.SupportFactory;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how many rules there are, and how many fire, when the rules are multiplied. */
class GrownRulesTest {

    private final KnowledgeBase standard = KnowledgeBase.standard();
    private final Vocabulary vocabulary = Contenders.vocabulary(standard);

    @ParameterizedTest
    @CsvSource({"OWN, 1", "SAME, 3"})
    void three_times_the_rules_fire_once_or_three_times_as_often(GrownRules.Findings findings, int timesFiring) {
        Map<String, String> contents = GrownRules.times(3, findings, standard, vocabulary);
        Knowledge knowledge = KnowledgeDraft.of(KnowledgeFiles.of(contents)).checked();
        Rulebook grown = knowledge.rulebook();
        RuleEvaluator evaluation = new RuleEvaluator(grown);
        RuleEvaluator own = new RuleEvaluator(SupportFactory.knowledge(standard).rulebook());
        BareEngine engine = new BareEngine(standard);

        assertThat(grown.rules()).hasSize(3 * standard.ruleCount());
        assertThat(knowledge.vocabulary().causes())
                .hasSize(3 * vocabulary.causes().size());
        for (Presentation patient : PatientSet.VIGNETTES.presentations()) {
            int firing = own.read(engine.facts(patient)).matching().size();
            assertThat(evaluation.read(engine.facts(patient)).matching())
                    .as("rules that match %s", patient)
                    .hasSize(timesFiring * firing);
        }
    }
}
