package io.github.seminal.engine;

import java.util.List;

/**
 * A place in the network where a rule is matched. A rule with (or) has several.
 *
 * @param number its place among all endings of the network
 * @param needs how many branches must be taken by some fact, or it is never reached
 * @param branches all branches that lead to it, those of negations among them
 * @param derives the findings that are derived when it is reached
 */
record RuleEnding(int number, int needs, List<Branch> branches, List<String> derives) {

    RuleEnding {
        if (needs > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("A rule needs " + needs + " patterns at once, and at most "
                    + Byte.MAX_VALUE + " can be counted.\nMaybe derive a finding from some of them.");
        }
    }
}
