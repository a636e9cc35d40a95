package io.github.seminal.benchmarks.peers;

import io.github.seminal.Assessment;
import io.github.seminal.DecisionSupport;
import io.github.seminal.Presentation;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** This library's whole answer: validation, facts, engine, ranking, evidence in words, advice. */
record AssessContender(DecisionSupport support) implements Contender {

    @Override
    public Object prepare(Presentation presentation) {
        return presentation;
    }

    @Override
    public Object fire(Object patient) {
        return support.assess((Presentation) patient);
    }

    @Override
    public @Nullable Map<String, Set<Object>> evidence(Object fired) {
        return null;
    }

    @Override
    public Set<String> rules(Object fired) {
        return new TreeSet<>(((Assessment) fired).rulesFired());
    }
}
