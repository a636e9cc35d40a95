package io.github.seminal.engine;

import io.github.seminal.Destination;
import io.github.seminal.Evidence;
import io.github.seminal.Plan;
import io.github.seminal.RedFlag;
import io.github.seminal.Urgency;
import io.github.seminal.engine.Ranking.Ranked;
import io.github.seminal.knowledge.vocabulary.Destinations;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes one plan of everything that asks for something: what is covered by a step of the plan folds into it. */
final class PlanSelection {

    /** Where a patient goes for whom no rule and no explanation names a destination. */
    private static final String FIRST_CONTACT = "gp";

    private final Vocabulary vocabulary;
    private final Destinations destinations;
    private final UrgencyAndRanking judgement;
    private final AdviceSelection advice;
    private final List<Plan.NotAsked> notAsked;
    /** The flags that no step of the plan covers yet, the most urgent first. */
    private final List<RedFlag> open;

    private final List<RedFlag> covered = new ArrayList<>();

    PlanSelection(
            Vocabulary vocabulary,
            UrgencyAndRanking judgement,
            List<RedFlag> flags,
            AdviceSelection advice,
            List<Plan.NotAsked> notAsked) {
        this.vocabulary = vocabulary;
        this.destinations = vocabulary.destinations();
        this.judgement = judgement;
        this.advice = advice;
        this.notAsked = notAsked;
        this.open = new ArrayList<>(flags);
    }

    Plan plan() {
        Urgency urgency = judgement.urgency();
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
                unexplained(),
                further,
                covered,
                advice.instructions(),
                advice.toTell(urgency),
                advice.particular(),
                notAsked);
    }

    /** Nothing but the floor asks for an appointment when neither a flag nor a shown cause is as urgent as it. */
    private List<Evidence> unexplained() {
        List<Evidence> unexplained = new ArrayList<>();
        if (judgement.isSetByFloor()) {
            for (String code : judgement.unexplained()) {
                unexplained.add(new Evidence(code, "present", vocabulary.nameOf(code)));
            }
        }
        return unexplained;
    }

    /** The step that the most urgent open flags ask for. Moves every flag that it covers out of the open ones. */
    private Plan.Step nextStep() {
        Urgency urgency = open.get(0).urgency();
        Set<String> candidates = new LinkedHashSet<>();
        for (RedFlag flag : open) {
            if (flag.urgency() == urgency) {
                candidates.add(flag.destination().code());
            }
        }
        String destination = destinations.leading(candidates);
        List<RedFlag> because = new ArrayList<>();
        Duration within = null;
        for (Iterator<RedFlag> rest = open.iterator(); rest.hasNext(); ) {
            RedFlag flag = rest.next();
            if (flag.urgency() == urgency && flag.destination().code().equals(destination)) {
                because.add(flag);
                rest.remove();
                within = within == null || flag.within().compareTo(within) < 0 ? flag.within() : within;
            }
        }
        Plan.Step step =
                new Plan.Step(urgency, destination(destination), within == null ? Duration.ZERO : within, because);
        cover(step);
        return step;
    }

    /** The step that the most urgent explanation asks for; a planned appointment when there is none. */
    private Plan.Step stepOfExplanation() {
        String destination = judgement.urgency() == Urgency.SELF_CARE ? "self" : FIRST_CONTACT;
        for (Ranked ranked : judgement.shown()) {
            if (ranked.cause().urgency() == judgement.urgency()) {
                destination = ranked.cause().destination();
                break;
            }
        }
        Duration within = judgement.urgency().longestDelay();
        Plan.Step step = new Plan.Step(
                judgement.urgency(), destination(destination), within == null ? Duration.ZERO : within, List.of());
        cover(step);
        return step;
    }

    private void cover(Plan.Step step) {
        open.removeIf(flag -> {
            boolean isCovered = destinations.covers(
                            step.destination().code(), flag.destination().code())
                    && step.within().compareTo(flag.within()) <= 0;
            if (isCovered) {
                covered.add(flag);
            }
            return isCovered;
        });
    }

    private Destination destination(String code) {
        return new Destination(code, vocabulary.texts().get("destinations", code));
    }
}
