package io.github.seminal.benchmarks.peers;

import io.github.seminal.Presentation;
import io.github.seminal.benchmarks.BareEngine;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This library's engine alone: from facts to conclusions with evidence. */
record SeminalContender(BareEngine engine) implements Contender {

    @Override
    public Object prepare(Presentation presentation) {
        return engine.facts(presentation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object fire(Object patient) {
        return engine.fire((List<Object>) patient);
    }

    @Override
    public Map<String, Set<Object>> evidence(Object fired) {
        return BareEngine.evidence(fired);
    }

    @Override
    public Set<String> rules(Object fired) {
        return evidence(fired).keySet();
    }
}
