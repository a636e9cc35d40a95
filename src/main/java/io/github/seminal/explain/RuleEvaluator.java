package io.github.seminal.explain;

import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Evaluates a rulebook in plain Java, independently of Drools: the two are held together, so that neither can lose a rule
 * without a word. Immutable and thread-safe.
 */
public final class RuleEvaluator {

    private static final Affected NOTHING = new Affected(new BitSet(), Set.of());

    private final Rulebook rulebook;
    private final List<Rule> rules;
    private final int inferenceRules;
    private final Set<String> derivable;
    private final Map<String, Affected> affected = new HashMap<>();

    /**
     * What a finding can change.
     *
     * @param rules the places of the rules that need it, directly or through derived findings
     * @param derived the derived findings that need it
     */
    record Affected(BitSet rules, Set<String> derived) {}

    /**
     * Prepares a rulebook for evaluation.
     *
     * @throws IllegalArgumentException if derived findings are derived from each other in a circle
     */
    public RuleEvaluator(Rulebook rulebook) {
        this.rulebook = rulebook;
        Map<String, List<Rule>> byTarget = new LinkedHashMap<>();
        List<Rule> rest = new ArrayList<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                byTarget.computeIfAbsent(rule.target(), target -> new ArrayList<>())
                        .add(rule);
            } else {
                rest.add(rule);
            }
        }
        this.derivable = Set.copyOf(byTarget.keySet());
        List<Rule> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        byTarget.keySet().forEach(target -> order(target, byTarget, done, new HashSet<>(), ordered));
        this.inferenceRules = ordered.size();
        ordered.addAll(rest);
        this.rules = List.copyOf(ordered);
        findAffected();
    }

    private void findAffected() {
        Set<String> codes = new HashSet<>();
        for (Rule rule : rules) {
            rule.condition().patterns().forEach(pattern -> codes.addAll(pattern.codes()));
        }
        for (String code : codes) {
            Set<String> changed = new HashSet<>(Set.of(code));
            BitSet places = new BitSet();
            for (int i = 0; i < rules.size(); i++) {
                Rule rule = rules.get(i);
                if (rule.condition()
                        .patterns()
                        .flatMap(pattern -> pattern.codes().stream())
                        .anyMatch(changed::contains)) {
                    places.set(i);
                    if (i < inferenceRules) {
                        changed.add(rule.target());
                    }
                }
            }
            changed.remove(code);
            affected.put(code, new Affected(places, Set.copyOf(changed)));
        }
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
    public RuleEvaluation read(List<?> facts) {
        return RuleEvaluation.of(this, new KnownFacts(facts));
    }

    /** All rules: inference rules first, each behind those that derive what it needs. */
    List<Rule> rules() {
        return rules;
    }

    /** How many of the rules, from the first on, are inference rules. */
    int inferenceRules() {
        return inferenceRules;
    }

    /** What the finding can change. */
    Affected affectedBy(String finding) {
        return affected.getOrDefault(finding, NOTHING);
    }

    private static void order(
            String target, Map<String, List<Rule>> byTarget, Set<String> done, Set<String> open, List<Rule> ordered) {
        if (done.contains(target)) {
            return;
        }
        if (!open.add(target)) {
            throw new IllegalArgumentException("The derived finding (" + target + ") is derived from itself.\n"
                    + "Maybe one of its inference rules names a finding that needs it.");
        }
        List<Rule> rules = byTarget.getOrDefault(target, List.of());
        for (Rule rule : rules) {
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
