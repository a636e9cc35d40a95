package io.github.seminal.engine;

import java.util.List;
import java.util.function.Function;
import org.drools.base.definitions.InternalKnowledgePackage;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.modelcompiler.CanonicalKiePackages;
import org.drools.modelcompiler.KieBaseBuilder;
import org.drools.modelcompiler.KiePackagesBuilder;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** The compiled rules as Drools runs them. */
final class RuleNetwork {

    private final JoinedRules rules;
    private final InternalKnowledgeBase base;

    private RuleNetwork(JoinedRules rules, InternalKnowledgeBase base) {
        this.rules = rules;
        this.base = base;
    }

    /** The network of these rules, which must have been compiled with one and the same class loader. */
    static RuleNetwork of(JoinedRules rules, KieBaseConfiguration configuration) {
        KiePackagesBuilder builder = new KiePackagesBuilder(configuration);
        rules.models().forEach(builder::addModel);
        CanonicalKiePackages packages = builder.build();
        // Facts never change: Drools need not find out which of their properties each rule reads.
        for (InternalKnowledgePackage one : packages.getKiePackages()) {
            one.getTypeDeclarations().values().forEach(fact -> fact.setPropertyReactive(false));
        }
        InternalKnowledgeBase base = new KieBaseBuilder(configuration).createKieBase(packages);
        // A session belongs to one call, and so to one thread: facts need not queue.
        base.getSessionConfiguration().setOption(ThreadSafeOption.NO);
        return new RuleNetwork(rules, base);
    }

    /** The rules. */
    JoinedRules rules() {
        return rules;
    }

    /**
     * Indexes the ways of facts into the network. To be called once, before any session is made.
     *
     * @param derives the findings that are derived where the rule with this name, which is one to Drools, matches
     */
    RuleBranches branches(Function<String, List<String>> derives) {
        return new RuleBranches(base, derives);
    }

    /** A new session, to be disposed by the caller. */
    KieSession newSession() {
        return base.newKieSession();
    }
}
