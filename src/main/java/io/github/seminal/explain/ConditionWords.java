package io.github.seminal.explain;

import io.github.seminal.ConditionState;
import io.github.seminal.Evidence;
import io.github.seminal.Presentation;
import io.github.seminal.engine.EvidenceOfFacts.EvidenceWords;
import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.ArrayList;
import java.util.List;

/** Describes the state of each part of a rule's condition for one patient. */
final class ConditionWords {

    private final ConditionText text;
    private final EvidenceWords words;
    private final Presentation presentation;
    private final RuleEvaluation evaluation;
    private final Completions completions;

    ConditionWords(PlainKnowledge knowledge, Presentation presentation, RuleEvaluation evaluation) {
        this.words = knowledge.evidenceWords();
        this.text = new ConditionText(knowledge.vocabulary(), words, knowledge.vocabulary()::nameOf);
        this.presentation = presentation;
        this.evaluation = evaluation;
        this.completions = knowledge.completionsOf(presentation);
    }

    /** The states of a condition's parts. A condition with a bound pattern counts as one part. */
    List<ConditionState> states(Condition condition) {
        boolean isBound =
                condition.patterns().anyMatch(pattern -> !pattern.binding().isEmpty());
        return condition instanceof AllOf all && !isBound
                ? all.conditions().stream().map(this::state).toList()
                : List.of(state(condition));
    }

    private ConditionState state(Condition condition) {
        List<Evidence> values = new ArrayList<>();
        for (String code : condition.findings()) {
            Double number = presentation.measured().get(code);
            String value = presentation.described().get(code);
            if (evaluation.isPresent(code)) {
                values.add(words.of(new Present(code)));
            } else if (presentation.absent().contains(code)) {
                values.add(words.of(new Absent(code)));
            } else if (number != null) {
                values.add(words.of(new Measured(code, number)));
            } else if (value != null) {
                values.add(words.of(new Described(code, value)));
            }
        }
        if (condition.patterns().anyMatch(pattern -> pattern.type() == FactType.PATIENT)) {
            values.add(words.of(new Patient(presentation.age(), false)));
        }
        return new ConditionState(text.of(condition), completions.status(condition), values);
    }
}
