package io.github.seminal.engine;

import io.github.seminal.knowledge.rulebook.Verb;
import java.util.ArrayList;
import java.util.List;

/** A condition as Drools knows it, with what all the rules say that have it. */
final class JoinedCondition {

    private final List<Said> says;
    private final List<String> derives;

    JoinedCondition(List<Said> says) {
        this.says = List.copyOf(says);
        List<String> findings = new ArrayList<>(0);
        for (Said said : says) {
            if (said.verb() == Verb.INFER) {
                findings.add(said.target());
            }
        }
        this.derives = List.copyOf(findings);
    }

    /** One for each rule. */
    List<Said> says() {
        return says;
    }

    /** The findings that its rules derive. */
    List<String> derives() {
        return derives;
    }
}
