package io.github.seminal.engine;

import io.github.seminal.Urgency;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.List;

/** What one rule concludes for one patient: counted once however often it matches, with the facts of every match. */
record Conclusion(Said said, MatchedFacts matched) {

    RuleInfo rule() {
        return said.rule();
    }

    Verb verb() {
        return said.verb();
    }

    /** The cause, the destination or the derived finding that the verb is about. */
    String target() {
        return said.target();
    }

    /** The points of {@link Verb#SUPPORTS} and {@link Verb#OPPOSES}; 0 otherwise. */
    int points() {
        return said.points();
    }

    /** The urgency of {@link Verb#REFER}, {@link Verb#PATHWAY} and {@link Verb#CAUTION}; self-care otherwise. */
    Urgency urgency() {
        return said.urgency();
    }

    /** The facts of every match, each once. */
    List<Object> facts() {
        return matched.facts();
    }
}
