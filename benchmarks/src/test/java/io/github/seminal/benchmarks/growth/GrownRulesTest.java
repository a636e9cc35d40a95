package io.github.seminal.benchmarks.growth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.PatientSet;
import io.github.seminal.benchmarks.peers.Contenders;
import io.github.seminal.engine.BareEngine;
import io.github.seminal.explain.RuleEvaluator;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.RulebookCheck;
import io.github.seminal.knowledge.vocabulary.KnowledgeFiles;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.knowledge.vocabulary.VocabularyLoader;
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
        KnowledgeFiles files = KnowledgeFiles.of(contents, false);
        Diagnostics problems = new Diagnostics();
        Vocabulary grownVocabulary = VocabularyLoader.load(files, problems);
        Rulebook grown = Rulebook.parse(files.ruleFiles());
        RulebookCheck.check(grown, grownVocabulary, problems);
        problems.throwIfAny();
        RuleEvaluator evaluation = new RuleEvaluator(grown);
        RuleEvaluator own = new RuleEvaluator(standard.rulebook());
        BareEngine engine = new BareEngine(standard);

        assertThat(grown.rules()).hasSize(3 * standard.ruleCount());
        assertThat(grownVocabulary.causes()).hasSize(3 * vocabulary.causes().size());
        for (Presentation patient : PatientSet.VIGNETTES.presentations()) {
            int firing = own.read(engine.facts(patient)).matching().size();
            assertThat(evaluation.read(engine.facts(patient)).matching())
                    .as("rules that match %s", patient)
                    .hasSize(timesFiring * firing);
        }
    }
}
