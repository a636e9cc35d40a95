package io.github.seminal.engine;

import io.github.seminal.facts.Present;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.drools.base.base.ClassObjectType;
import org.drools.base.reteoo.NodeTypeEnums;
import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.TerminalNode;
import org.drools.core.reteoo.TupleToObjectNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;

/**
 * The ways that facts can take into a network of rules, and which of them lead to which rule.
 *
 * <p>Drools makes memories in a session for every node that a fact reaches and for the rule behind it, though the rule may
 * lack something that no fact of this patient brings: of the rules with several patterns that a patient touches, three of
 * four never match. These memories were half of what an answer cost. So it is found out first which rules can match at
 * all ({@link Prospects}), and facts go only where such a rule waits for them. Whether it matches is for Drools to say.
 */
final class RuleBranches {

    private final Map<Class<?>, BranchIndex> byFact = new HashMap<>();
    private final List<Branch> branches = new ArrayList<>();
    private final List<RuleEnding> endings = new ArrayList<>();
    private final List<RuleEnding> withoutNeeds = new ArrayList<>();
    /** For each branch, the endings that are out of reach until some fact takes it. */
    private final List<List<RuleEnding>> neededBy = new ArrayList<>();

    /**
     * Puts an index of branches into these rules, before any session is made of them.
     *
     * @param derives the findings that are derived where the rule with this name, which is one to Drools, matches
     */
    RuleBranches(InternalKnowledgeBase rules, Function<String, List<String>> derives) {
        IdentityHashMap<ObjectSink, Branch> byNode = new IdentityHashMap<>();
        for (ObjectTypeNode node : rules.getRete().getObjectTypeNodes()) {
            Class<?> fact = ((ClassObjectType) node.getObjectType()).getClassType();
            if (!fact.getPackageName().equals(Present.class.getPackageName())) {
                // What Drools inserts by itself goes its ways without us.
                continue;
            }
            int first = branches.size();
            addBranches(node, new ArrayList<>());
            List<Branch> ofFact = List.copyOf(branches.subList(first, branches.size()));
            ofFact.forEach(branch -> byNode.put(branch.node(), branch));
            BranchIndex index = new BranchIndex(fact, node.getObjectSinkPropagator(), ofFact);
            byFact.put(fact, index);
            node.setObjectSinkPropagator(index);
        }
        for (TerminalNode[] ends : rules.getReteooBuilder().getTerminalNodes().values()) {
            for (TerminalNode end : ends) {
                addEnding(end, derives.apply(end.getRule().getName()), byNode);
            }
        }
    }

    private void addBranches(ObjectSource source, List<AlphaNodeFieldConstraint> tests) {
        for (ObjectSink sink : source.getObjectSinkPropagator().getSinks()) {
            if (sink instanceof AlphaNode test) {
                tests.add(test.getConstraint());
                addBranches(test, tests);
                tests.remove(tests.size() - 1);
            } else {
                branches.add(new Branch(branches.size(), List.copyOf(tests), sink));
                neededBy.add(new ArrayList<>(1));
            }
        }
    }

    private void addEnding(TerminalNode end, List<String> derives, IdentityHashMap<ObjectSink, Branch> byNode) {
        List<Branch> needed = new ArrayList<>();
        List<Branch> leading = new ArrayList<>();
        follow(end.getLeftTupleSource(), null, byNode, needed, leading);
        RuleEnding ending = new RuleEnding(endings.size(), needed.size(), List.copyOf(leading), derives);
        endings.add(ending);
        if (needed.isEmpty()) {
            withoutNeeds.add(ending);
        }
        needed.forEach(branch -> neededBy.get(branch.number()).add(ending));
    }

    /**
     * Goes from the end of a rule to its beginning, and takes down by which branches facts come in.
     *
     * @throws IllegalStateException if something stands there that no rule within the profile has
     */
    private static void follow(
            LeftTupleSource from,
            @Nullable LeftTupleSource until,
            IdentityHashMap<ObjectSink, Branch> byNode,
            Collection<Branch> needed,
            Collection<Branch> leading) {
        LeftTupleSource source = from;
        while (source != until && source instanceof BetaNode meeting) {
            Branch branch = byNode.get(meeting.getRightInput());
            if (branch != null) {
                leading.add(branch);
                if (meeting.getType() != NodeTypeEnums.NotNode) {
                    needed.add(branch);
                }
            } else if (meeting.getRightInput().getParent() instanceof TupleToObjectNode group) {
                // Several patterns in one negation: none of them is needed.
                LeftTupleSource outside = group.getStartTupleSource().getLeftTupleSource();
                follow(group.getLeftTupleSource(), outside, byNode, new ArrayList<>(), leading);
            } else {
                throw unexpected(meeting.getRightInput());
            }
            source = meeting.getLeftTupleSource();
        }
        if (source == until) {
            return;
        }
        if (!(source instanceof LeftInputAdapterNode beginning)) {
            throw unexpected(source);
        }
        // A rule that begins with a negation begins with a fact of Drools' own, which is always there.
        Branch branch = byNode.get(beginning);
        if (branch != null) {
            leading.add(branch);
            needed.add(branch);
        }
    }

    private static IllegalStateException unexpected(Object node) {
        return new IllegalStateException("The rules hold a node (" + node + ") that no rule within the profile has.\n"
                + "Maybe another version of Drools is on the class path than the one that compiled them.");
    }

    /** How many branches there are. */
    int size() {
        return branches.size();
    }

    List<RuleEnding> endings() {
        return endings;
    }

    /** Those that are reached without any fact, unless one forbids it. */
    List<RuleEnding> withoutNeeds() {
        return withoutNeeds;
    }

    List<RuleEnding> neededBy(Branch branch) {
        return neededBy.get(branch.number());
    }

    /** The branches that this fact takes. */
    List<Branch> takenBy(Object fact, ReteEvaluator session) {
        BranchIndex index = byFact.get(fact.getClass());
        return index == null ? List.of() : index.takenBy(fact, session);
    }
}
