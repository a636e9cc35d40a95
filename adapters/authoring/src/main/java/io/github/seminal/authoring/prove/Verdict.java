package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether one property holds of one rule or cause.
 *
 * @param property the property
 * @param subject the id of the rule, or the code of the cause
 * @param other the rule that says the same, or the finding that lowers the urgency; empty when the property holds, or
 *     nothing else is involved
 * @param outcome whether it holds
 * @param place the file and line of the rule, or of the first rule of the cause; empty when there is none
 * @param message what is so, then a line that begins "Maybe"; empty when the property holds
 * @param example a presentation that shows it: for {@link Property#FIRST} that it holds, otherwise that it does not; empty
 *     where there is none to show, as for a rule that never matches
 * @param reason why it is an exception; empty when it is none
 */
public record Verdict(
        Property property,
        String subject,
        String other,
        Outcome outcome,
        String place,
        String message,
        Optional<Presentation> example,
        String reason) {

    /** How a proof ends. */
    public enum Outcome {
        /** It holds for every presentation. */
        HOLDS,
        /** It does not hold, and the exceptions give a reason. */
        EXCEPTED,
        /** It does not hold. */
        FAILS,
        /** It does not hold, and need not: for information. */
        NOTED,
        /** The search found neither a proof nor a presentation that can be. */
        UNDECIDED
    }

    /** True when it neither holds nor is excused. */
    public boolean isFault() {
        return outcome == Outcome.FAILS || outcome == Outcome.UNDECIDED;
    }

    /** The example with the finding added that lowers the urgency; empty when the verdict is about no such finding. */
    public Optional<Presentation> exampleAfter() {
        return property == Property.URGENCY_KEPT || property == Property.ANSWER_KEPT
                ? example.map(before -> before.toBuilder().present(other).build())
                : Optional.empty();
    }

    /**
     * True when the answers to the example show what the verdict says.
     *
     * @param answers gives the answer for a presentation
     * @throws IllegalStateException if the verdict has no example
     */
    public boolean isShownBy(Function<Presentation, Assessment> answers) {
        return isShownBy(
                example.orElseThrow(() -> new IllegalStateException(
                        "The verdict on (" + subject + ") has no example.\nMaybe ask only verdicts that have one.")),
                answers);
    }

    boolean isShownBy(Presentation presentation, Function<Presentation, Assessment> answers) {
        Assessment answer = answers.apply(presentation);
        return switch (property) {
            case LAYERED -> false;
            case ALIVE, COUNTING -> answer.rulesFired().contains(subject);
            case DISTINCT, NEEDED ->
                answer.rulesFired().contains(subject) && answer.rulesFired().contains(other);
            case REACHABLE ->
                answer.considered().stream().anyMatch(one -> one.cause().equals(subject));
            case FIRST ->
                answer.firstExplanation()
                        .filter(one -> one.cause().equals(subject))
                        .isPresent();
            case URGENCY_KEPT -> {
                if (!isUnknown(presentation, other) || !answer.rulesFired().contains(subject)) {
                    yield false;
                }
                Assessment after =
                        answers.apply(presentation.toBuilder().present(other).build());
                yield urgencyOfFlags(after).compareTo(urgencyOf(answer, subject)) < 0;
            }
            case ANSWER_KEPT -> {
                if (!isUnknown(presentation, other) || !isShown(answer, subject)) {
                    yield false;
                }
                Assessment after =
                        answers.apply(presentation.toBuilder().present(other).build());
                yield after.urgency().compareTo(answer.urgency()) < 0;
            }
        };
    }

    private static boolean isUnknown(Presentation presentation, String finding) {
        return !presentation.present().contains(finding)
                && !presentation.absent().contains(finding);
    }

    private static boolean isShown(Assessment answer, String cause) {
        return answer.explanations().stream()
                .anyMatch(one -> one.cause().equals(cause) && one.urgency() == answer.urgency());
    }

    private static Urgency urgencyOf(Assessment answer, String rule) {
        return answer.redFlags().stream()
                .filter(flag -> flag.rule().equals(rule))
                .map(RedFlag::urgency)
                .findFirst()
                .orElse(Urgency.SELF_CARE);
    }

    private static Urgency urgencyOfFlags(Assessment answer) {
        return answer.redFlags().stream().map(RedFlag::urgency).reduce(Urgency.SELF_CARE, Urgency::max);
    }
}
