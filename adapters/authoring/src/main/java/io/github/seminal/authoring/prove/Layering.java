package io.github.seminal.authoring.prove;

import io.github.seminal.authoring.condition.ConditionPart;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that the order of inference rules makes no difference, so that each derived finding has one meaning. */
final class Layering {

    /** The present findings that each derived finding is derived from. */
    private final Map<String, Set<String>> inputs = new HashMap<>();

    private Layering() {}

    /** The verdicts on every inference rule among these rules. */
    static List<Verdict> verdicts(List<Rule> rules) {
        List<Rule> inference =
                rules.stream().filter(rule -> rule.verb() == Verb.INFER).toList();
        Layering layering = new Layering();
        inference.forEach(rule -> layering.inputs
                .computeIfAbsent(rule.target(), target -> new LinkedHashSet<>())
                .addAll(presentIn(rule, false)));
        return inference.stream()
                .flatMap(rule -> layering.verdicts(rule).stream())
                .toList();
    }

    private List<Verdict> verdicts(Rule rule) {
        Verdict draft = Verdict.about(Property.LAYERED, rule);
        List<Verdict> faults = new ArrayList<>();
        for (String code : presentIn(rule, true)) {
            if (inputs.containsKey(code)) {
                faults.add(draft.withOther(code)
                        .fails(
                                "The inference rule (" + rule.id() + ") negates the derived finding (" + code
                                        + "): what it derives depends on which rule runs first",
                                "say it by what that finding is derived from"));
            }
        }
        for (String code : presentIn(rule, false)) {
            if (isDerivedFrom(rule.target(), code, new LinkedHashSet<>())) {
                faults.add(draft.withOther(code)
                        .fails(
                                "The inference rule (" + rule.id() + ") derives (" + rule.target() + ") from (" + code
                                        + "), which is derived from (" + rule.target() + ")",
                                "one of them names the wrong finding"));
            }
        }
        return faults.isEmpty() ? List.of(draft) : faults;
    }

    /** True when the finding is derived from the target, directly or through other findings. */
    private boolean isDerivedFrom(String target, String finding, Set<String> seen) {
        Set<String> direct = inputs.get(finding);
        return direct != null
                && seen.add(finding)
                && (finding.equals(target) || direct.stream().anyMatch(next -> isDerivedFrom(target, next, seen)));
    }

    /** The codes of the rule's patterns over present findings: all of them, or the negated ones only. */
    private static Set<String> presentIn(Rule rule, boolean isNegatedOnly) {
        Set<String> codes = new LinkedHashSet<>();
        ConditionPart.leavesOf(rule.condition()).stream()
                .filter(leaf -> leaf.pattern().type() == FactType.PRESENT && (leaf.isNegated() || !isNegatedOnly))
                .forEach(leaf -> codes.addAll(leaf.pattern().codes()));
        return codes;
    }
}
