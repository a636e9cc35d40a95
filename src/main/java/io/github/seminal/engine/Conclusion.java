package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;

/** What one rule concludes for one patient: counted once however often it matches, with the facts of every match. */
final class Conclusion {

    private final RuleInfo rule;
    private final Verb verb;
    private final String target;
    private final int points;
    private final Urgency urgency;
    private final List<Object> facts = new ArrayList<>(2);

    Conclusion(RuleInfo rule, Verb verb, String target, int points, Urgency urgency) {
        this.rule = rule;
        this.verb = verb;
        this.target = target;
        this.points = points;
        this.urgency = urgency;
    }

    void matched(List<Object> matchedFacts) {
        for (int i = 0; i < matchedFacts.size(); i++) {
            Object fact = matchedFacts.get(i);
            if (!holds(fact)) {
                facts.add(fact);
            }
        }
    }

    /** A session knows each fact as one object. Comparing records would have Java 17 remember our class loader. */
    private boolean holds(Object fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return true;
            }
        }
        return false;
    }

    RuleInfo rule() {
        return rule;
    }

    Verb verb() {
        return verb;
    }

    /** The cause, the destination or the derived finding that the verb is about. */
    String target() {
        return target;
    }

    /** The points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise. */
    int points() {
        return points;
    }

    /** The urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise. */
    Urgency urgency() {
        return urgency;
    }

    /** The facts of every match, each once: a handful, so that a list is the smallest set. */
    List<Object> facts() {
        return facts;
    }
}
