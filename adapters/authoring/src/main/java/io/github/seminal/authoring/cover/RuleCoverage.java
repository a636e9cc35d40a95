package io.github.seminal.authoring.cover;

import io.github.seminal.knowledge.rulebook.Rule;
import java.util.List;

/**
 * What the tests show of one rule.
 *
 * @param rule the rule
 * @param vignettes the ids of the vignettes in which it matches
 * @param hits how many of its hits it matches
 * @param observations what the tests should show, in the order of the condition
 */
public record RuleCoverage(Rule rule, List<String> vignettes, int hits, List<Observation> observations) {

    public RuleCoverage {
        vignettes = List.copyOf(vignettes);
        observations = List.copyOf(observations);
    }

    /** True when the rule matches in a vignette or a hit. */
    public boolean isMatched() {
        return !vignettes.isEmpty() || hits > 0;
    }

    /** The rule's id. */
    public String id() {
        return rule.id();
    }

    /** The rule's file. */
    public String file() {
        return rule.file();
    }

    /** The line of the file in which the rule begins, from 1. */
    public int line() {
        return rule.line();
    }

    /** True when the rule matches and the tests show everything that they should. */
    public boolean isFullySeen() {
        return isMatched() && gaps().isEmpty();
    }

    /** What no test shows. */
    public List<Observation> gaps() {
        return observations.stream().filter(one -> !one.isSeen()).toList();
    }
}
