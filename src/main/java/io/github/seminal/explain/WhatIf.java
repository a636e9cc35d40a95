package io.github.seminal.explain;

import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.engine.PatientFacts;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.engine.UrgencyAndRanking;
import org.jspecify.annotations.Nullable;

/**
 * One patient as known, or with one more question answered: evaluated in plain Java, without a Drools session. Nothing is
 * evaluated after the deadline.
 */
record WhatIf(
        PlainKnowledge knowledge,
        Deadline deadline,
        Presentation presentation,
        RuleEvaluation evaluation,
        UrgencyAndRanking judgement) {

    private WhatIf(PlainKnowledge knowledge, Deadline deadline, Presentation presentation, RuleEvaluation evaluation) {
        this(
                knowledge,
                deadline,
                presentation,
                evaluation,
                UrgencyAndRanking.of(
                        knowledge.vocabulary(), presentation, knowledge.conclusions(evaluation.matching())));
    }

    static WhatIf of(PlainKnowledge knowledge, Presentation presentation, Deadline deadline) {
        deadline.check();
        return new WhatIf(knowledge, deadline, presentation, knowledge.read(presentation));
    }

    private WhatIf then(Presentation other, RuleEvaluation evaluated) {
        deadline.check();
        return new WhatIf(knowledge, deadline, other, evaluated);
    }

    /** The same patient, if this open finding were present. */
    WhatIf present(String finding) {
        return then(presentation.toBuilder().present(finding).build(), evaluation.withPresent(finding));
    }

    /** The same patient, if this open finding were denied. */
    WhatIf absent(String finding) {
        return then(presentation.toBuilder().absent(finding).build(), evaluation.withAbsent(finding));
    }

    /** The same patient with another answer, of any kind. */
    WhatIf with(Presentation then) {
        return then(
                then,
                evaluation.with(PatientFacts.of(knowledge.vocabulary(), then).facts()));
    }

    /** How soon this patient should be seen. */
    Urgency urgency() {
        return judgement.urgency();
    }

    /** The code of the first cause that is shown; empty when none is. */
    String first() {
        return judgement.shown().isEmpty()
                ? ""
                : judgement.shown().get(0).cause().code();
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
