package io.github.seminal.explain;

import io.github.seminal.Presentation;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.engine.UrgencyAndRanking;
import org.jspecify.annotations.Nullable;

/** One patient as known, or with one more question answered: evaluated in plain Java, without a Drools session. */
record WhatIf(
        PlainKnowledge knowledge, Presentation presentation, RuleEvaluation evaluation, UrgencyAndRanking judgement) {

    private WhatIf(PlainKnowledge knowledge, Presentation presentation, RuleEvaluation evaluation) {
        this(
                knowledge,
                presentation,
                evaluation,
                UrgencyAndRanking.of(
                        knowledge.vocabulary(), presentation, knowledge.conclusions(evaluation.matching())));
    }

    static WhatIf of(PlainKnowledge knowledge, Presentation presentation) {
        return new WhatIf(knowledge, presentation, knowledge.read(presentation));
    }

    /** The same patient, if this open finding were present. */
    WhatIf present(String finding) {
        return new WhatIf(
                knowledge, presentation.toBuilder().present(finding).build(), evaluation.withPresent(finding));
    }

    /** The same patient, if this open finding were denied. */
    WhatIf absent(String finding) {
        return new WhatIf(knowledge, presentation.toBuilder().absent(finding).build(), evaluation.withAbsent(finding));
    }

    /** The same patient with another answer than that a finding is present or denied. */
    WhatIf answered(OpenAnswer answer) {
        return new WhatIf(
                knowledge,
                answer.then(),
                evaluation.withOthers(
                        PatientFacts.of(knowledge.vocabulary(), answer.then()).facts()));
    }

    /** The cause in the ranking; null when it is not considered, or excluded. */
    @Nullable
    Ranked ranked(String cause) {
        for (Ranked ranked : judgement.ranked()) {
            if (ranked.cause().code().equals(cause)) {
                return ranked;
            }
        }
        return null;
    }
}
