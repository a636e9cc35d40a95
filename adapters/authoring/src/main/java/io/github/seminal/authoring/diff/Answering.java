package io.github.seminal.authoring.diff;

import io.github.seminal.Assessment;
import io.github.seminal.Explanation;
import io.github.seminal.InvalidPresentationException;
import io.github.seminal.Presentation;
import io.github.seminal.RedFlag;
import io.github.seminal.authoring.diff.AnswerChanges.Kind;
import io.github.seminal.authoring.diff.AnswerChanges.Transition;
import io.github.seminal.authoring.prove.Shrinker;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.vocabulary.Finding;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks both sides the same and keeps what differs. A finding that one side does not know is left out when that side is
 * asked. For one thread; what several threads found is put together by {@link #plus}.
 */
final class Answering {

    private static final String NONE = "none";

    private final PlainKnowledge old;
    private final PlainKnowledge now;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final Map<Step, Seen> steps = new HashMap<>();
    private int compared;
    private int differing;

    Answering(PlainKnowledge old, PlainKnowledge now) {
        this.old = old;
        this.now = now;
    }

    /** One kind of difference, from what to what. */
    private record Step(Kind kind, String before, String after) {}

    /** How often, and for whom with the fewest findings. */
    private record Seen(int count, Presentation smallest) {

        Seen plus(Seen other) {
            boolean smaller = size(other.smallest) < size(smallest);
            return new Seen(count + other.count, smaller ? other.smallest : smallest);
        }
    }

    /** Asks both sides about this patient. */
    void ask(Presentation patient) {
        Set<Step> differences;
        try {
            differences = differences(patient);
        } catch (InvalidPresentationException e) {
            // The two vocabularies differ in a way that leaves nothing to compare, such as another range of a number.
            return;
        }
        compared++;
        if (!differences.isEmpty()) {
            differing++;
        }
        for (Step step : differences) {
            counts.merge(step.kind(), 1, Integer::sum);
            steps.merge(step, new Seen(1, patient), Seen::plus);
        }
    }

    /** Adds what another thread has found. */
    void plus(Answering other) {
        compared += other.compared;
        differing += other.differing;
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Integer::sum));
        other.steps.forEach((step, seen) -> steps.merge(step, seen, Seen::plus));
    }

    /** What was found, with so many small examples of each kind at most. */
    AnswerChanges changes(int examples) {
        List<Transition> transitions = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            counts.putIfAbsent(kind, 0);
            steps.entrySet().stream()
                    .filter(one -> one.getKey().kind() == kind)
                    .sorted(Comparator.comparingInt((Map.Entry<Step, Seen> one) ->
                                    -one.getValue().count())
                            .thenComparing(one -> one.getKey().before())
                            .thenComparing(one -> one.getKey().after()))
                    .limit(examples)
                    .forEach(one -> transitions.add(transition(one.getKey(), one.getValue())));
        }
        return new AnswerChanges(compared, differing, counts, transitions);
    }

    private Transition transition(Step step, Seen seen) {
        Presentation small = Shrinker.of(seen.smallest(), one -> shows(step, one));
        return new Transition(step.kind(), step.before(), step.after(), seen.count(), small);
    }

    private boolean shows(Step step, Presentation patient) {
        try {
            return differences(patient).contains(step);
        } catch (InvalidPresentationException e) {
            return false;
        }
    }

    private Set<Step> differences(Presentation patient) {
        Assessment before = answer(old, patient);
        Assessment after = answer(now, patient);
        Set<Step> steps = new LinkedHashSet<>();
        int urgency = after.urgency().compareTo(before.urgency());
        if (urgency != 0) {
            steps.add(new Step(
                    urgency > 0 ? Kind.MORE_URGENT : Kind.LESS_URGENT,
                    before.urgency().name(),
                    after.urgency().name()));
        }
        Set<String> gone = flags(before);
        Set<String> come = flags(after);
        if (!gone.equals(come)) {
            Set<String> both = new TreeSet<>(gone);
            both.retainAll(come);
            gone.removeAll(both);
            come.removeAll(both);
            steps.add(new Step(Kind.RED_FLAGS, named(gone), named(come)));
        }
        String one = first(before);
        String other = first(after);
        if (!one.equals(other)) {
            steps.add(new Step(Kind.FIRST_EXPLANATION, one, other));
        }
        return steps;
    }

    private static String named(Set<String> flags) {
        return flags.isEmpty() ? NONE : String.join(", ", flags);
    }

    private static Set<String> flags(Assessment answer) {
        Set<String> flags = new TreeSet<>();
        for (RedFlag flag : answer.redFlags()) {
            flags.add(flag.rule() + " (" + flag.urgency() + ", "
                    + flag.destination().code() + ")");
        }
        return flags;
    }

    private static String first(Assessment answer) {
        return answer.firstExplanation().map(Explanation::cause).orElse(NONE);
    }

    private static Assessment answer(PlainKnowledge knowledge, Presentation patient) {
        Presentation known = knownTo(knowledge.vocabulary(), patient);
        knowledge.check(known);
        return knowledge.assess(known);
    }

    /** What this side knows of the patient. */
    private static Presentation knownTo(Vocabulary vocabulary, Presentation patient) {
        return new Presentation(
                patient.age(),
                known(vocabulary, patient.present()),
                known(vocabulary, patient.absent()),
                known(vocabulary, patient.unknown()),
                known(vocabulary, patient.measured()),
                known(vocabulary, patient.described()),
                patient.medicines());
    }

    private static Set<String> known(Vocabulary vocabulary, Set<String> codes) {
        Map<String, Finding> findings = vocabulary.findings();
        if (findings.keySet().containsAll(codes)) {
            return codes;
        }
        Set<String> known = new LinkedHashSet<>(codes);
        known.retainAll(findings.keySet());
        return known;
    }

    private static <V> Map<String, V> known(Vocabulary vocabulary, Map<String, V> values) {
        if (vocabulary.findings().keySet().containsAll(values.keySet())) {
            return values;
        }
        Map<String, V> known = new LinkedHashMap<>(values);
        known.keySet().retainAll(vocabulary.findings().keySet());
        return known;
    }

    private static int size(Presentation patient) {
        return patient.knownFindings()
                + (patient.medicines() == null ? 0 : patient.medicines().size());
    }
}
