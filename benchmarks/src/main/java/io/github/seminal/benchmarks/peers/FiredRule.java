package io.github.seminal.benchmarks.peers;

import java.util.Arrays;

/** A rule that matched, with the facts that it matched; no fact twice. */
public final class FiredRule {

    private final String rule;
    private Object[] facts = new Object[2];
    private int size;

    FiredRule(String rule) {
        this.rule = rule;
    }

    /** Takes down a matched fact. */
    public void add(Object fact) {
        for (int i = 0; i < size; i++) {
            if (facts[i] == fact) {
                return;
            }
        }
        if (size == facts.length) {
            facts = Arrays.copyOf(facts, 2 * size);
        }
        facts[size++] = fact;
    }

    String rule() {
        return rule;
    }

    Object[] facts() {
        return Arrays.copyOf(facts, size);
    }
}
