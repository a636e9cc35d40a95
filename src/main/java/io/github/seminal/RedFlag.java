package io.github.seminal;

import java.time.Duration;
import java.util.List;

/**
 * A red flag, a pathway or a caution: something to do that does not depend on any ranking.
 *
 * @param rule the rule's id
 * @param spec the id of the clinical specification's rule, for instance {@code RF-49a}
 * @param kind a matter of safety, a guideline's next step, or a caution
 * @param urgency how soon
 * @param destination where to go
 * @param within the longest delay that the rule allows; zero means now
 * @param reason the rule's sentence
 * @param rationale the reasons for the rule, for clinicians: limits and disagreements of its sources
 * @param evidence what the rule matched
 * @param citations what the rule rests on
 * @param advice ids of the advice that goes with it and may be given in this assessment
 */
public record RedFlag(
        String rule,
        String spec,
        Kind kind,
        Urgency urgency,
        Destination destination,
        Duration within,
        String reason,
        String rationale,
        List<Evidence> evidence,
        List<Citation> citations,
        List<String> advice) {

    public RedFlag {
        evidence = List.copyOf(evidence);
        citations = List.copyOf(citations);
        advice = List.copyOf(advice);
    }

    /** What a rule of this list is. */
    public enum Kind {
        /** A matter of safety. */
        RED_FLAG,
        /** A guideline's next step; not alarming. */
        PATHWAY,
        /** Something to mind before anything else is done. */
        CAUTION
    }
}
