package io.github.seminal.knowledge;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;

/**
 * What a rule says whenever it matches.
 *
 * @param rule what the annotations say of the rule
 * @param verb its verb
 * @param target the cause, the destination or the derived finding that the verb is about
 * @param points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise
 * @param urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise
 */
public record Consequence(RuleMetadata rule, Verb verb, String target, int points, Urgency urgency) {

    /** The consequence of a rule. */
    public static Consequence of(Rule rule, RuleMetadata metadata) {
        Urgency urgency = rule.urgency();
        return new Consequence(
                metadata, rule.verb(), rule.target(), rule.points(), urgency == null ? Urgency.SELF_CARE : urgency);
    }

    /** True when it says what this rule says: a rule with the same id may have been changed. */
    public boolean isOf(Rule other) {
        Urgency otherUrgency = other.urgency();
        return verb == other.verb()
                && points == other.points()
                && urgency == (otherUrgency == null ? Urgency.SELF_CARE : otherUrgency)
                && target.equals(other.target());
    }
}
