package io.github.seminal.explain;

import io.github.seminal.Presentation;
import io.github.seminal.engine.UrgencyAndRanking;

/** One patient as known, and as if one more question had been answered: judged in plain Java, without a session. */
final class WhatIf {

    private final PlainKnowledge knowledge;
    private final Presentation presentation;
    private final RuleEvaluation reading;
    private final UrgencyAndRanking judgement;

    private WhatIf(PlainKnowledge knowledge, Presentation presentation, RuleEvaluation reading) {
        this.knowledge = knowledge;
        this.presentation = presentation;
        this.reading = reading;
        this.judgement =
                new UrgencyAndRanking(knowledge.vocabulary(), presentation, knowledge.conclusions(reading.matching()));
    }

    static WhatIf of(PlainKnowledge knowledge, Presentation presentation) {
        return new WhatIf(knowledge, presentation, knowledge.read(presentation));
    }

    /** The same patient, if this open finding were present. */
    WhatIf present(String finding) {
        return new WhatIf(knowledge, presentation.toBuilder().present(finding).build(), reading.withPresent(finding));
    }

    /** The same patient, if this open finding were denied. */
    WhatIf absent(String finding) {
        return new WhatIf(knowledge, presentation.toBuilder().absent(finding).build(), reading.withAbsent(finding));
    }

    Presentation presentation() {
        return presentation;
    }

    RuleEvaluation reading() {
        return reading;
    }

    UrgencyAndRanking judgement() {
        return judgement;
    }
}
