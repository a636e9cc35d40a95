package io.github.seminal.authoring.prove;

import io.github.seminal.Assessment;
import io.github.seminal.Contribution;
import io.github.seminal.Explanation;
import io.github.seminal.Presentation;
import io.github.seminal.explain.PlainKnowledge;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.vocabulary.Cause;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Properties that generated patients already show, so that the solver need not be asked. */
final class SampledWitnesses {

    private static final int PATIENTS = 6_000;
    private static final long SEED = 20_261_125L;
    private static final BitSet NEVER = new BitSet();

    private final Map<String, BitSet> matched = new HashMap<>();
    private final Set<String> counted = new HashSet<>();

    private SampledWitnesses() {}

    /** A sample of no patients. */
    static SampledWitnesses none() {
        return new SampledWitnesses();
    }

    static SampledWitnesses of(PlainKnowledge knowledge) {
        SampledWitnesses sample = new SampledWitnesses();
        if (knowledge.rulebook().rules().isEmpty()) {
            return sample;
        }
        Supplier<Presentation> patients = knowledge.generatedPresentations(SEED);
        for (int i = 0; i < PATIENTS; i++) {
            Assessment answer = knowledge.assess(patients.get());
            for (String rule : answer.rulesFired()) {
                sample.matched.computeIfAbsent(rule, id -> new BitSet()).set(i);
            }
            for (Explanation considered : answer.considered()) {
                Cause cause = knowledge.vocabulary().causes().get(considered.cause());
                if (cause != null) {
                    sample.count(considered, cause);
                }
            }
        }
        return sample;
    }

    private void count(Explanation considered, Cause cause) {
        Stream.concat(considered.supporting().stream(), considered.opposing().stream())
                .filter(one -> counts(one, considered, cause))
                .forEach(one -> counted.add(one.rule()));
    }

    private static boolean counts(Contribution one, Explanation considered, Cause cause) {
        if (one.group().isEmpty()) {
            return true;
        }
        return considered.groups().stream()
                .filter(group -> group.group().equals(one.group()))
                .anyMatch(group ->
                        SymbolicPoints.capped(cause, one.group(), group.sum() - one.points()) != group.counted());
    }

    /** True when the rule matched for one of the patients. */
    boolean hasMatched(Rule rule) {
        return !matched.getOrDefault(rule.id(), NEVER).isEmpty();
    }

    /** True when the rule matched, and the other did not, for one of the patients. */
    boolean hasMatchedWithout(Rule rule, Rule other) {
        BitSet alone = (BitSet) matched.getOrDefault(rule.id(), NEVER).clone();
        alone.andNot(matched.getOrDefault(other.id(), NEVER));
        return !alone.isEmpty();
    }

    /** True when the rule's points changed the total of its cause for one of the patients. */
    boolean hasCounted(Rule rule) {
        return counted.contains(rule.id());
    }
}
