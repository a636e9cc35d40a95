package io.github.seminal.authoring.cover;

/**
 * One thing that a test should show about a rule.
 *
 * @param kind what should be shown
 * @param text the condition, code or limit, as in the rule
 * @param line the line in the rule's file, from 1 on
 * @param byVignette true when a vignette shows it
 * @param byCase true when a hit or near miss of the rule shows it
 */
public record Observation(Kind kind, String text, int line, boolean byVignette, boolean byCase) {

    /** What should be shown. */
    public enum Kind {
        /** The rule matches, and would not if this condition failed. */
        HOLDS("the rule matches because it holds"),
        /** The rule does not match, and would if this condition held. */
        STOPS("the rule does not match because it fails"),
        /** This code, or this alternative, alone decides whether the rule matches. */
        DECIDES("it alone decides"),
        /** All other conditions hold, and the number is below the limit. */
        BELOW("below"),
        /** All other conditions hold, and the number is the limit itself. */
        AT("at"),
        /** All other conditions hold, and the number is above the limit. */
        ABOVE("above");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In words, for instance {@code below}. */
        public String words() {
            return words;
        }

        /** True for a side of a threshold, false for a condition. */
        public boolean isSide() {
            return this == BELOW || this == AT || this == ABOVE;
        }
    }

    /** True when some test shows it. */
    public boolean isSeen() {
        return byVignette || byCase;
    }
}
