package io.github.seminal.engine;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Present;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.core.common.BaseNode;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSinkPropagator;
import org.jspecify.annotations.Nullable;

/**
 * The branches of the facts of one type, in the place of Drools' own way to them. Of a fact that has nothing but a code it is
 * found out once for each code which branches it takes. Drools does so for {@code code == "x"}; but a list
 * {@code code in ( .. )} it tries anew for every fact, with an array for every try: that was a fifth of an answer, and more
 * with every rule that is added.
 */
final class BranchIndex implements ObjectSinkPropagator {

    private final ObjectSinkPropagator ofDrools;
    private final List<Branch> branches;
    /** Codes are those of the vocabulary, as no other passes the door: the map is as large as that at the most. */
    private final Map<String, List<Branch>> byCode = new ConcurrentHashMap<>();

    BranchIndex(ObjectSinkPropagator ofDrools, List<Branch> branches) {
        this.ofDrools = ofDrools;
        this.branches = branches;
    }

    /** The branches that this fact takes. */
    List<Branch> takenBy(Object fact, ReteEvaluator session) {
        String code = onlyCode(fact);
        List<Branch> known = code == null ? null : byCode.get(code);
        if (known == null) {
            known = triedBy(InternalFactHandle.dummyFactHandleOf(fact), session);
            if (code != null) {
                byCode.put(code, known);
            }
        }
        return known;
    }

    private List<Branch> triedBy(InternalFactHandle fact, ReteEvaluator session) {
        List<Branch> taken = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            if (branches.get(i).admits(fact, session)) {
                taken.add(branches.get(i));
            }
        }
        return taken;
    }

    private static @Nullable String onlyCode(Object fact) {
        if (fact instanceof Present present) {
            return present.code();
        }
        return fact instanceof Absent absent ? absent.code() : null;
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        Recorder recorder = (Recorder) session.getGlobalResolver().resolveGlobal(Recorder.GLOBAL);
        Prospects prospects = recorder.prospects();
        List<Branch> taken = onlyCode(fact.getObject()) == null ? branches : takenBy(fact.getObject(), session);
        for (int i = 0; i < taken.size(); i++) {
            Branch branch = taken.get(i);
            if (prospects.isOpen(branch) && (taken != branches || branch.admits(fact, session))) {
                branch.node().assertObject(fact, context, session);
            }
        }
    }

    // Nothing below is needed for facts that never change and rules that are loaded once: Drools does it as ever.

    @Override
    public ObjectSinkPropagator addObjectSink(ObjectSink sink, int hashingThreshold, int rangeThreshold) {
        return ofDrools.addObjectSink(sink, hashingThreshold, rangeThreshold);
    }

    @Override
    public ObjectSinkPropagator removeObjectSink(ObjectSink sink) {
        return ofDrools.removeObjectSink(sink);
    }

    @Override
    public BaseNode getMatchingNode(BaseNode candidate) {
        return ofDrools.getMatchingNode(candidate);
    }

    @Override
    public ObjectSink[] getSinks() {
        return ofDrools.getSinks();
    }

    @Override
    public int size() {
        return ofDrools.size();
    }

    @Override
    public boolean isEmpty() {
        return ofDrools.isEmpty();
    }

    @Override
    public void propagateModifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        ofDrools.propagateModifyObject(fact, before, context, session);
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        ofDrools.byPassModifyToBetaNode(fact, before, context, session);
    }

    @Override
    public void doLinkSubnetwork(ReteEvaluator session) {
        ofDrools.doLinkSubnetwork(session);
    }

    @Override
    public void doUnlinkSubnetwork(ReteEvaluator session) {
        ofDrools.doUnlinkSubnetwork(session);
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        throw new UnsupportedOperationException("Compiled rules are not written anywhere.");
    }

    @Override
    public void readExternal(ObjectInput in) {
        throw new UnsupportedOperationException("Compiled rules are not read from anywhere.");
    }
}
