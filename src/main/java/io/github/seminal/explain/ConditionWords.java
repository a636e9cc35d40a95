package io.github.seminal.explain;

import io.github.seminal.ConditionState;
import io.github.seminal.Evidence;
import io.github.seminal.Presentation;
import io.github.seminal.engine.Numbers;
import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.vocabulary.Texts;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says how each of a rule's conditions stands for one patient. */
final class ConditionWords {

    private final Vocabulary vocabulary;
    private final Texts texts;
    private final ConditionText words;
    private final Presentation presentation;
    private final RuleEvaluation reading;

    ConditionWords(Vocabulary vocabulary, Presentation presentation, RuleEvaluation reading) {
        this.vocabulary = vocabulary;
        this.texts = vocabulary.texts();
        this.words = new ConditionText(vocabulary, vocabulary::nameOf);
        this.presentation = presentation;
        this.reading = reading;
    }

    /** The states of a condition's parts; a pair that is bound together stays one part. */
    List<ConditionState> states(Condition condition) {
        boolean bound =
                condition.patterns().anyMatch(pattern -> !pattern.binding().isEmpty());
        if (condition instanceof AllOf all && !bound) {
            return all.conditions().stream().map(this::state).toList();
        }
        return List.of(state(condition));
    }

    private ConditionState state(Condition condition) {
        return new ConditionState(words.of(condition), reading.status(condition), values(condition));
    }

    private List<Evidence> values(Condition condition) {
        Set<String> codes = new LinkedHashSet<>();
        boolean[] age = new boolean[1];
        condition.patterns().forEach(pattern -> {
            codes.addAll(pattern.codes());
            age[0] |= pattern.type() == FactType.PATIENT;
        });
        List<Evidence> values = new ArrayList<>();
        for (String code : codes) {
            Double number = presentation.measured().get(code);
            String value = presentation.described().get(code);
            if (reading.isPresent(code)) {
                values.add(new Evidence(code, "present", vocabulary.nameOf(code)));
            } else if (presentation.absent().contains(code)) {
                values.add(new Evidence(code, "absent", texts.phrase("denied", vocabulary.nameOf(code))));
            } else if (number != null) {
                String text = Numbers.text(number);
                values.add(new Evidence(
                        code, text, texts.phrase("value", vocabulary.nameOf(code), text + words.unit(code))));
            } else if (value != null) {
                values.add(new Evidence(
                        code,
                        value,
                        texts.phrase("value", vocabulary.nameOf(code), texts.get("findings", code + "." + value))));
            }
        }
        if (age[0]) {
            Integer years = presentation.age();
            values.add(
                    years == null
                            ? new Evidence("age", "unknown", texts.phrase("age-unknown"))
                            : new Evidence("age", years.toString(), texts.phrase("age", years)));
        }
        return values;
    }
}
