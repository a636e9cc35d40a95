package io.github.seminal.knowledge.rulebook;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostic;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.files.Limits;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Checks rules against the vocabulary: a rule with an unknown code would silently never fire. */
public final class RulebookCheck {

    private final Rulebook rulebook;
    private final Diagnostics problems;

    private RulebookCheck(Rulebook rulebook, Diagnostics problems) {
        this.rulebook = rulebook;
        this.problems = problems;
    }

    /** Adds everything that is wrong with the rules to the problems, each with its place. */
    public static void check(Rulebook rulebook, Vocabulary vocabulary, Diagnostics problems) {
        for (Rule rule : rulebook.rules()) {
            new RuleVocabularyCheck(rule, rulebook, vocabulary, problems, true).check();
        }
        for (Rule rule : rulebook.damaged()) {
            new RuleVocabularyCheck(rule, rulebook, vocabulary, problems, false).check();
        }
        RulebookCheck check = new RulebookCheck(rulebook, problems);
        check.checkGates();
        check.checkLayers();
        check.checkDerived(vocabulary);
    }

    /** A cause that no rule brings into consideration is never ranked. */
    private void checkGates() {
        Set<String> gated = new HashSet<>();
        for (Rule rule : rulebook.written()) {
            if (rule.verb() == Verb.CONSIDERS) {
                gated.add(rule.kind());
            }
        }
        for (String id : rulebook.unreadable()) {
            gated.add(Rule.kindOf(id));
        }
        for (Rule rule : rulebook.rules()) {
            if (rule.file().startsWith("causes/") && gated.add(rule.kind())) {
                problems.add(
                        Check.CAUSE_WITHOUT_GATE,
                        Place.file(rule.file()),
                        "no rule brings the cause (" + rule.kind() + ") into consideration",
                        "a rule with (conclude.considers();) is missing");
            }
        }
    }

    /** A condition on a derived finding that no rule derives never holds: rules that rest on it are dead. */
    private void checkDerived(Vocabulary vocabulary) {
        Set<String> derived = new HashSet<>();
        for (Rule rule : rulebook.written()) {
            if (rule.verb() == Verb.INFER) {
                derived.add(rule.target());
            }
        }
        for (String id : rulebook.unreadable()) {
            derived.add(id.substring(id.indexOf('.') + 1));
        }
        Map<String, List<Rule>> users = new TreeMap<>();
        for (Rule rule : rulebook.rules()) {
            for (String code : rule.condition().findings()) {
                if (vocabulary.derived().contains(code) && !derived.contains(code)) {
                    users.computeIfAbsent(code, none -> new ArrayList<>()).add(rule);
                }
            }
        }
        users.forEach((code, rules) -> {
            Rule first = rules.get(0);
            String others = rules.size() == 1
                    ? "the rule (" + first.id() + ") needs"
                    : rules.size() + " rules need, (" + first.id() + ") among them";
            problems.add(
                    Check.NEVER_DERIVED,
                    rulebook.placesOf(first).finding(code),
                    "no rule derives the finding (" + code + "), which " + others,
                    "keep or replace the rule that derives it, in inference/, or retire those that need it too");
        });
    }

    /**
     * Derived findings form layers, each derived from given findings and from lower layers. A finding that fits in no layer
     * is derived from itself.
     */
    private void checkLayers() {
        Map<String, Set<String>> needs = new TreeMap<>();
        Map<String, Rule> rules = new TreeMap<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.verb() == Verb.INFER) {
                rules.putIfAbsent(rule.target(), rule);
                needs.computeIfAbsent(rule.target(), target -> new HashSet<>())
                        .addAll(rule.condition().findings());
            }
        }
        needs.values().forEach(codes -> codes.retainAll(rules.keySet()));
        Set<String> layer = withoutNeeds(needs);
        for (int layers = 0; !layer.isEmpty() && layers < Limits.MOST_LAYERS; layers++) {
            rules.keySet().removeAll(layer);
            needs.keySet().removeAll(layer);
            for (Set<String> codes : needs.values()) {
                codes.removeAll(layer);
            }
            layer = withoutNeeds(needs);
        }
        boolean isDeep = !layer.isEmpty();
        rules.forEach((code, rule) -> problems.add(new Diagnostic(
                isDeep ? Check.LIMIT : Check.FIRING_ORDER,
                rulebook.placesOf(rule).target(),
                rule.sentence(),
                "the derived finding (" + code + ")"
                        + (isDeep
                                ? " rests on more than " + Limits.MOST_LAYERS + " layers of others"
                                : " is derived from itself, or from one that is"),
                isDeep ? "derive it from given findings" : "one of its rules names a finding that needs it")));
    }

    private static Set<String> withoutNeeds(Map<String, Set<String>> needs) {
        Set<String> layer = new HashSet<>();
        needs.forEach((code, codes) -> {
            if (codes.isEmpty()) {
                layer.add(code);
            }
        });
        return layer;
    }
}
