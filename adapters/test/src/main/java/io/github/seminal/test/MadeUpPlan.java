package io.github.seminal.test;

import io.github.seminal.Advice;
import io.github.seminal.Destination;
import io.github.seminal.Explanation;
import io.github.seminal.Plan;
import io.github.seminal.Prohibition;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** The plan that follows from the red flags and explanations of a made-up answer: a destination covers none but itself. */
final class MadeUpPlan {

    private final Urgency urgency;
    private final List<Explanation> shown;
    /** The flags that no step covers yet, the most urgent first. */
    private final List<RedFlag> open;

    private final List<RedFlag> covered = new ArrayList<>();

    MadeUpPlan(Urgency urgency, List<RedFlag> flags, List<Explanation> shown) {
        this.urgency = urgency;
        this.shown = shown;
        this.open = new ArrayList<>(flags);
    }

    Plan plan(List<Advice> doNow, List<Advice> tell, List<Prohibition> doNotSay, List<Plan.NotAsked> notAsked) {
        boolean isLedByFlag = !open.isEmpty() && open.get(0).urgency() == urgency;
        Plan.Step first = isLedByFlag ? nextStep() : stepOfExplanation();
        List<Plan.Step> further = new ArrayList<>();
        while (!open.isEmpty()) {
            further.add(nextStep());
        }
        return new Plan(
                urgency,
                first.destination(),
                urgency == Urgency.SELF_CARE ? null : first.within(),
                first.because(),
                List.of(),
                further,
                covered,
                doNow,
                tell,
                doNotSay,
                notAsked);
    }

    private Plan.Step nextStep() {
        RedFlag first = open.get(0);
        List<RedFlag> because = open.stream()
                .filter(flag ->
                        flag.urgency() == first.urgency() && flag.destination().equals(first.destination()))
                .toList();
        open.removeAll(because);
        Duration within = because.stream()
                .map(RedFlag::within)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return covering(new Plan.Step(first.urgency(), first.destination(), within, because));
    }

    private Plan.Step stepOfExplanation() {
        String code = Fakes.destinationFor(urgency);
        Destination destination = shown.stream()
                .filter(one -> one.urgency() == urgency)
                .map(Explanation::destination)
                .findFirst()
                .orElse(new Destination(code, code));
        Duration within = Objects.requireNonNullElse(urgency.longestDelay(), Duration.ZERO);
        return covering(new Plan.Step(urgency, destination, within, List.of()));
    }

    private Plan.Step covering(Plan.Step step) {
        open.removeIf(flag -> {
            boolean isCovered = flag.destination().equals(step.destination())
                    && step.within().compareTo(flag.within()) <= 0;
            return isCovered && covered.add(flag);
        });
        return step;
    }
}
