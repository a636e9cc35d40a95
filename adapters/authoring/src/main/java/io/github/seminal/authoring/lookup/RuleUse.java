package io.github.seminal.authoring.lookup;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Texts;

/**
 * A rule, in a line.
 *
 * @param id its id
 * @param sentence its sentence
 * @param verb what it does, as a rule writes it, for instance {@code supports}
 * @param points its points; 0 when it gives none
 */
public record RuleUse(String id, String sentence, String verb, int points) {

    static RuleUse of(Rule rule, Texts texts) {
        return new RuleUse(
                rule.id(),
                texts.sentence(rule.id(), rule.sentence()),
                rule.verb().word(),
                rule.points());
    }
}
