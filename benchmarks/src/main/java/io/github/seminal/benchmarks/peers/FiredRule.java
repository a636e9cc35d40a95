package io.github.seminal.benchmarks.peers;

import java.util.Arrays;

/** A rule that matched, and the facts that it matched, without duplicates. */
public final class FiredRule {

    private final String rule;
    private Object[] facts = new Object[2];
    private int size;

    FiredRule(String rule) {
        this.rule = rule;
    }

    /** Records a matched fact. */
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
