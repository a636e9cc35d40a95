package io.github.seminal.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.DecisionSupport;
import io.github.seminal.KnowledgeBase;
import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.explain.RuleEvaluation;
import io.github.seminal.explain.RuleEvaluator;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import io.github.seminal.testing.RandomPresentations;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Drools and the evaluation in plain Java are held together: neither may silently lose a rule. */
class EvaluationAndDroolsTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 4_000);

    private static final int[] SIZES = {1, 3, 6, 10, 16, 24, 40, 70};

    @Test
    void the_rules_that_the_rulebook_says_match_are_exactly_those_that_fire() {
        DecisionSupport support = DecisionSupport.standard();
        Knowledge knowledge = SupportFactory.knowledge(KnowledgeBase.standard());
        Vocabulary vocabulary = knowledge.vocabulary();
        RuleEvaluator evaluation = new RuleEvaluator(knowledge.rulebook());
        RandomPresentations random = new RandomPresentations(100_000);
        List<String> tristates = random.tristates();
        Set<String> everFired = new TreeSet<>();
        for (int i = 0; i < PRESENTATIONS; i++) {
            Presentation presentation = random.next(SIZES[i % SIZES.length]);
            RuleEvaluation reading =
                    evaluation.read(PatientFacts.of(vocabulary, presentation).facts());
            Set<String> matching = ids(reading);
            Set<String> fired = new TreeSet<>(support.assess(presentation).rulesFired());
            if (!fired.equals(matching)) {
                assertThat(fired).as("%s", presentation).isEqualTo(matching);
            }
            everFired.addAll(fired);
            if (i % 4 == 0) {
                String finding = random.pick(tristates);
                if (!presentation.knows(finding)) {
                    Presentation present =
                            presentation.toBuilder().present(finding).build();
                    Presentation absent =
                            presentation.toBuilder().absent(finding).build();
                    assertThat(ids(reading.withPresent(finding))).isEqualTo(idsAgain(evaluation, vocabulary, present));
                    assertThat(ids(reading.withAbsent(finding))).isEqualTo(idsAgain(evaluation, vocabulary, absent));
                }
            }
        }
        assertThat(everFired.size()).isGreaterThan(KnowledgeBase.standard().ruleCount() - 12);
    }

    private static Set<String> idsAgain(RuleEvaluator evaluation, Vocabulary vocabulary, Presentation presentation) {
        return ids(evaluation.read(PatientFacts.of(vocabulary, presentation).facts()));
    }

    private static Set<String> ids(RuleEvaluation reading) {
        Set<String> ids = new TreeSet<>();
        reading.matching().forEach(rule -> ids.add(rule.id()));
        return ids;
    }
}
