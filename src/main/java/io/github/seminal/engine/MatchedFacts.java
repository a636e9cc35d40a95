package io.github.seminal.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.rule.Match;

/** The facts of every match of a condition, each once: a handful, so that a list is the smallest set. */
final class MatchedFacts {

    /** Of a condition that is known to hold without evidence. */
    static final MatchedFacts NONE = new MatchedFacts(List.of());

    /** Cannot be changed while there is one fact, or none. */
    private List<Object> facts;

    private MatchedFacts(List<Object> facts) {
        this.facts = facts;
    }

    /** The facts of the first match. */
    static MatchedFacts of(Match match) {
        TupleImpl tuple = ((InternalMatch) match).getTuple();
        if (tuple.getParent() == null) {
            return new MatchedFacts(List.of(tuple.getFactHandle().getObject()));
        }
        MatchedFacts matched = new MatchedFacts(List.of());
        matched.add(match);
        return matched;
    }

    /** Adds those facts of the match that are not there yet. Drools' own list of them would be a few objects for each. */
    void add(Match match) {
        for (TupleImpl tuple = ((InternalMatch) match).getTuple(); tuple != null; tuple = tuple.getParent()) {
            InternalFactHandle handle = tuple.getFactHandle();
            if (handle != null && !holds(facts, handle.getObject())) {
                if (facts.size() < 2) {
                    List<Object> several = new ArrayList<>(4);
                    several.addAll(facts);
                    facts = several;
                }
                facts.add(handle.getObject());
            }
        }
    }

    /** A session knows each fact as one object. Comparing records would have Java 17 remember our class loader. */
    private static boolean holds(List<Object> facts, Object fact) {
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) == fact) {
                return true;
            }
        }
        return false;
    }

    List<Object> facts() {
        return facts;
    }
}
