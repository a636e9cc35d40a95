package io.github.seminal.engine;

import io.github.seminal.facts.Present;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import org.drools.core.common.ReteEvaluator;

/**
 * Which rules can match a patient at all: those for each of whose patterns there is a fact that passes its tests, given, or
 * derived by a rule that can match. It errs on one side alone: a rule that it leaves out cannot match.
 */
final class Prospects {

    private final RuleBranches branches;
    private final ReteEvaluator session;
    private final BitSet taken;
    private final BitSet open;
    private final byte[] met;
    private final Deque<String> derived = new ArrayDeque<>();

    private Prospects(RuleBranches branches, ReteEvaluator session) {
        this.branches = branches;
        this.session = session;
        this.taken = new BitSet(branches.size());
        this.open = new BitSet(branches.size());
        this.met = new byte[branches.endings().size()];
    }

    /** What these facts, and what may be derived from them, can lead to. */
    static Prospects of(Collection<Object> facts, RuleBranches branches, ReteEvaluator session) {
        Prospects prospects = new Prospects(branches, session);
        branches.withoutNeeds().forEach(prospects::reach);
        facts.forEach(prospects::take);
        for (String finding = prospects.derived.poll(); finding != null; finding = prospects.derived.poll()) {
            prospects.take(new Present(finding));
        }
        return prospects;
    }

    /** True if a rule behind the branch can match. */
    boolean isOpen(Branch branch) {
        return open.get(branch.number());
    }

    private void take(Object fact) {
        List<Branch> ways = branches.takenBy(fact, session);
        for (int i = 0; i < ways.size(); i++) {
            Branch branch = ways.get(i);
            if (!taken.get(branch.number())) {
                taken.set(branch.number());
                List<RuleEnding> waiting = branches.neededBy(branch);
                for (int j = 0; j < waiting.size(); j++) {
                    RuleEnding ending = waiting.get(j);
                    if (++met[ending.number()] == ending.needs()) {
                        reach(ending);
                    }
                }
            }
        }
    }

    private void reach(RuleEnding ending) {
        List<Branch> leading = ending.branches();
        for (int i = 0; i < leading.size(); i++) {
            open.set(leading.get(i).number());
        }
        // Counted loops: most lists here are empty, and an iterator each would be a thirtieth of an answer's bytes.
        List<String> findings = ending.derives();
        for (int i = 0; i < findings.size(); i++) {
            derived.add(findings.get(i));
        }
    }
}
