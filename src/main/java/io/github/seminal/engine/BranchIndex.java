package io.github.seminal.engine;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Patient;
import io.github.seminal.facts.Present;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.HashMap;
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
 * The branches of the facts of one type, in the place of Drools' own way to them. Of a fact that has few forms (nothing but
 * a code; an age) it is found out once for each form which branches it takes. Of a fact with a code and a value only those
 * branches are tried that ask for its code or for none. Drools does so for {@code code == "x"} alone; but a list
 * {@code code in ( .. )} it tries anew for every fact, with an array for every try: that was a fifth of an answer, and more
 * with every rule that is added.
 */
final class BranchIndex implements ObjectSinkPropagator {

    /** No finding has it: codes are kebab-case. */
    private static final String NO_CODE = "?";

    private final ObjectSinkPropagator ofDrools;
    private final List<Branch> branches;
    /** Codes are those of the vocabulary and ages have a range, as nothing else passes the door: it does not grow for ever. */
    private final Map<Object, List<Branch>> byForm = new ConcurrentHashMap<>();
    /** For each code that a branch asks for, the branches that ask for it or for none. */
    private final Map<String, List<Branch>> byCode = new HashMap<>();

    private final List<Branch> ofAnyCode;

    BranchIndex(Class<?> type, ObjectSinkPropagator ofDrools, List<Branch> branches) {
        this.ofDrools = ofDrools;
        this.branches = branches;
        Object probe = probe(type);
        if (probe == null) {
            this.ofAnyCode = branches;
            return;
        }
        List<@Nullable String> codes = new ArrayList<>();
        for (Branch branch : branches) {
            codes.add(branch.codeAskedOf(probe, NO_CODE));
        }
        this.ofAnyCode = asking(null, codes);
        for (String code : codes) {
            if (code != null) {
                byCode.computeIfAbsent(code, asked -> asking(asked, codes));
            }
        }
    }

    private List<Branch> asking(@Nullable String code, List<@Nullable String> codes) {
        List<Branch> asking = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String asked = codes.get(i);
            if (asked == null || asked.equals(code)) {
                asking.add(branches.get(i));
            }
        }
        return List.copyOf(asking);
    }

    /** A fact with a code and a value, to find out which tests are about the code. */
    private static @Nullable Object probe(Class<?> type) {
        if (type == Measured.class) {
            return new Measured(NO_CODE, 0);
        }
        return type == Described.class ? new Described(NO_CODE, "") : null;
    }

    /** What tells facts apart that have few forms; null for those that have many. */
    private static @Nullable Object form(Object fact) {
        if (fact instanceof Present present) {
            return present.code();
        }
        if (fact instanceof Absent absent) {
            return absent.code();
        }
        if (fact instanceof Patient patient) {
            Integer age = patient.age();
            return 2 * (age == null ? -1 : age) + (patient.medicineListGiven() ? 1 : 0);
        }
        return null;
    }

    /** The branches that this fact takes. */
    List<Branch> takenBy(Object fact, ReteEvaluator session) {
        List<Branch> known = knownFor(fact, session);
        return known == null ? triedBy(fact, session) : known;
    }

    /** The branches that a fact takes that has few forms; null for one that has many. */
    private @Nullable List<Branch> knownFor(Object fact, ReteEvaluator session) {
        Object form = form(fact);
        if (form == null) {
            return null;
        }
        List<Branch> known = byForm.get(form);
        if (known == null) {
            known = triedBy(fact, session);
            byForm.put(form, known);
        }
        return known;
    }

    private List<Branch> triedBy(Object fact, ReteEvaluator session) {
        InternalFactHandle handle = InternalFactHandle.dummyFactHandleOf(fact);
        List<Branch> tried = triedFor(fact);
        List<Branch> taken = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).admits(handle, session)) {
                taken.add(tried.get(i));
            }
        }
        return taken;
    }

    /** The branches that may admit this fact. */
    private List<Branch> triedFor(Object fact) {
        if (fact instanceof Measured measured) {
            return byCode.getOrDefault(measured.code(), ofAnyCode);
        }
        if (fact instanceof Described described) {
            return byCode.getOrDefault(described.code(), ofAnyCode);
        }
        return branches;
    }

    @Override
    public void propagateAssertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        Recorder recorder = (Recorder) session.getGlobalResolver().resolveGlobal(Recorder.GLOBAL);
        Prospects prospects = recorder.prospects();
        List<Branch> known = knownFor(fact.getObject(), session);
        List<Branch> ways = known == null ? triedFor(fact.getObject()) : known;
        for (int i = 0; i < ways.size(); i++) {
            Branch branch = ways.get(i);
            if (prospects.isOpen(branch) && (known != null || branch.admits(fact, session))) {
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
