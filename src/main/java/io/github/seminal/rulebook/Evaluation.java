package io.github.seminal.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates a rulebook in plain Java, independently of Drools: the two are held together, so that neither can lose a rule
 * without a word. Immutable and thread-safe.
 */
public final class Evaluation {

    private final Rulebook rulebook;
    private final List<RuleEntry> inference;
    private final List<RuleEntry> others;
    private final Set<String> derivable;

    /**
     * Prepares a rulebook for evaluation.
     *
     * @throws IllegalArgumentException if derived findings are derived from each other in a circle
     */
    public Evaluation(Rulebook rulebook) {
        this.rulebook = rulebook;
        Map<String, List<RuleEntry>> byTarget = new LinkedHashMap<>();
        List<RuleEntry> rest = new ArrayList<>();
        for (RuleEntry rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                byTarget.computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(rule);
            } else {
                rest.add(rule);
            }
        }
        this.derivable = Set.copyOf(byTarget.keySet());
        this.others = List.copyOf(rest);
        List<RuleEntry> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        byTarget.keySet().forEach(target -> order(target, byTarget, done, new HashSet<>(), ordered));
        this.inference = List.copyOf(ordered);
    }

    /** The rulebook that is evaluated. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The findings that inference rules derive. */
    public Set<String> derivable() {
        return derivable;
    }

    /** Reads one patient's facts: those that go into a Drools session before any rule has fired. */
    public Reading read(List<?> facts) {
        return new Reading(this, new KnownFacts(facts));
    }

    /** Inference rules, each behind those that derive what it needs. */
    List<RuleEntry> inference() {
        return inference;
    }

    /** All other rules. */
    List<RuleEntry> others() {
        return others;
    }

    private static void order(
            String target,
            Map<String, List<RuleEntry>> byTarget,
            Set<String> done,
            Set<String> open,
            List<RuleEntry> ordered) {
        if (done.contains(target)) {
            return;
        }
        if (!open.add(target)) {
            throw new IllegalArgumentException("The derived finding (" + target + ") is derived from itself.\n"
                    + "Maybe one of its inference rules names a finding that needs it.");
        }
        List<RuleEntry> rules = byTarget.getOrDefault(target, List.of());
        for (RuleEntry rule : rules) {
            rule.condition()
                    .patterns()
                    .flatMap(pattern -> pattern.codes().stream())
                    .filter(byTarget::containsKey)
                    .forEach(needed -> order(needed, byTarget, done, open, ordered));
        }
        ordered.addAll(rules);
        done.add(target);
    }
}
