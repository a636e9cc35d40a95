package io.github.seminal.knowledge;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A rule that a pack replaces or retires, as a row of its {@code changes.csv} justifies it.
 *
 * @param id the rule's id
 * @param what what the pack does with the rule
 * @param lowersUrgency true when some patients are meant to get a lower urgency or a longer delay than before
 * @param reason why, without a full stop at its end
 * @param who who decided
 * @param date the day of the decision
 */
public record ChangedRule(String id, What what, boolean lowersUrgency, String reason, String who, LocalDate date) {

    /** What a pack can do with a rule that it is laid over. */
    public enum What {
        /** The pack has a rule with the same id. */
        REPLACES("replaced"),
        /** The pack leaves the rule out. */
        RETIRES("retired");

        private final String participle;

        What(String participle) {
            this.participle = participle;
        }

        /** The word in the table. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What is done with the rule, for instance {@code retired}. */
        public String participle() {
            return participle;
        }
    }

    /** The change in a sentence, with its reason. */
    String sentence() {
        return "The rule (" + id + ") is " + what.participle() + " (" + who + ", " + date + "): " + reason + "."
                + (lowersUrgency ? " This lowers an urgency." : "");
    }
}
