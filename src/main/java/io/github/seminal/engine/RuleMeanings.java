package io.github.seminal.engine;

import io.github.seminal.knowledge.diagnostic.Check;
import io.github.seminal.knowledge.diagnostic.Diagnostics;
import io.github.seminal.knowledge.diagnostic.Place;
import io.github.seminal.knowledge.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Rule;

/**
 * What all rules say, and what their annotations say of them.
 *
 * @param byName what the annotations say of each rule, by its sentence
 * @param conditions what is said where a condition holds, by the name of the one rule that it is to Drools
 */
record RuleMeanings(Map<String, RuleInfo> byName, Map<String, JoinedCondition> conditions) {

    /** Reads the rules. What is wrong with them is added to the problems. */
    static RuleMeanings of(JoinedRules joined, Vocabulary vocabulary, Diagnostics problems) {
        Map<String, RuleInfo> byName = new HashMap<>();
        Map<String, JoinedCondition> conditions = new HashMap<>();
        Set<String> ids = new HashSet<>();
        RuleAnnotations annotations = new RuleAnnotations(vocabulary, problems);
        for (Map.Entry<String, List<Rule>> rules : joined.conditions().entrySet()) {
            List<Said> says = new ArrayList<>(rules.getValue().size());
            for (Rule rule : rules.getValue()) {
                RuleInfo info = annotations.read(rule.getName(), rule.getMetaData());
                byName.put(rule.getName(), info);
                if (!ids.add(info.id())) {
                    problems.add(
                            Check.DUPLICATE_ID,
                            Place.NOWHERE,
                            "the rule id (" + info.id() + ") is there twice",
                            "a rule was copied: ids are for ever");
                }
                Said.by(info, rule.getDefaultConsequence().getBlock(), vocabulary, problems)
                        .ifPresent(says::add);
            }
            conditions.put(rules.getKey(), new JoinedCondition(says));
        }
        return new RuleMeanings(byName, conditions);
    }
}
