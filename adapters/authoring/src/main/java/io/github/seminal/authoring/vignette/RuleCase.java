package io.github.seminal.authoring.vignette;

import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule with patients for whom it must fire, and patients for whom it must just not fire.
 *
 * @param rule the rule's id
 * @param says what the rule must say when it hits
 * @param patients the hits, for whom it must fire, then the near misses, for whom it must stay silent
 * @param place where it is defined
 */
public record RuleCase(String rule, Says says, List<Patient> patients, Place place) {

    public RuleCase {
        patients = List.copyOf(patients);
    }

    /** The patients for whom the rule must fire. */
    public List<Patient> hits() {
        return patients.stream().filter(Patient::isHit).toList();
    }

    /** The rule's id. */
    @Override
    public String toString() {
        return rule;
    }

    /**
     * One patient.
     *
     * @param name for instance {@code near miss 2}
     * @param isHit true when the rule must fire, false when it must stay silent
     * @param presentation what is known
     * @param place where it is defined
     */
    public record Patient(String name, boolean isHit, Presentation presentation, Place place) {}

    /**
     * What a rule must conclude. A null component is not checked.
     *
     * @param urgency the urgency of a red flag, pathway or caution
     * @param destination its destination
     * @param points the points for (1 or more) or against (-1 or fewer) the cause
     * @param finding the finding that an inference rule derives
     */
    public record Says(
            @Nullable Urgency urgency,
            @Nullable String destination,
            @Nullable Integer points,
            @Nullable String finding) {

        static final Says NOTHING = new Says(null, null, null, null);
    }
}
