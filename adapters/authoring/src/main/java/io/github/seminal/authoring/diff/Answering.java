package io.github.seminal.authoring.diff;

import io.github.seminal.Assessment;
import io.github.seminal.Explanation;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.Urgency;
import io.github.seminal.authoring.diff.AnswerChanges.Kind;
import io.github.seminal.authoring.diff.AnswerChanges.Transition;
import io.github.seminal.authoring.prove.Shrinker;
import io.github.seminal.explain.PlainKnowledge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the answers of two rulebooks for one patient after another. A finding that one side does not know is left out when
 * that side is asked. For one thread; {@link #plus} adds the results of another thread.
 */
final class Answering {

    private static final String NONE = "none";

    private final PlainKnowledge old;
    private final PlainKnowledge now;
    private final Map<Step, Seen> steps = new HashMap<>();
    private int compared;
    private int differing;

    Answering(PlainKnowledge old, PlainKnowledge now) {
        this.old = old;
        this.now = now;
    }

    /** One kind of difference, and the two values. */
    private record Step(Kind kind, String before, String after) {}

    /** How many patients show a difference, and the one with the fewest findings. */
    private record Seen(int count, Presentation smallest) {

        Seen plus(Seen other) {
            boolean smaller = size(other.smallest) < size(smallest);
            return new Seen(count + other.count, smaller ? other.smallest : smallest);
        }

        private static int size(Presentation patient) {
            return patient.knownFindings()
                    + (patient.medicines() == null ? 0 : patient.medicines().size());
        }
    }

    /** Compares the answers for this patient. */
    void ask(Presentation patient) {
        differences(patient).ifPresent(differences -> {
            compared++;
            differing += differences.isEmpty() ? 0 : 1;
            differences.forEach(step -> steps.merge(step, new Seen(1, patient), Seen::plus));
        });
    }

    /** Adds the results of another thread. */
    void plus(Answering other) {
        compared += other.compared;
        differing += other.differing;
        other.steps.forEach((step, seen) -> steps.merge(step, seen, Seen::plus));
    }

    /**
     * The results.
     *
     * @param examples how many examples to give of each kind, at most
     */
    AnswerChanges changes(int examples) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        List<Transition> transitions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Transition> ofKind = steps.entrySet().stream()
                    .filter(one -> one.getKey().kind() == kind)
                    .map(one -> new Transition(
                            kind,
                            one.getKey().before(),
                            one.getKey().after(),
                            one.getValue().count(),
                            one.getValue().smallest()))
                    .sorted(Comparator.comparing(Answering::danger)
                            .reversed()
                            .thenComparing(one -> -one.count())
                            .thenComparing(Transition::before)
                            .thenComparing(Transition::after))
                    .toList();
            counts.put(kind, ofKind.stream().mapToInt(Transition::count).sum());
            ofKind.stream().limit(examples).map(this::shrunk).forEach(transitions::add);
        }
        return new AnswerChanges(compared, differing, counts, transitions);
    }

    /** How urgent the answer was that falls; of other differences, self-care. */
    private static Urgency danger(Transition one) {
        return one.kind() == Kind.LESS_URGENT ? Urgency.valueOf(one.before()) : Urgency.SELF_CARE;
    }

    private Transition shrunk(Transition one) {
        Step step = new Step(one.kind(), one.before(), one.after());
        Presentation small = Shrinker.of(
                one.example(),
                patient ->
                        differences(patient).filter(all -> all.contains(step)).isPresent());
        return new Transition(one.kind(), one.before(), one.after(), one.count(), small);
    }

    /** The differences; empty when a side refuses the patient, for instance since it has another range for a number. */
    private Optional<Set<Step>> differences(Presentation patient) {
        try {
            return Optional.of(differences(answer(old, patient), answer(now, patient)));
        } catch (InvalidPresentationException e) {
            return Optional.empty();
        }
    }

    private static Set<Step> differences(Assessment before, Assessment after) {
        Set<Step> steps = new LinkedHashSet<>();
        int urgency = after.urgency().compareTo(before.urgency());
        if (urgency != 0) {
            steps.add(new Step(
                    urgency > 0 ? Kind.MORE_URGENT : Kind.LESS_URGENT,
                    before.urgency().name(),
                    after.urgency().name()));
        }
        Set<String> old = flags(before);
        Set<String> now = flags(after);
        if (!old.equals(now)) {
            steps.add(new Step(Kind.RED_FLAGS, without(old, now), without(now, old)));
        }
        String one = first(before);
        String other = first(after);
        if (!one.equals(other)) {
            steps.add(new Step(Kind.FIRST_EXPLANATION, one, other));
        }
        return steps;
    }

    private static String without(Set<String> flags, Set<String> others) {
        Set<String> rest = new TreeSet<>(flags);
        rest.removeAll(others);
        return rest.isEmpty() ? NONE : String.join(", ", rest);
    }

    private static Set<String> flags(Assessment answer) {
        return answer.redFlags().stream()
                .map(flag -> flag.rule() + " (" + flag.urgency() + ", "
                        + flag.destination().code() + ")")
                .collect(Collectors.toSet());
    }

    private static String first(Assessment answer) {
        return answer.firstExplanation().map(Explanation::cause).orElse(NONE);
    }

    private static Assessment answer(PlainKnowledge knowledge, Presentation patient) {
        Presentation known = Shrinker.keeping(patient, knowledge.vocabulary().findings()::containsKey);
        knowledge.check(known);
        return knowledge.assess(known);
    }
}
