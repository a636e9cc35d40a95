package io.github.seminal.explain;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Rulebook;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Evaluates a rulebook in plain Java, independently of Drools. The two are compared with each other, so that neither can
 * silently lose a rule. Immutable and thread-safe.
 */
public final class RuleEvaluator {

    private static final BitSet NONE = new BitSet();

    private final Rulebook rulebook;
    private final List<Rule> rules;
    private final int inferenceRules;
    /** The inference rules, by what they derive. */
    private final Map<String, List<Rule>> deriving;
    /** The places of the rules that name each finding, and under their word those with a type of fact that has no code. */
    private final Map<String, BitSet> users = new HashMap<>();

    private final Map<String, Affected> affected = new ConcurrentHashMap<>();

    /**
     * What a finding, or a type of fact without codes, can change.
     *
     * @param rules the places of the rules that need them, directly or through derived findings
     * @param derived the derived findings that need them
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
        this.deriving = Collections.unmodifiableMap(byTarget);
        List<Rule> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String target : byTarget.keySet()) {
            order(target, byTarget, done, new HashSet<>(), ordered);
        }
        this.inferenceRules = ordered.size();
        ordered.addAll(rest);
        this.rules = List.copyOf(ordered);
        for (int place = 0; place < rules.size(); place++) {
            int here = place;
            rules.get(place).condition().visit((pattern, isNegated, isAlternative) -> {
                List<String> subjects = pattern.type().isCoded()
                        ? pattern.codes()
                        : List.of(pattern.type().word());
                for (String what : subjects) {
                    users.computeIfAbsent(what, one -> new BitSet()).set(here);
                }
            });
        }
    }

    private static void order(
            String target, Map<String, List<Rule>> byTarget, Set<String> done, Set<String> open, List<Rule> ordered) {
        List<Rule> rules = byTarget.get(target);
        if (rules == null || done.contains(target)) {
            return;
        }
        if (!open.add(target)) {
            throw new IllegalArgumentException("The derived finding (" + target + ") is derived from itself.\n"
                    + "Maybe one of its inference rules names a finding that needs it.");
        }
        for (Rule rule : rules) {
            for (String needed : rule.condition().findings()) {
                order(needed, byTarget, done, open, ordered);
            }
        }
        ordered.addAll(rules);
        done.add(target);
    }

    /** The rulebook that is evaluated. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The findings that inference rules derive. */
    public Set<String> derivable() {
        return deriving.keySet();
    }

    /** The rules that derive the finding; none for one that is asked for. */
    List<Rule> deriving(String finding) {
        return deriving.getOrDefault(finding, List.of());
    }

    /** Evaluates the rules for one patient's facts: those that go into a Drools session before any rule has fired. */
    public RuleEvaluation read(List<?> facts) {
        return RuleEvaluation.of(this, new KnownFacts(facts));
    }

    /** True when the condition holds for these facts. Of the rules, only those that derive findings are evaluated. */
    boolean holds(Condition condition, List<?> facts) {
        return RuleEvaluation.of(this, new KnownFacts(facts), inferenceRules).holds(condition);
    }

    /** All rules: inference rules first, each after those that derive what it needs. */
    List<Rule> rules() {
        return rules;
    }

    /** How many of the rules, counted from the first, are inference rules. */
    int inferenceRules() {
        return inferenceRules;
    }

    /** What the finding, or the type of fact with this word, can change. Worked out when it is first asked for. */
    Affected affectedBy(String what) {
        return affected.computeIfAbsent(what, this::findAffected);
    }

    private Affected findAffected(String what) {
        BitSet places = new BitSet();
        places.or(usersOf(what));
        Set<String> derived = new HashSet<>();
        // A rule that needs a derived finding stands after those that derive it: one pass finds all of them.
        for (int place = places.nextSetBit(0);
                place >= 0 && place < inferenceRules;
                place = places.nextSetBit(place + 1)) {
            derived.add(rules.get(place).target());
            places.or(usersOf(rules.get(place).target()));
        }
        return new Affected(places, derived);
    }

    private BitSet usersOf(String what) {
        return users.getOrDefault(what, NONE);
    }
}
