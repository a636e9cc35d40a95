package io.github.seminal.benchmarks.peers;

import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.BareEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules as Java code without an engine: the limit of what an engine could reach. */
class JavaContender implements Contender {

    final JavaRules rules;
    private final BareEngine engine;

    JavaContender(JavaRules rules, BareEngine engine) {
        this.rules = rules;
        this.engine = engine;
    }

    @Override
    public final Object prepare(Presentation presentation) {
        return engine.facts(presentation);
    }

    @Override
    public final Object fire(Object patient) {
        Case one = rules.newCase();
        for (Object fact : (List<?>) patient) {
            one.add(fact);
        }
        run(one);
        return one;
    }

    void run(Case patient) {
        rules.infer(patient);
        rules.conclude(patient);
    }

    @Override
    public final Map<String, Set<Object>> evidence(Object fired) {
        Map<String, Set<Object>> evidence = new TreeMap<>();
        for (FiredRule rule : ((Case) fired).fired) {
            // Equal times from two medicines are one fact.
            evidence.put(rule.rule(), new java.util.HashSet<>(List.of(rule.facts())));
        }
        return evidence;
    }

    @Override
    public final Set<String> rules(Object fired) {
        return evidence(fired).keySet();
    }
}
