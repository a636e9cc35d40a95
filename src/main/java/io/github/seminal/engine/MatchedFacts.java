package io.github.seminal.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The facts of every match of a condition, each once. Rules with the same condition share one object, so that their
 * evidence is put into words once.
 */
public final class MatchedFacts {

    /** No facts: for a condition that holds without evidence. */
    public static final MatchedFacts NONE = new MatchedFacts();

    private final List<Object> facts = new ArrayList<>(2);

    /** Adds a fact, once. Compares by identity: a session has one object for each fact. */
    public void add(Object fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return;
            }
        }
        facts.add(fact);
    }

    /** The facts. */
    List<Object> facts() {
        return facts;
    }
}
