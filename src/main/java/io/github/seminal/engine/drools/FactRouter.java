package io.github.seminal.engine.drools;

import io.github.seminal.facts.Absent;
import io.github.seminal.facts.Described;
import io.github.seminal.facts.Measured;
import io.github.seminal.facts.Present;
import io.github.seminal.knowledge.rulebook.Condition.Pattern;
import io.github.seminal.knowledge.rulebook.Conjunction;
import io.github.seminal.knowledge.rulebook.Constraint;
import io.github.seminal.knowledge.rulebook.FactType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PhreakPropagationContextFactory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.LeftTupleSource;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.TerminalNode;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;

/**
 * Takes facts into the network of rules, past the tests on one fact alone, and only where a rule can still match.
 *
 * <p>Drools makes memories in a session for every node that a fact reaches, although most rules lack something that no
 * fact of this patient brings: of the rules with several patterns that a patient touches, three of four never match. These
 * memories are most of what an answer costs. So a session first finds the rules for which there is a fact for each of
 * their patterns, given or derivable, and brings facts to these alone. Whether they match is for Drools to say.
 *
 * <p>This is the one class that rests on Drools' internal nodes: without it the rules answer the same, more slowly.
 * Immutable.
 */
final class FactRouter {

    /** Every conjunction, with what it waits for. */
    private final List<End> ends = new ArrayList<>();

    private final List<End> withoutNeeds = new ArrayList<>();
    private final List<ObjectSink> inputs = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    /** For facts with a code: the ways by type and code. For the others: the ways by type. */
    private final Map<FactType, Map<String, List<Way>>> byCode = new EnumMap<>(FactType.class);

    private final Map<FactType, List<Way>> byType = new EnumMap<>(FactType.class);

    /**
     * A pattern, wherever rules use it.
     *
     * @param number its place among all
     * @param pattern the pattern
     * @param inputs the places of the nodes behind it
     * @param neededBy the conjunctions that match nothing unless a fact takes this way
     */
    private record Way(int number, Pattern pattern, List<Integer> inputs, List<End> neededBy) {

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    /**
     * The end of a conjunction.
     *
     * @param number its place among all
     * @param needs how many ways must be taken
     * @param inputs the nodes that lead to it, those of negations among them
     * @param derives the findings that are derived when it matches
     */
    private record End(int number, int needs, List<Integer> inputs, List<String> derives) {}

    FactRouter(InternalKnowledgeBase base, List<NetworkModel.Numbered> conjunctions) {
        Map<String, TerminalNode> terminals = new HashMap<>();
        for (TerminalNode[] nodes : base.getReteooBuilder().getTerminalNodes().values()) {
            for (TerminalNode node : nodes) {
                terminals.put(node.getRule().getName(), node);
            }
        }
        Map<String, Way> byPattern = new LinkedHashMap<>();
        IdentityHashMap<ObjectSink, Integer> places = new IdentityHashMap<>();
        for (NetworkModel.Numbered conjunction : conjunctions) {
            TerminalNode terminal = terminals.get(conjunction.name());
            if (terminal == null) {
                throw new IllegalStateException("Drools has lost a rule: it has " + terminals.size() + " of "
                        + conjunctions.size() + " conditions.\nMaybe do not use these rules, and report it.");
            }
            add(conjunction, nodesOf(terminal, conjunction.conjunction().parts()), byPattern, places);
        }
        index();
    }

    private void add(
            NetworkModel.Numbered conjunction,
            List<ObjectSink> nodes,
            Map<String, Way> byPattern,
            IdentityHashMap<ObjectSink, Integer> places) {
        List<Conjunction.Part> parts = conjunction.conjunction().parts();
        List<Way> needed = new ArrayList<>();
        List<Integer> leading = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Integer input = places.computeIfAbsent(nodes.get(i), node -> {
                inputs.add(node);
                return inputs.size() - 1;
            });
            Conjunction.Part part = parts.get(i);
            Pattern pattern = part.pattern();
            String key = keyOf(pattern);
            Way way = byPattern.get(key);
            if (way == null) {
                way = new Way(ways.size(), pattern, new ArrayList<>(1), new ArrayList<>(1));
                ways.add(way);
                byPattern.put(key, way);
            }
            if (!way.inputs().contains(input)) {
                way.inputs().add(input);
            }
            leading.add(input);
            if (!part.negated() && !needed.contains(way)) {
                needed.add(way);
            }
        }
        if (needed.size() > Byte.MAX_VALUE) {
            throw new IllegalArgumentException("A rule needs " + needed.size() + " patterns at once, more than "
                    + Byte.MAX_VALUE + ".\nMaybe derive a finding from some of them.");
        }
        End end = new End(ends.size(), needed.size(), leading, conjunction.derives());
        ends.add(end);
        if (needed.isEmpty()) {
            withoutNeeds.add(end);
        }
        needed.forEach(way -> way.neededBy().add(end));
    }

    /** What tells ways apart: what the fact must be, whatever it is bound to or compared with. */
    private static String keyOf(Pattern pattern) {
        StringBuilder key = new StringBuilder(pattern.type().word());
        for (Constraint constraint : pattern.constraints()) {
            if (!(constraint instanceof Constraint.DiffersFrom)) {
                key.append(' ').append(constraint);
            }
        }
        return key.toString();
    }

    /** The node behind each part: those where a fact meets others, from the end of the rule to its beginning. */
    private static List<ObjectSink> nodesOf(TerminalNode terminal, List<Conjunction.Part> parts) {
        List<ObjectSink> nodes = new ArrayList<>();
        LeftTupleSource source = terminal.getLeftTupleSource();
        while (source instanceof BetaNode meeting) {
            nodes.add(meeting.getRightInput());
            source = meeting.getLeftTupleSource();
        }
        // A rule that begins with a negation begins with a fact of Drools' own, which is always there.
        if (source instanceof LeftInputAdapterNode beginning && !parts.get(0).negated()) {
            nodes.add(beginning);
        }
        if (nodes.size() != parts.size()) {
            throw new IllegalStateException("Drools has built a condition of " + parts.size() + " patterns from "
                    + nodes.size() + " nodes.\nMaybe another version of Drools is on the class path than 10.2.0.");
        }
        Collections.reverse(nodes);
        return nodes;
    }

    private void index() {
        for (Way way : ways) {
            byType.computeIfAbsent(way.pattern().type(), type -> new ArrayList<>())
                    .add(way);
            for (String code : way.pattern().codes()) {
                byCode.computeIfAbsent(way.pattern().type(), type -> new HashMap<>())
                        .computeIfAbsent(code, one -> new ArrayList<>())
                        .add(way);
            }
        }
    }

    /** The ways that this fact takes. */
    private List<Way> waysOf(Object fact) {
        if (fact instanceof Present present) {
            return coded(FactType.PRESENT, present.code());
        }
        if (fact instanceof Absent absent) {
            return coded(FactType.ABSENT, absent.code());
        }
        List<Way> tried;
        if (fact instanceof Measured measured) {
            tried = coded(FactType.MEASURED, measured.code());
        } else if (fact instanceof Described described) {
            tried = coded(FactType.DESCRIBED, described.code());
        } else {
            tried = byType.getOrDefault(FactType.of(fact), List.of());
        }
        List<Way> taken = new ArrayList<>();
        for (int i = 0; i < tried.size(); i++) {
            if (tried.get(i).pattern().admits(fact)) {
                taken.add(tried.get(i));
            }
        }
        return taken;
    }

    private List<Way> coded(FactType type, String code) {
        Map<String, List<Way>> ofType = byCode.get(type);
        return ofType == null ? List.of() : ofType.getOrDefault(code, List.of());
    }

    /** False for what Drools itself puts into a session. */
    static boolean isFact(Object fact) {
        return fact.getClass().getPackageName().equals(Present.class.getPackageName());
    }

    /** The routes of one patient's facts through one session. */
    Session session(List<Object> facts, ReteEvaluator session) {
        return new Session(facts, session);
    }

    /** One patient's facts, and where they can lead. For one session and one thread. */
    final class Session {

        private final ReteEvaluator session;
        private final BitSet taken = new BitSet(ways.size());
        private final BitSet open = new BitSet(inputs.size());
        private final byte[] met = new byte[ends.size()];
        private final Deque<String> derivable = new ArrayDeque<>();

        private Session(List<Object> facts, ReteEvaluator session) {
            this.session = session;
            withoutNeeds.forEach(this::reach);
            List<List<Way>> waysOfFacts = new ArrayList<>(facts.size());
            for (Object fact : facts) {
                List<Way> waysOfFact = waysOf(fact);
                waysOfFacts.add(waysOfFact);
                take(waysOfFact);
            }
            for (String finding = derivable.poll(); finding != null; finding = derivable.poll()) {
                take(coded(FactType.PRESENT, finding));
            }
            for (int i = 0; i < facts.size(); i++) {
                insert(facts.get(i), waysOfFacts.get(i));
            }
        }

        private void take(List<Way> waysOfFact) {
            for (int i = 0; i < waysOfFact.size(); i++) {
                Way way = waysOfFact.get(i);
                if (!taken.get(way.number())) {
                    taken.set(way.number());
                    List<End> waiting = way.neededBy();
                    for (int j = 0; j < waiting.size(); j++) {
                        End end = waiting.get(j);
                        if (++met[end.number()] == end.needs()) {
                            reach(end);
                        }
                    }
                }
            }
        }

        private void reach(End end) {
            List<Integer> leading = end.inputs();
            for (int i = 0; i < leading.size(); i++) {
                open.set(leading.get(i));
            }
            List<String> findings = end.derives();
            for (int i = 0; i < findings.size(); i++) {
                derivable.add(findings.get(i));
            }
        }

        /** How many nodes facts may be brought to. */
        int openInputs() {
            return open.cardinality();
        }

        /** Takes in a finding that a rule has derived. */
        void insertDerived(String finding) {
            insert(new Present(finding), coded(FactType.PRESENT, finding));
        }

        private void insert(Object fact, List<Way> waysOfFact) {
            @Nullable InternalFactHandle handle = null;
            @Nullable PropagationContext context = null;
            for (int i = 0; i < waysOfFact.size(); i++) {
                List<Integer> behind = waysOfFact.get(i).inputs();
                for (int j = 0; j < behind.size(); j++) {
                    if (open.get(behind.get(j))) {
                        if (handle == null) {
                            handle = session.createFactHandle(fact, null, session.getDefaultEntryPoint());
                            context = PhreakPropagationContextFactory.createPropagationContextForFact(
                                    session, handle, PropagationContext.Type.INSERTION);
                        }
                        inputs.get(behind.get(j)).assertObject(handle, context, session);
                    }
                }
            }
        }
    }
}
