package io.github.seminal.engine;

import io.github.seminal.vocabulary.Cause;
import io.github.seminal.vocabulary.Problems;
import io.github.seminal.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.kie.api.KieBase;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;

/** The compiled rules and what their annotations say. */
final class RuleBase {

    private final KieBase rules;
    private final Map<String, RuleInfo> byName;

    private RuleBase(KieBase rules, Map<String, RuleInfo> byName) {
        this.rules = rules;
        this.byName = byName;
    }

    /** Rules with what their annotations say. What is wrong with these is added to the problems. */
    static RuleBase of(KieBase rules, Vocabulary vocabulary, Problems problems) {
        List<Rule> sorted = rules.getKiePackages().stream()
                .flatMap(rulePackage -> rulePackage.getRules().stream())
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
        Map<String, RuleInfo> byName = new HashMap<>();
        NavigableMap<String, RuleInfo> byId = new TreeMap<>();
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        for (Rule rule : sorted) {
            RuleInfo info = annotations.read(rule.getName(), rule.getMetaData(), byName.size());
            byName.put(rule.getName(), info);
            if (byId.put(info.id(), info) != null) {
                problems.add(
                        "The rule id (" + info.id() + ") is there twice.\nMaybe a rule was copied: ids are for ever.");
            }
        }
        RuleBase base = new RuleBase(rules, byName);
        base.requireRulesOfTables(vocabulary, byId, problems);
        return base;
    }

    int size() {
        return byName.size();
    }

    List<String> ids() {
        return byName.values().stream().map(RuleInfo::id).sorted().toList();
    }

    Collection<RuleInfo> all() {
        return byName.values();
    }

    RuleInfo named(String name) {
        RuleInfo info = byName.get(name);
        if (info == null) {
            throw new IllegalStateException("The rule (" + name + ") fired but is not in the rule base.");
        }
        return info;
    }

    /** A new session, to be disposed by the caller. */
    KieSession newSession() {
        return rules.newKieSession();
    }

    private void requireRulesOfTables(Vocabulary vocabulary, NavigableMap<String, RuleInfo> byId, Problems problems) {
        for (Cause cause : vocabulary.causes().values()) {
            // Ids are sorted: the first one from "cause." on belongs to the cause, if any does.
            String first = byId.ceilingKey(cause.code() + ".");
            if (first == null || !first.startsWith(cause.code() + ".")) {
                problems.add("The cause (" + cause.code() + ") has no rule.\nMaybe its file is missing.");
            }
        }
        List<String> named = new ArrayList<>();
        vocabulary.advice().forEach(policy -> named.addAll(policy.withheldBy()));
        vocabulary.prohibitions().forEach(policy -> named.addAll(policy.addedBy()));
        for (String id : named) {
            if (!byId.containsKey(id)) {
                problems.add("The tables advice.csv or prohibitions.csv name the rule (" + id
                        + "), which is not there.\nMaybe the rule was renamed: ids are for ever.");
            }
        }
    }
}
