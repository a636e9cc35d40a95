package io.github.seminal.engine.drools;

import io.github.seminal.engine.Conclusion;
import io.github.seminal.engine.MatchedFacts;
import io.github.seminal.knowledge.Consequence;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;

/**
 * Records which rules match on which facts, so that every conclusion has its evidence. Accepts only the matches that derive
 * a finding: the consequences of all other rules are known without running them. For one session and one thread.
 */
final class Recorder implements AgendaFilter {

    private final List<NetworkModel.Numbered> conjunctions;
    private final List<List<Consequence>> consequences;
    private final FactRouter.Session facts;
    /** The matched facts of each group of rules; null until it matches. */
    private final @Nullable MatchedFacts[] matched;

    private final List<Conclusion> conclusions = new ArrayList<>(64);
    private final List<String> derived = new ArrayList<>();

    /**
     * A recorder for one session.
     *
     * @param conjunctions the conjunctions, each a rule in Drools
     * @param consequences what the rules of each group conclude
     * @param facts takes derived findings
     */
    Recorder(List<NetworkModel.Numbered> conjunctions, List<List<Consequence>> consequences, FactRouter.Session facts) {
        this.conjunctions = conjunctions;
        this.consequences = consequences;
        this.facts = facts;
        this.matched = new @Nullable MatchedFacts[consequences.size()];
    }

    /** One conclusion for each rule that matched, in no particular order. */
    List<Conclusion> conclusions() {
        return conclusions;
    }

    @Override
    public boolean accept(Match match) {
        NetworkModel.Numbered conjunction =
                conjunctions.get(Integer.parseInt(match.getRule().getName()));
        List<Integer> groups = conjunction.groups();
        for (int i = 0; i < groups.size(); i++) {
            record(groups.get(i), ((InternalMatch) match).getTuple());
        }
        List<String> findings = conjunction.derives();
        for (int i = 0; i < findings.size(); i++) {
            if (!derived.contains(findings.get(i))) {
                derived.add(findings.get(i));
                facts.insertDerived(findings.get(i));
            }
        }
        return !findings.isEmpty();
    }

    private void record(int group, TupleImpl match) {
        MatchedFacts known = matched[group];
        if (known == null) {
            known = new MatchedFacts();
            matched[group] = known;
            List<Consequence> concluded = consequences.get(group);
            for (int i = 0; i < concluded.size(); i++) {
                conclusions.add(new Conclusion(concluded.get(i), known));
            }
        }
        for (TupleImpl tuple = match; tuple != null; tuple = tuple.getParent()) {
            InternalFactHandle handle = tuple.getFactHandle();
            // A rule that begins with a negation matches on an internal fact of Drools, which is not evidence.
            if (handle != null && FactRouter.isFact(handle.getObject())) {
                known.add(handle.getObject());
            }
        }
    }
}
