package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.Medicine;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether one property holds of one rule or cause.
 *
 * @param property the property
 * @param subject the id of the rule, or the code of the cause
 * @param other the rule that says the same, or the finding that lowers the urgency; empty when the property holds or nothing
 *     else is involved
 * @param outcome whether it holds
 * @param place the file and line of the rule, or of the first rule of the cause; empty when there is none
 * @param what what is wrong, without a full stop; empty when the property holds
 * @param maybe what was maybe meant, without a full stop; empty when the property holds
 * @param example a presentation that shows the verdict: for {@link Property#FIRST} that the property holds, otherwise that it
 *     does not; empty when no presentation can show it, as for a rule that never matches
 * @param reason the reason for an exception; empty when there is none
 * @param raisedTo the value to which the number (other) rises, for {@link Property#NUMBER_KEPT}; otherwise null
 * @param medicine the medicine (other) that is added, for {@link Property#MEDICINE_KEPT}; otherwise null
 */
public record Verdict(
        Property property,
        String subject,
        String other,
        Verdict.Outcome outcome,
        String place,
        String what,
        String maybe,
        Optional<Presentation> example,
        String reason,
        @Nullable Double raisedTo,
        @Nullable Medicine medicine) {

    private static final int OLDEST = 120;
    private static final int DECADE = 10;

    /** How a proof ends. */
    public enum Outcome {
        /** It holds for every presentation. */
        HOLDS,
        /** It does not hold, and this is a declared exception. */
        EXCEPTED,
        /** It does not hold. */
        FAILS,
        /** It does not hold, which is for information only. */
        NOTED,
        /** The search found neither a proof nor an example. */
        UNDECIDED
    }

    /** The verdict that the property holds of the rule. */
    static Verdict about(Property property, Rule rule) {
        return about(property, rule.id(), placeOf(rule));
    }

    /** The verdict that the property holds of the subject. */
    static Verdict about(Property property, String subject, String place) {
        return new Verdict(property, subject, "", Outcome.HOLDS, place, "", "", Optional.empty(), "", null, null);
    }

    /** The file and line of the rule. */
    static String placeOf(Rule rule) {
        return rule.file() + ":" + rule.line();
    }

    Verdict with(Verdict.Outcome changed, String wrong, String meant) {
        return new Verdict(property, subject, other, changed, place, wrong, meant, example, reason, raisedTo, medicine);
    }

    Verdict fails(String wrong, String meant) {
        return with(Outcome.FAILS, wrong, meant);
    }

    Verdict undecided() {
        return with(
                Outcome.UNDECIDED,
                "Neither a proof nor an example was found of (" + property.code() + ") for (" + subject + ")",
                "its condition is too involved, there are too many examples to go on, or its limits on days leave room for"
                        + " no whole day");
    }

    Verdict withOther(String involved) {
        return new Verdict(
                property, subject, involved, outcome, place, what, maybe, example, reason, raisedTo, medicine);
    }

    Verdict withExample(Presentation shown) {
        return new Verdict(
                property, subject, other, outcome, place, what, maybe, Optional.of(shown), reason, raisedTo, medicine);
    }

    Verdict withRaisedTo(double value) {
        return new Verdict(property, subject, other, outcome, place, what, maybe, example, reason, value, medicine);
    }

    Verdict withMedicine(Medicine added) {
        return new Verdict(
                property, subject, added.name(), outcome, place, what, maybe, example, reason, raisedTo, added);
    }

    Verdict excepted(String because) {
        return new Verdict(
                property, subject, other, Outcome.EXCEPTED, place, what, maybe, example, because, raisedTo, medicine);
    }

    /** What is wrong, and on a second line what was maybe meant; empty when the property holds. */
    public String message() {
        return what.isEmpty() ? "" : Diagnostic.inWords(what, maybe);
    }

    /** True when the property fails or is undecided, and no exception is declared. */
    public boolean isFault() {
        return outcome == Outcome.FAILS || outcome == Outcome.UNDECIDED;
    }

    /** The example after the change that the property is about; empty when it is about none. */
    public Optional<Presentation> exampleAfter() {
        return property.isOfChange() ? example.map(this::changed) : Optional.empty();
    }

    /** The presentation after the change that the property is about. */
    Presentation changed(Presentation before) {
        if (medicine != null) {
            return before.toBuilder().medicine(medicine).build();
        }
        if (property == Property.NUMBER_KEPT) {
            Map<String, Double> measured = new LinkedHashMap<>(before.measured());
            measured.computeIfPresent(other, (code, value) -> raisedTo == null ? value : raisedTo);
            return new Presentation(
                    before.age(),
                    before.present(),
                    before.absent(),
                    before.unknown(),
                    measured,
                    before.described(),
                    before.medicines());
        }
        Presentation.Builder builder = before.toBuilder();
        return (property == Property.DENIAL_KEPT ? builder.absent(other) : builder.present(other)).build();
    }

    /**
     * True when the answers to the example show the verdict.
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
            // An answer does not say what was derived: a search for these asks the rules.
            case LAYERED, EXCLUSIVE -> false;
            case ALIVE, COUNTING -> answer.rulesFired().contains(subject);
            case DISTINCT, NEEDED ->
                answer.rulesFired().contains(subject) && answer.rulesFired().contains(other);
            case REACHABLE ->
                answer.considered().stream().anyMatch(one -> one.cause().equals(subject));
            case FIRST ->
                answer.firstExplanation()
                        .filter(one -> one.cause().equals(subject))
                        .isPresent();
            case URGENCY_KEPT ->
                isUnknown(presentation, other)
                        && answer.rulesFired().contains(subject)
                        && urgencyOf(after(presentation, answers), flag -> true)
                                        .compareTo(urgencyOf(
                                                answer, flag -> flag.rule().equals(subject)))
                                < 0;
            case DENIAL_KEPT ->
                isUnknown(presentation, other)
                        && urgencyOf(answer, flag -> true)
                                        .compareTo(urgencyOf(
                                                after(presentation, answers),
                                                flag -> flag.rule().equals(subject)))
                                < 0;
            case NUMBER_KEPT ->
                isBelow(presentation.measured().get(other), raisedTo)
                        && urgencyOf(after(presentation, answers), flag -> true)
                                        .compareTo(urgencyOf(
                                                answer, flag -> flag.rule().equals(subject)))
                                < 0;
            case MEDICINE_KEPT ->
                answer.rulesFired().contains(subject)
                        != after(presentation, answers).rulesFired().contains(subject);
            case AGE_KEPT -> presentation.age() == null && isLessUrgent(answer, presentation, answers);
            case FLOOR_KEPT ->
                presentation.present().contains(subject)
                        && answer.outcome() == io.github.seminal.Outcome.EXPLAINED
                        && answer.urgency() == Urgency.SELF_CARE;
            case ANSWER_KEPT ->
                isUnknown(presentation, other)
                        && isShown(answer, subject)
                        && after(presentation, answers).urgency().compareTo(answer.urgency()) < 0;
        };
    }

    private static boolean isBelow(@Nullable Double one, @Nullable Double other) {
        return one != null && other != null && one < other;
    }

    /** True when every age that must not be more urgent than the unknown one is, and the rule is among the reasons. */
    private boolean isLessUrgent(
            Assessment unknown, Presentation presentation, Function<Presentation, Assessment> answers) {
        Urgency reached = urgencyOf(unknown, flag -> true);
        Optional<Urgency> next = Arrays.stream(Urgency.values())
                .filter(one -> !reached.isAtLeast(one))
                .findFirst();
        return next.isPresent()
                && (raisedFrom(WitnessSearch.ADULT, next.orElseThrow(), presentation, answers)
                        || (!reached.isAtLeast(Urgency.URGENT)
                                && raisedFrom(Prover.MIDDLE_AGE, Urgency.URGENT, presentation, answers)));
    }

    private boolean raisedFrom(
            int years, Urgency least, Presentation presentation, Function<Presentation, Assessment> answers) {
        boolean isReason = false;
        // Decades first, since most presentations that show nothing fail at one of them.
        for (int offset = 0; offset < DECADE; offset++) {
            for (int age = years + offset; age <= OLDEST; age += DECADE) {
                Assessment answer =
                        answers.apply(presentation.toBuilder().age(age).build());
                if (!urgencyOf(answer, flag -> true).isAtLeast(least)) {
                    return false;
                }
                isReason |= answer.rulesFired().contains(subject);
            }
        }
        return isReason;
    }

    private Assessment after(Presentation presentation, Function<Presentation, Assessment> answers) {
        return answers.apply(changed(presentation));
    }

    private static boolean isUnknown(Presentation presentation, String finding) {
        return !presentation.present().contains(finding)
                && !presentation.absent().contains(finding);
    }

    private static boolean isShown(Assessment answer, String cause) {
        return answer.explanations().stream()
                .anyMatch(one -> one.cause().equals(cause) && one.urgency() == answer.urgency());
    }

    private static Urgency urgencyOf(Assessment answer, Predicate<RedFlag> which) {
        return answer.redFlags().stream().filter(which).map(RedFlag::urgency).reduce(Urgency.SELF_CARE, Urgency::max);
    }
}
