package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.Consequence;
import io.github.seminal.knowledge.RuleMetadata;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.List;

/**
 * What one rule concludes for one patient. It counts once, however often the rule matches.
 *
 * @param consequence what the rule says
 * @param matched the facts it matched
 */
public record Conclusion(Consequence consequence, MatchedFacts matched) {

    /** The rule. */
    public RuleMetadata rule() {
        return consequence.rule();
    }

    /** The verb of the rule. */
    public Verb verb() {
        return consequence.verb();
    }

    /** The cause, the destination or the derived finding that the verb is about. */
    public String target() {
        return consequence.target();
    }

    /** The points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise. */
    public int points() {
        return consequence.points();
    }

    /** The urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise. */
    public Urgency urgency() {
        return consequence.urgency();
    }

    /** The facts of every match, each once. */
    public List<Object> facts() {
        return matched.facts();
    }
}
