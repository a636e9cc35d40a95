package io.github.seminal.engine;

import java.util.ArrayList;
import java.util.List;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.rule.Match;

/** The facts of every match of a condition, each once: a handful, so that a list is the smallest set. */
final class MatchedFacts {

    /** Of a condition that is known to hold without evidence. */
    static final MatchedFacts NONE = new MatchedFacts(List.of());

    private List<Object> facts;

    private MatchedFacts(List<Object> facts) {
        this.facts = facts;
    }

    /** The facts of the first match. */
    static MatchedFacts of(Match match) {
        // A condition of one pattern, as most are: Drools' own list would be four objects for one fact.
        if (match instanceof InternalMatch internal) {
            TupleImpl tuple = internal.getTuple();
            if (tuple.getParent() == null) {
                return new MatchedFacts(List.of(tuple.getFactHandle().getObject()));
            }
        }
        MatchedFacts matched = new MatchedFacts(List.of());
        matched.add(match);
        return matched;
    }

    /** Adds those facts of the match that are not there yet. */
    void add(Match match) {
        List<Object> all = new ArrayList<>(facts.size() + 2);
        all.addAll(facts);
        List<Object> objects = match.getObjects();
        for (int i = 0; i < objects.size(); i++) {
            if (!holds(all, objects.get(i))) {
                all.add(objects.get(i));
            }
        }
        facts = all;
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
