package io.github.seminal.engine.drools;

import io.github.seminal.engine.Conclusion;
import io.github.seminal.knowledge.Consequence;
import io.github.seminal.knowledge.rulebook.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.CanonicalKiePackages;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The rules of a knowledge base as Drools runs them. Immutable and thread-safe. */
public final class RuleNetwork {

    /** Far above what any patient needs: only rules that derive a finding fire, each a few times. */
    private static final int FIRING_LIMIT = 20_000;

    private final InternalKnowledgeBase base;
    private final NetworkModel model;
    private final FactRouter router;

    private RuleNetwork(InternalKnowledgeBase base, NetworkModel model) {
        this.base = base;
        this.model = model;
        this.router = new FactRouter(base, model.conjunctions());
    }

    /**
     * Builds the network of these rules.
     *
     * @throws IllegalStateException if Drools has another version, does not start, or loses a rule
     */
    public static RuleNetwork of(List<Rule> rules) {
        DroolsVersion.require();
        return inOwnClassLoader(() -> {
            NetworkModel model = NetworkModel.of(rules);
            return new RuleNetwork(build(model.forDrools()), model);
        });
    }

    private static InternalKnowledgeBase build(Model model) {
        try {
            KieBaseConfiguration configuration = RuleBaseFactory.newKnowledgeBaseConfiguration();
            KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
            builder.addModel(model);
            CanonicalKiePackages packages = builder.build();
            // Facts never change: Drools need not find out which of their properties each rule reads.
            for (InternalKnowledgePackage one : packages.getKiePackages()) {
                one.getTypeDeclarations().values().forEach(fact -> fact.setPropertyReactive(false));
            }
            InternalKnowledgeBase base = new KieBaseBuilder(configuration).createKieBase(packages);
            // A session belongs to one call, and so to one thread: facts need not queue.
            base.getSessionConfiguration().setOption(ThreadSafeOption.NO);
            // If a part of Drools is missing, that shows here and not at the first answer.
            base.newKieSession().dispose();
            return base;
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            throw new IllegalStateException("Drools does not start (" + e + ").\nMaybe " + whyItDoesNotStart(e), e);
        }
    }

    private static String whyItDoesNotStart(Throwable e) {
        return e instanceof NoClassDefFoundError
                        && String.valueOf(e.getMessage()).startsWith("java/")
                ? "this Java was made with jlink: add the module java.desktop, which has java.beans."
                : "jars were merged into one without their META-INF/services: keep and merge them.";
    }

    /** The model that the network was built from. */
    NetworkModel model() {
        return model;
    }

    /** How many nodes these facts, and what may be derived from them, can be brought to. */
    int openInputs(List<Object> facts) {
        KieSession session = base.newKieSession();
        try {
            return router.session(facts, (ReteEvaluator) session).openInputs();
        } finally {
            session.dispose();
        }
    }

    /**
     * What the rules say when they match, in the form that {@link #conclude} needs.
     *
     * @param consequences the consequence of every rule, by the rule's id
     */
    public Consequences consequences(Map<String, Consequence> consequences) {
        List<List<Consequence>> ofGroups = new ArrayList<>();
        for (List<Rule> group : model.groups()) {
            List<Consequence> ofGroup = new ArrayList<>(group.size());
            for (Rule rule : group) {
                ofGroup.add(consequences.get(rule.id()));
            }
            ofGroups.add(List.copyOf(ofGroup));
        }
        return new Consequences(ofGroups);
    }

    /** What the rules of a network say when they match. Immutable. */
    public static final class Consequences {

        private final List<List<Consequence>> ofGroups;

        private Consequences(List<List<Consequence>> ofGroups) {
            this.ofGroups = List.copyOf(ofGroups);
        }
    }

    /**
     * What the rules conclude from these facts: one short-lived session on the shared rules.
     *
     * @throws IllegalStateException if the rules fire without end
     */
    public List<Conclusion> conclude(List<Object> facts, Consequences consequences) {
        return inOwnClassLoader(() -> concludeHere(facts, consequences));
    }

    private List<Conclusion> concludeHere(List<Object> facts, Consequences consequences) {
        KieSession session = base.newKieSession();
        try {
            FactRouter.Session routed = router.session(facts, (ReteEvaluator) session);
            Recorder recorder = new Recorder(model.conjunctions(), consequences.ofGroups, routed);
            if (session.fireAllRules(recorder, FIRING_LIMIT) >= FIRING_LIMIT) {
                throw new IllegalStateException("The rules fired " + FIRING_LIMIT + " times and were stopped.\n"
                        + "Maybe a rule answers itself.");
            }
            return recorder.conclusions();
        } finally {
            session.dispose();
        }
    }

    /**
     * Drools looks for its parts, and for the types that rules speak of, in the context class loader of the thread. In a
     * server that may be nobody's, or that of another application with a Drools of its own.
     */
    private static <T> T inOwnClassLoader(Supplier<T> call) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(RuleNetwork.class.getClassLoader());
        try {
            return call.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
