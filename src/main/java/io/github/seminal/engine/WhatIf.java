package io.github.seminal.engine;

import io.github.seminal.Presentation;
import io.github.seminal.explain.RuleEvaluation;

/** One patient as known, and as if one more question had been answered: judged in plain Java, without a session. */
final class WhatIf {

    private final LoadedKnowledge knowledge;
    private final Presentation presentation;
    private final RuleEvaluation reading;
    private final UrgencyAndRanking judgement;

    private WhatIf(LoadedKnowledge knowledge, Presentation presentation, RuleEvaluation reading) {
        this.knowledge = knowledge;
        this.presentation = presentation;
        this.reading = reading;
        this.judgement = new UrgencyAndRanking(
                knowledge.vocabulary(), presentation, knowledge.data().conclusions(reading));
    }

    static WhatIf of(LoadedKnowledge knowledge, Presentation presentation) {
        return new WhatIf(
                knowledge,
                presentation,
                knowledge
                        .data()
                        .evaluation()
                        .read(PatientFacts.of(knowledge.vocabulary(), presentation)
                                .facts()));
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
