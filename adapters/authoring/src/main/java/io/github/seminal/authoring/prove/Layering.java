package io.github.seminal.authoring.prove;

import io.github.seminal.knowledge.rulebook.Condition;
import io.github.seminal.knowledge.rulebook.Condition.AllOf;
import io.github.seminal.knowledge.rulebook.Condition.AnyOf;
import io.github.seminal.knowledge.rulebook.Condition.Not;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.FactType;
import io.github.seminal.knowledge.rulebook.Rule;
import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether inference rules can run in any order among themselves: each derived finding then has one meaning. */
final class Layering {

    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final List<Rule> inference;

    private Layering(List<Rule> rules) {
        this.inference =
                rules.stream().filter(rule -> rule.verb() == Verb.INFER).toList();
        inference.forEach(rule -> needs.computeIfAbsent(rule.target(), target -> new LinkedHashSet<>())
                .addAll(present(rule.condition().patterns().toList())));
    }

    /** A fault of one inference rule, with the derived finding that it is about. */
    record Fault(Rule rule, String finding, boolean negated) {}

    /** Every fault of layering among the rules. */
    static List<Fault> faults(List<Rule> rules) {
        Layering layering = new Layering(rules);
        List<Fault> faults = new ArrayList<>();
        for (Rule rule : layering.inference) {
            for (String code : present(negated(rule.condition()))) {
                if (layering.needs.containsKey(code)) {
                    faults.add(new Fault(rule, code, true));
                }
            }
            for (String code : present(rule.condition().patterns().toList())) {
                if (layering.isNeededBy(rule.target(), code, new LinkedHashSet<>())) {
                    faults.add(new Fault(rule, code, false));
                }
            }
        }
        return faults;
    }

    /** True when the finding is derived from the target, directly or not. */
    private boolean isNeededBy(String target, String finding, Set<String> seen) {
        if (!needs.containsKey(finding) || !seen.add(finding)) {
            return false;
        }
        return finding.equals(target)
                || needs.getOrDefault(finding, Set.of()).stream().anyMatch(next -> isNeededBy(target, next, seen));
    }

    private static Set<String> present(List<Pattern> patterns) {
        Set<String> codes = new LinkedHashSet<>();
        patterns.stream()
                .filter(pattern -> pattern.type() == FactType.PRESENT)
                .forEach(pattern -> codes.addAll(pattern.codes()));
        return codes;
    }

    private static List<Pattern> negated(Condition condition) {
        List<Pattern> patterns = new ArrayList<>();
        if (condition instanceof AllOf all) {
            all.conditions().forEach(one -> patterns.addAll(negated(one)));
        } else if (condition instanceof AnyOf any) {
            any.conditions().forEach(one -> patterns.addAll(negated(one)));
        } else if (condition instanceof Not not) {
            patterns.add(not.pattern());
        }
        return patterns;
    }
}
