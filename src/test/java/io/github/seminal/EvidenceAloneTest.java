package io.github.seminal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.Knowledge;
import io.github.seminal.testing.EvidenceAlone;
import io.github.seminal.testing.RandomPresentations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The evidence for a conclusion, put as a presentation of its own, leads to the same conclusion. */
class EvidenceAloneTest {

    private static final int PRESENTATIONS = Integer.getInteger("seminal.presentations", 2_000);
    private static final int[] SIZES = {2, 4, 8, 14, 20, 40, 80};

    private final DecisionSupport support = DecisionSupport.standard();
    private final PlainKnowledge plain = PlainKnowledge.of(Knowledge.standard());
    /** Evidence repeats itself: each presentation made of it is assessed once. */
    private final Map<Presentation, List<String>> fired = new HashMap<>();

    @Test
    void evidence_alone_reproduces_its_conclusion() {
        RandomPresentations random = new RandomPresentations(20_261_201);
        Supplier<Presentation> closeToRules = plain.generatedPresentations(20_261_201);
        for (int i = 0; i < PRESENTATIONS; i++) {
            check(random.next(SIZES[i % SIZES.length]));
            check(closeToRules.get());
        }
    }

    private void check(Presentation patient) {
        Assessment assessment = support.assess(patient);
        assessment.redFlags().forEach(flag -> check(patient, flag.rule(), flag.evidence()));
        assessment.excluded().forEach(one -> check(patient, one.rule(), one.evidence()));
        for (Explanation explanation : assessment.considered()) {
            explanation.supporting().forEach(one -> check(patient, one.rule(), one.evidence()));
            explanation.opposing().forEach(one -> check(patient, one.rule(), one.evidence()));
        }
    }

    private void check(Presentation patient, String rule, List<Evidence> evidence) {
        Presentation alone = EvidenceAlone.of(evidence);
        List<String> rules =
                fired.computeIfAbsent(alone, one -> support.assess(one).rulesFired());
        if (!rules.contains(rule)) {
            assertThat(rules).as("%s of %s, from %s", rule, patient, evidence).contains(rule);
        }
    }
}
