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
    private final Set<String> derivable;
    private final Map<String, List<Rule>> inference;
    /** The places of the rules that name each finding, or each type of facts without codes. */
    private final Map<String, BitSet> users = new HashMap<>();

    private final Map<Set<String>, Affected> affected = new ConcurrentHashMap<>();

    /**
     * What facts can change.
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
        this.derivable = Set.copyOf(byTarget.keySet());
        this.inference = byTarget;
        List<Rule> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String target : byTarget.keySet()) {
            order(target, byTarget, done, new HashSet<>(), ordered);
        }
        this.inferenceRules = ordered.size();
        ordered.addAll(rest);
        this.rules = List.copyOf(ordered);
        for (int place = 0; place < rules.size(); place++) {
            int user = place;
            rules.get(place).condition().visit((pattern, isNegated, isAlternative) -> {
                if (!pattern.type().isCoded()) {
                    addUser(pattern.type().name(), user);
                }
                pattern.codes().forEach(code -> addUser(code, user));
            });
        }
    }

    private void addUser(String key, int place) {
        users.computeIfAbsent(key, one -> new BitSet()).set(place);
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
        return derivable;
    }

    /** Evaluates the rules for one patient's facts: those that go into a Drools session before any rule has fired. */
    public RuleEvaluation read(List<?> facts) {
        return RuleEvaluation.of(this, new KnownFacts(facts));
    }

    /** The rules that derive the finding; none when it is not a derived one. */
    List<Rule> inferenceOf(String finding) {
        return inference.getOrDefault(finding, List.of());
    }

    /** All rules: inference rules first, each after those that derive what it needs. */
    List<Rule> rules() {
        return rules;
    }

    /** How many of the rules, counted from the first, are inference rules. */
    int inferenceRules() {
        return inferenceRules;
    }

    /**
     * What these can change. Worked out when it is first asked for.
     *
     * @param keys codes of findings, and names of types of facts without codes
     */
    Affected affectedBy(Set<String> keys) {
        return affected.computeIfAbsent(keys, this::findAffected);
    }

    private Affected findAffected(Set<String> keys) {
        BitSet places = new BitSet();
        keys.forEach(key -> places.or(usersOf(key)));
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

    private BitSet usersOf(String key) {
        return users.getOrDefault(key, NONE);
    }
}
