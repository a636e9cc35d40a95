package io.github.seminal;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an answer, as one plan: how soon, where, because of what, what to do, what to tell and what was not
 * asked. Nothing in it is weaker than the most urgent rule that fired.
 *
 * @param urgency how soon; the same as {@link Assessment#urgency()}
 * @param destination where to go first: of the most urgent red flags, pathways and cautions the most specific destination;
 *     without one, that of the explanation which sets the urgency
 * @param within the longest delay; zero means now, null that no appointment is needed
 * @param because the red flags, pathways and cautions that ask for this destination with this urgency; empty when an
 *     explanation, or the lack of one, sets the urgency
 * @param unexplained when a planned appointment is asked for by nothing else: the findings that need an explanation of
 *     their own, whatever explains the leak
 * @param alsoNeeded further destinations that the first one does not cover, the most urgent first
 * @param alsoCovered the red flags, pathways and cautions that are met by going where the plan says, the most urgent first;
 *     their instructions and advice are part of the plan
 * @param doNow what the clinician should ask, examine or test, the most urgent first
 * @param tell what to tell the patient, the most urgent first
 * @param doNotSay what must not be told to this patient in particular
 * @param notAsked findings not known yet that could raise the urgency, the most relevant first; at most
 *     {@value #MOST_NOT_ASKED}
 */
public record Plan(
        Urgency urgency,
        Destination destination,
        @Nullable Duration within,
        List<RedFlag> because,
        List<Evidence> unexplained,
        List<Step> alsoNeeded,
        List<RedFlag> alsoCovered,
        List<Advice> doNow,
        List<Advice> tell,
        List<Prohibition> doNotSay,
        List<NotAsked> notAsked) {

    /** The most findings that {@link #notAsked} names. */
    public static final int MOST_NOT_ASKED = 12;

    public Plan {
        because = List.copyOf(because);
        unexplained = List.copyOf(unexplained);
        alsoNeeded = List.copyOf(alsoNeeded);
        alsoCovered = List.copyOf(alsoCovered);
        doNow = List.copyOf(doNow);
        tell = List.copyOf(tell);
        doNotSay = List.copyOf(doNotSay);
        notAsked = List.copyOf(notAsked);
    }

    /**
     * A further destination.
     *
     * @param urgency how soon
     * @param destination where to go
     * @param within the longest delay; zero means now
     * @param because the red flags, pathways and cautions that ask for it; never empty
     */
    public record Step(Urgency urgency, Destination destination, Duration within, List<RedFlag> because) {

        public Step {
            because = List.copyOf(because);
        }
    }

    /**
     * A finding that is not known and could raise the urgency.
     *
     * @param finding the finding's code
     * @param name the finding's name for people
     * @param question the question to ask
     * @param couldBecome the urgency that an answer can lead to; above the plan's
     */
    public record NotAsked(String finding, String name, String question, Urgency couldBecome) {}
}
